import type { PathwayEventName } from '@steunpad/domain/pathway/events.ts';
import type { StepForm } from '../form/step-form.ts';
import { acceptSupportRequest } from './accept-support-request.ts';
import { agreePlan } from './agree-plan.ts';
import { answerProposal } from './answer-proposal.ts';
import { changePlanItem } from './change-plan-item.ts';
import { completeTask } from './complete-task.ts';
import { decideEligibility } from './decide-eligibility.ts';
import { decideSamePerson } from './decide-same-person.ts';
import { declineSupportRequest } from './decline-support-request.ts';
import { endMatch } from './end-match.ts';
import { finishSupport } from './finish-support.ts';
import { holdPathway } from './hold-pathway.ts';
import { liftSecrecy } from './lift-secrecy.ts';
import { formAt } from './names.ts';
import { proposeMatch } from './propose-match.ts';
import { raiseSignal } from './raise-signal.ts';
import { recordAftercare } from './record-aftercare.ts';
import { recordAttempt } from './record-attempt.ts';
import { recordFirstVisit } from './record-first-visit.ts';
import { recordLetterReturned } from './record-letter-returned.ts';
import { recordRegistryCheck } from './record-registry-check.ts';
import { recordReply } from './record-reply.ts';
import { recordReview } from './record-review.ts';
import { recordStop } from './record-stop.ts';
import { recordTalk } from './record-talk.ts';
import { recordWaitingContact } from './record-waiting-contact.ts';
import { releaseHold } from './release-hold.ts';
import { reopenPathway } from './reopen-pathway.ts';
import { setNameForLetters } from './set-name-for-letters.ts';
import { takeBackSupportRequest } from './take-back-support-request.ts';
import { taperSupport } from './taper-support.ts';
import { withdrawDeathNotice } from './withdraw-death-notice.ts';

/** Who brings an event about that has no form in the workspace, and where. */
export interface Elsewhere {
  readonly elsewhere: string;
}

/** The way in the workspace to each event of the table of transitions: an event without one does not compile. */
export const WAY_TO: Readonly<Record<PathwayEventName, StepForm | Elsewhere>> = {
  attemptNotReached: recordAttempt,
  callBackAsked: recordAttempt,
  reached: recordAttempt,
  supportRequestAccepted: acceptSupportRequest,
  talkHeld: recordTalk,
  planAgreed: agreePlan,
  proposalMade: proposeMatch,
  waitingContactMade: recordWaitingContact,
  volunteerAccepts: answerProposal,
  proposalRefused: answerProposal,
  bothAccept: answerProposal,
  firstVisitHeld: recordFirstVisit,
  review: recordReview,
  taper: taperSupport,
  finished: finishSupport,
  aftercareDone: recordAftercare,
  comesBack: reopenPathway,
  residentReplies: recordReply,
  planItemChanged: changePlanItem,
  matchEnds: endMatch,
  decide: decideEligibility,
  personDecided: decideSamePerson,
  letterReturned: recordLetterReturned,
  secrecyLifted: liftSecrecy,
  deathNoticeWithdrawn: withdrawDeathNotice,
  hold: holdPathway,
  holdReleased: releaseHold,
  safeguardingSignal: raiseSignal,
  deathNoticeReceived: { elsewhere: 'The registry, or a clerk with a file at the desk.' },
  letterSent: { elsewhere: 'The print batch of the day, at the desk.' },
  erasureGranted: { elsewhere: 'The answer to a request about data, by the privacy officer.' },
  residentStops: recordStop,
  eligible: { elsewhere: 'The rules, by themselves.' },
  unclear: { elsewhere: 'The rules, by themselves.' },
  looksKnown: { elsewhere: 'The rules, by themselves.' },
  notTarget: { elsewhere: 'The rules, by themselves.' },
  letterInDoubt: { elsewhere: 'The printing, which finds something wrong.' },
  survivorDied: recordRegistryCheck,
  survivorMoved: recordRegistryCheck,
  callDue: { elsewhere: 'A timer.' },
  staysSilent: { elsewhere: 'A timer.' },
  snoozeOver: { elsewhere: 'A timer.' },
  proposalExpired: { elsewhere: 'A timer.' },
  retentionReached: { elsewhere: 'A timer.' },
};

/** Steps that change no state of the table. */
const BESIDE: readonly StepForm[] = [
  setNameForLetters,
  completeTask,
  declineSupportRequest,
  takeBackSupportRequest,
];

export const FORMS: readonly StepForm[] = [
  ...new Set(Object.values(WAY_TO).flatMap((way) => ('elsewhere' in way ? [] : [way]))),
  ...BESIDE,
];

/** Steps that are seldom what comes next: they stand apart, so that the usual one is found at once. */
export const SELDOM: ReadonlySet<StepForm> = new Set([
  changePlanItem,
  endMatch,
  holdPathway,
  liftSecrecy,
  raiseSignal,
  recordLetterReturned,
  recordRegistryCheck,
  recordStop,
  reopenPathway,
  withdrawDeathNotice,
]);

/** By its name in an address and in `nextSteps`: `RECORD_TALK` is `recordTalk`. */
export const formNamed = (name: string | null): StepForm | undefined => formAt(FORMS, name);
