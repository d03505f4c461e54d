import type { PathwayEventName } from '@steunpad/domain/pathway/events.ts';
import type { PathwayState, TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { possibleEvents } from '@steunpad/domain/pathway/transition.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

const STEPS = {
  ANSWER_APPLICATION: '`answerApplication`: somebody wants to volunteer.',
  RECORD_PAPERS: '`recordPapers`: a new certificate of conduct was seen.',
  RECORD_PEER_SESSION: '`recordPeerSession`: volunteers learned from each other.',
  RECORD_SUPERVISION_TALK: '`recordSupervisionTalk`: somebody talked with the volunteer.',
  LOOK_AT_SIGNALS: '`signals`: a professional looks, and does something about it.',
  ACCEPT_SUPPORT_REQUEST: '`acceptSupportRequest`: open a pathway for it.',
  DECLINE_SUPPORT_REQUEST: '`declineSupportRequest`: it is not for this offer.',
  DECLINE_FORMS_SET_APART: '`declineFormsSetApart`: no person sent these.',
  DECIDE_ELIGIBILITY: '`decideEligibility`: say whether the offer is for this person.',
  DECIDE_SAME_PERSON:
    '`decideSamePerson`: say whether this survivor is somebody who has a pathway already.',
  SET_NAME_FOR_LETTERS: '`setNameForLetters`: say how a letter can name them.',
  RECORD_REPLY: '`recordReply`: the resident said yes, later, only information, or no.',
  RECORD_ATTEMPT: '`recordAttempt`: they were called, and what came of it.',
  RECORD_TALK: '`recordTalk`: the talk was held.',
  AGREE_PLAN: '`agreePlan`: what was agreed.',
  RECORD_WAITING_CONTACT: '`recordWaitingContact`: they heard how it stands.',
  PROPOSE_MATCH: '`proposeMatch`: ask a volunteer.',
  ANSWER_PROPOSAL: '`answerProposal`: what the volunteer or the resident answered.',
  RECORD_FIRST_VISIT: '`recordFirstVisit`: the first visit was, and how it was for both.',
  CHANGE_PLAN_ITEM: '`changePlanItem`: one kind of support rests, goes on or is finished.',
  RECORD_REVIEW: '`recordReview`: they looked together whether it still fits.',
  END_MATCH: '`endMatch`: a match ends early.',
  TAPER_SUPPORT: '`taperSupport`: it tapers off.',
  FINISH_SUPPORT: '`finishSupport`: the last visit was.',
  RECORD_AFTERCARE: '`recordAftercare`: the call afterwards was made.',
  REOPEN_PATHWAY: '`reopenPathway`: they come back.',
  HOLD_PATHWAY: '`holdPathway`: stop all outreach for now.',
  COMPLETE_TASK: '`completeTask`: it was done.',
  ADMIT_REGISTRATIONS: '`admitRegistrations`: people come, take them into the line.',
  CANCEL_REGISTRATION: '`cancelRegistration`: nobody comes.',
  CHANGE_LISTING: '`changeListing`: give the link its new address.',
  CONFIRM_LISTING: '`confirmListing`: a person looked, and the link works.',
  REMOVE_LISTING: '`removeListing`: take it off the pages.',
} as const;

export type NextStep = keyof typeof STEPS;

export const NextStep = describedEnum(
  'NextStep',
  'What a coordinator or clerk can do now, each with its mutation.',
  STEPS,
);

/** How a coordinator or clerk brings each event about; `null` where nobody is to be reminded of it, with the reason. */
const STEP_OF: Readonly<Record<PathwayEventName, NextStep | null>> = {
  decide: 'DECIDE_ELIGIBILITY',
  residentReplies: 'RECORD_REPLY',
  attemptNotReached: 'RECORD_ATTEMPT',
  callBackAsked: 'RECORD_ATTEMPT',
  reached: 'RECORD_ATTEMPT',
  supportRequestAccepted: 'ACCEPT_SUPPORT_REQUEST',
  talkHeld: 'RECORD_TALK',
  planAgreed: 'AGREE_PLAN',
  waitingContactMade: 'RECORD_WAITING_CONTACT',
  proposalMade: 'PROPOSE_MATCH',
  volunteerAccepts: 'ANSWER_PROPOSAL',
  proposalRefused: 'ANSWER_PROPOSAL',
  bothAccept: 'ANSWER_PROPOSAL',
  firstVisitHeld: 'RECORD_FIRST_VISIT',
  planItemChanged: 'CHANGE_PLAN_ITEM',
  review: 'RECORD_REVIEW',
  matchEnds: 'END_MATCH',
  taper: 'TAPER_SUPPORT',
  finished: 'FINISH_SUPPORT',
  aftercareDone: 'RECORD_AFTERCARE',
  comesBack: 'REOPEN_PATHWAY',
  hold: 'HOLD_PATHWAY',
  // Only where a survivor looks like somebody who is known: then the task to check it says so.
  personDecided: null,
  // `recordStop` and `raiseSignal`: the resident asks for it, or somebody worries. Nobody is to be reminded of them.
  residentStops: null,
  safeguardingSignal: null,
  // For the privacy officer alone.
  holdReleased: null,
  erasureGranted: null,
  // News that a clerk or the registry brings: nobody can be asked to bring it.
  letterReturned: null,
  secrecyLifted: null,
  deathNoticeWithdrawn: null,
  survivorDied: null,
  survivorMoved: null,
  // By the system itself: the rules, the printing of letters and the timers.
  deathNoticeReceived: null,
  eligible: null,
  unclear: null,
  looksKnown: null,
  notTarget: null,
  letterSent: null,
  letterInDoubt: null,
  callDue: null,
  staysSilent: null,
  snoozeOver: null,
  proposalExpired: null,
  retentionReached: null,
};

/** Derived from the table, so that buttons and rules agree. */
export const nextSteps = (state: PathwayState): NextStep[] => [
  ...new Set(possibleEvents(state, 'COORDINATOR').flatMap((event) => STEP_OF[event] ?? [])),
];

/** How a promise is kept that is about no pathway's next state. */
const STEP_FOR: Partial<Record<TaskKind, readonly NextStep[]>> = {
  ANSWER_REQUEST: ['ACCEPT_SUPPORT_REQUEST', 'DECLINE_SUPPORT_REQUEST'],
  LOOK_AT_REQUEST: ['ACCEPT_SUPPORT_REQUEST', 'DECLINE_SUPPORT_REQUEST', 'DECLINE_FORMS_SET_APART'],
  ANSWER_APPLICATION: ['ANSWER_APPLICATION'],
  LOOK_AT_APPLICATION: ['ANSWER_APPLICATION', 'DECLINE_FORMS_SET_APART'],
  RENEW_CERTIFICATE: ['RECORD_PAPERS'],
  PEER_SUPERVISION: ['RECORD_PEER_SESSION'],
  SUPERVISION_TALK: ['RECORD_SUPERVISION_TALK'],
  LOOK_AT_WORRY: ['LOOK_AT_SIGNALS'],
  MAIL_NOT_SENT: ['COMPLETE_TASK'],
  MEND_LINK: ['CHANGE_LISTING', 'CONFIRM_LISTING', 'REMOVE_LISTING'],
  PROGRAMME_DEADLINE: ['COMPLETE_TASK'],
  LOOK_AT_REGISTRATIONS: ['ADMIT_REGISTRATIONS', 'CANCEL_REGISTRATION'],
  CHECK_SAME_PERSON: ['DECIDE_SAME_PERSON'],
  CHECK_CORRECTION: ['COMPLETE_TASK'],
  ARRANGE_PACE: ['COMPLETE_TASK', 'CHANGE_PLAN_ITEM'],
  SEND_CARD: ['COMPLETE_TASK'],
  TELL_IN_PERSON: ['COMPLETE_TASK'],
};

/** What takes a task further: by its kind where that says it, otherwise by where the person stands. */
export const stepsOfTask = (kind: TaskKind, state: PathwayState | undefined): NextStep[] => [
  ...(kind === 'CHECK_NOTICE' ? (['SET_NAME_FOR_LETTERS'] as const) : []),
  ...(STEP_FOR[kind] ?? (state ? nextSteps(state) : [])),
];
