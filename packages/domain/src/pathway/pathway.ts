import type { CivilDate } from '../calendar/civil-date.ts';
import type { DestructionCause } from '../privacy/destruction-record.ts';

/** How far someone is on the way through the offer. */
export type PathwayState =
  | 'NEW'
  | 'TO_CHECK'
  | 'NOT_TARGET'
  | 'HELD'
  | 'TO_INVITE'
  | 'INVITED'
  | 'CALL_DUE'
  | 'LATER'
  | 'UNREACHED'
  | 'TALK_PLANNED'
  | 'PLANNING'
  | 'WAITING'
  | 'PROPOSED'
  | 'ACTIVE'
  | 'ENDING'
  | 'AFTERCARE'
  | 'DECLINED'
  | 'CLOSED'
  | 'STOPPED'
  | 'ERASED';

/** What somebody promises to do next. */
export type TaskKind =
  | 'ANSWER_REQUEST'
  | 'LOOK_AT_REQUEST'
  | 'CHECK_NOTICE'
  | 'CHECK_SAME_PERSON'
  | 'CHECK_CORRECTION'
  | 'SEND_LETTER'
  | 'SEND_CARD'
  | 'CALL'
  | 'CONTACT'
  | 'HOLD_TALK'
  | 'MAKE_PLAN'
  | 'FIND_VOLUNTEER'
  | 'WAITING_CONTACT'
  | 'FIRST_MEETING'
  | 'CHECK_IN'
  | 'REVIEW'
  | 'ARRANGE_PACE'
  | 'LAST_VISITS'
  | 'AFTERCARE_CALL'
  | 'TELL_IN_PERSON'
  | 'ANSWER_DATA_REQUEST'
  | 'ANSWER_APPLICATION'
  | 'LOOK_AT_APPLICATION'
  | 'RENEW_CERTIFICATE'
  | 'PEER_SUPERVISION'
  | 'SUPERVISION_TALK'
  | 'LOOK_AT_WORRY'
  | 'MAIL_NOT_SENT'
  | 'MEND_LINK'
  | 'PROGRAMME_DEADLINE'
  | 'LOOK_AT_REGISTRATIONS';

/** What happens by itself on a day, unless something else happens first. */
export type TimerKind = 'CALL' | 'SILENCE' | 'SNOOZE' | 'PROPOSAL';

/** Letters and cards that follow from a step. The offer letter follows from its task. */
export type QueuedLetter =
  | 'REMINDER_CARD'
  | 'TRIED_TO_CALL_CARD'
  | 'LEAFLET'
  | 'AGREEMENT_LETTER'
  | 'APOLOGY_LETTER';

/** Why a pathway ended (DOMAIN 4.7). Never "unsuccessful". */
export type CloseReason =
  | 'NEED_MET'
  | 'RESIDENT_STOPPED'
  | 'VOLUNTEER_STOPPED'
  | 'REFERRED'
  | 'MOVED'
  | 'DECEASED'
  | 'ERRONEOUS'
  | 'SAME_PERSON'
  | 'NO_CONTACT'
  | 'OTHER';

export type DayPart = 'MORNING' | 'AFTERNOON' | 'EVENING';

/** What follows from a transition, for others to carry out in the same transaction. */
export type Effect =
  | {
      readonly type: 'TaskOpened';
      readonly task: TaskKind;
      readonly due: CivilDate;
      readonly notBefore?: CivilDate;
      readonly dayPart?: DayPart;
    }
  | { readonly type: 'TimerSet'; readonly timer: TimerKind; readonly due: CivilDate }
  | { readonly type: 'LetterQueued'; readonly letter: QueuedLetter; readonly notBefore: CivilDate }
  | { readonly type: 'LettersCancelled' }
  | { readonly type: 'HandedOver' }
  | { readonly type: 'Closed'; readonly reason: CloseReason }
  | { readonly type: 'MatchEnded'; readonly reason: CloseReason }
  | { readonly type: 'VolunteerTold' }
  | { readonly type: 'EraseAfterSet'; readonly rule: DestructionCause; readonly day: CivilDate }
  | { readonly type: 'ContactObjected' }
  | { readonly type: 'ObjectionLifted' }
  | { readonly type: 'BirthDateDropped' }
  | { readonly type: 'PhoneDropped' }
  | { readonly type: 'PersonErased' };

/** The states in which the municipality may still come to somebody by itself. */
export const OUTREACH = [
  'TO_CHECK',
  'NOT_TARGET',
  'TO_INVITE',
  'INVITED',
  'CALL_DUE',
  'LATER',
  'UNREACHED',
] as const satisfies readonly PathwayState[];

/** The states before any support runs: a no of the resident leads out of each of them. */
export const BEFORE_ACTIVE = [
  'NEW',
  'TO_CHECK',
  'NOT_TARGET',
  'HELD',
  'TO_INVITE',
  'INVITED',
  'CALL_DUE',
  'LATER',
  'UNREACHED',
  'TALK_PLANNED',
  'PLANNING',
  'WAITING',
  'PROPOSED',
] as const satisfies readonly PathwayState[];

/** The states in which support runs or has just ended. */
export const FROM_ACTIVE_ON = [
  'ACTIVE',
  'ENDING',
  'AFTERCARE',
] as const satisfies readonly PathwayState[];

/** The states from which nothing more happens unless the person comes back. */
export const FINAL = [
  'DECLINED',
  'CLOSED',
  'STOPPED',
  'ERASED',
] as const satisfies readonly PathwayState[];

/** The states after which only the day of erasing comes. */
export const AT_REST = [
  ...FINAL.filter((state) => state !== 'ERASED'),
  'NOT_TARGET',
  'UNREACHED',
] as const satisfies readonly PathwayState[];

/** Everything in which there is still somebody to do something for. */
export const UNENDED = [
  ...BEFORE_ACTIVE,
  ...FROM_ACTIVE_ON,
] as const satisfies readonly PathwayState[];

/** Everything but what is erased, or stopped already. */
export const NOT_STOPPED = [
  ...UNENDED,
  'DECLINED',
  'CLOSED',
] as const satisfies readonly PathwayState[];
