import type { Refusal } from '@steunpad/domain/kernel.ts';
import { builder } from '../graphql/builder.ts';
import { describedEnum } from '../graphql/described-enum.ts';

const RefusalCode = describedEnum(
  'RefusalCode',
  'Why something was not done. Stable: write code against it.',
  {
    INPUT_INVALID: 'Some fields are not right; `fields` says which and why.',
    IDEMPOTENCY_KEY_REUSED: 'This idempotency key came before with other input.',
    EVENT_ID_REUSED:
      'Another message came before under this event source and id, and this one does not say that it corrects it.',
    NOTICE_FILE_REFUSED: 'The file cannot be read at all; `fault` says why.',
    TOO_MANY_REQUESTS: 'Too many in a short time; `retryAfterSeconds` says how long to wait.',
    REFERENCE_OR_CODE_UNKNOWN:
      'Reference and code do not belong together, or are not known (any more).',
    DRAFT_NOT_FOUND: 'Nothing is kept under this code (any more).',
    DRAFT_TOO_LARGE: 'It is more than is kept for anybody.',
    INTAKE_CLOSED: 'The talk was held, so what was told before it cannot be changed any more.',
    CHANGED_MEANWHILE: 'Somebody else changed it since it was read.',
    NOT_POSSIBLE_NOW: 'It cannot happen in the state that it is in.',
    NOT_FOR_THIS_ROLE: 'It is for another role.',
    GUARD_NOT_MET: 'Something has to be true first; `guards` says what.',
    NOT_FOUND: 'It does not exist, or is not yours to see.',
    TASK_NEEDS_ITS_STEP: 'This promise is kept by a mutation of its own.',
    CANNOT_KEEP_TASK: 'This colleague has no role in which such a task can be kept.',
    STAND_IN_LOOP: 'Promises would come back to somebody who is away.',
    ABSENCE_DAYS_WRONG: 'An absence ends after it began, is not over, and is within a year.',
    NOTE_CHANGED_ELSEWHERE: 'Another page saved other words meanwhile; `text` says which.',
    TEMPLATE_NOT_PUBLISHABLE:
      'Something in a text keeps it from being published; `problems` says what.',
    NOTE_TOO_LONG: 'A note about a worry has two lines at most.',
    SIGNAL_CLOSED: 'This worry was dealt with already.',
    ACTION_MISSING: 'It has to be said what was done.',
    CERTIFICATE_ISSUED_LATER: 'A certificate cannot be seen before it was given.',
    HARD_RULE_BROKEN: 'A hard rule stands in the way; `rules` says which.',
    PROPOSAL_OVER: 'The proposal was answered, taken back or too late before; `state` says which.',
    OTHER_ASKED_FIRST: 'The other of the two is asked now.',
    CHOICE_NEEDS_REASON: 'Somebody who was not proposed needs a reason.',
    PLAN_NOT_COMPLETE: 'Something is not right about the plan; `problem` says what.',
    NOT_PRINTABLE: 'The typeface has no letters for some of a text; `characters` says which.',
    QUIET_DAY: 'Nothing is printed on this day.',
    NOTHING_TO_TAKE_OVER: 'No change of this piece is open.',
    OPERATION_INVALID: 'The document is no operation of this schema; `errors` says why and where.',
    PIECE_CHANGED_MEANWHILE: 'It was changed here or there since it was read.',
    RESOLUTION_NEEDED: 'It was changed on both sides: a person says what it becomes.',
    OPERATION_TOO_COSTLY: 'The document asks more than one operation may.',
    TOO_MANY_OPERATIONS: 'Nothing more is registered; `most` says how many may be.',
    TOO_MANY_LISTINGS: 'Nothing more is listed; `most` says how many entries there may be.',
    SAME_PERSON: 'A second person has to approve it.',
    LAST_ADMINISTRATOR: 'Nobody else is administrator of this municipality.',
    GRANT_OVER: 'This grant was approved, revoked or left lying too long before.',
    EXPORT_OVER: 'This was approved before, or waited too long for a second person.',
    EXPORT_NOT_OPEN:
      'Nobody else approved this file yet, somebody else asked for it, or its day is over.',
    GRANT_TERM_WRONG: 'A role is granted until a day to come, two years ahead at most.',
    STAFF_MEMBER_KNOWN: 'This person of the provider was added before.',
    PROVIDER_UNKNOWN: 'People do not sign in at this provider here, or at none.',
    PHASE_ORDER_WRONG: 'A phase ends after it began, and no two phases are on the same day.',
    FUNDING_SETTLED: 'This money was settled; what was wrong is corrected on a line of its own.',
    CORRECTION_TOO_LARGE: 'With this correction less than nothing would be left of the line.',
    WRONG_BOOKING_LINE:
      'What pays a commitment stands on the same line, and a correction is of no correction.',
    ALREADY_REGULAR: 'It is part of what is always offered already.',
    PREVIEW_OUTDATED:
      'Something changed since the preview was read; read it again and decide again.',
    SURVEY_ALREADY_ANSWERED: 'Answers or a no came with this code before.',
    SURVEY_CLOSED: 'Nobody is asked anything with this code any more.',
    FINDING_UNKNOWN: 'No answer with this theme was looked at by two people yet.',
    SURVEY_DEFINITION_WRONG: 'The survey cannot be put to anybody yet; `sentences` says why.',
    SURVEY_UNKNOWN: 'There is no survey of this name.',
    SURVEY_VERSION_OTHER: 'The answers are to another version than the one of this code.',
    SURVEY_VERSION_PUBLISHED: 'This version was published before and never changes.',
    MEETING_NOT_POSSIBLE_NOW: 'The meeting stands so that this cannot happen; `state` says how.',
    MEETING_GUARD_NOT_MET: 'It is too early or too late for a meeting; `guards` says why.',
    TOO_MANY_MEETINGS: 'No more meetings can be planned; `most` says how many may be to come.',
    MEETING_PAPER_NOT_POSSIBLE:
      'This paper cannot be made of the meeting as it stands; `reason` says why.',
    NO_LETTERS: 'No invitation waits to be printed.',
    REGISTRATION_CANCELLED: 'This registration was cancelled before.',
    NOT_PUBLISHED: 'There is no report about these quarters yet; `quarters` says which.',
    NOT_READY: 'Something has to be in place before real people are reached; `missing` says what.',
  },
);

export const RefusalInterface = builder.interfaceRef<Refusal>('Refusal').implement({
  description: 'Why something was not done. Nothing was saved.',
  fields: (t) => ({
    code: t.field({
      type: RefusalCode,
      description: 'For programs.',
      resolve: ({ code }) => code as never,
    }),
    message: t.exposeString('message', {
      description: 'For people, in English. Never holds what was sent.',
    }),
  }),
});
