import type { EventDefinition, EventRow } from './event.ts';
import { aftercareDone } from './events/aftercare-done.ts';
import { attemptNotReached } from './events/attempt-not-reached.ts';
import { bothAccept } from './events/both-accept.ts';
import { callBackAsked } from './events/call-back-asked.ts';
import { callDue } from './events/call-due.ts';
import { comesBack } from './events/comes-back.ts';
import { deathNoticeReceived } from './events/death-notice-received.ts';
import { deathNoticeWithdrawn } from './events/death-notice-withdrawn.ts';
import { decide } from './events/decide.ts';
import { eligible } from './events/eligible.ts';
import { erasureGranted } from './events/erasure-granted.ts';
import { finished } from './events/finished.ts';
import { firstVisitHeld } from './events/first-visit-held.ts';
import { hold } from './events/hold.ts';
import { holdReleased } from './events/hold-released.ts';
import { letterInDoubt } from './events/letter-in-doubt.ts';
import { letterReturned } from './events/letter-returned.ts';
import { letterSent } from './events/letter-sent.ts';
import { looksKnown } from './events/looks-known.ts';
import { matchEnds } from './events/match-ends.ts';
import { notTarget } from './events/not-target.ts';
import { personDecided } from './events/person-decided.ts';
import { planAgreed } from './events/plan-agreed.ts';
import { planItemChanged } from './events/plan-item-changed.ts';
import { proposalExpired } from './events/proposal-expired.ts';
import { proposalMade } from './events/proposal-made.ts';
import { proposalRefused } from './events/proposal-refused.ts';
import { reached } from './events/reached.ts';
import { residentReplies } from './events/resident-replies.ts';
import { residentStops } from './events/resident-stops.ts';
import { retentionReached } from './events/retention-reached.ts';
import { review } from './events/review.ts';
import { safeguardingSignal } from './events/safeguarding-signal.ts';
import { secrecyLifted } from './events/secrecy-lifted.ts';
import { snoozeOver } from './events/snooze-over.ts';
import { staysSilent } from './events/stays-silent.ts';
import { supportRequestAccepted } from './events/support-request-accepted.ts';
import { survivorDied } from './events/survivor-died.ts';
import { survivorMoved } from './events/survivor-moved.ts';
import { talkHeld } from './events/talk-held.ts';
import { taper } from './events/taper.ts';
import { unclear } from './events/unclear.ts';
import { volunteerAccepts } from './events/volunteer-accepts.ts';
import { waitingContactMade } from './events/waiting-contact-made.ts';

/** Every event of a pathway: its facts and its rows come from its own file, and one without rows does not compile. */
export const PATHWAY_EVENTS = {
  deathNoticeReceived,
  eligible,
  unclear,
  looksKnown,
  personDecided,
  notTarget,
  decide,
  hold,
  holdReleased,
  letterSent,
  letterReturned,
  letterInDoubt,
  callDue,
  staysSilent,
  reached,
  residentReplies,
  snoozeOver,
  attemptNotReached,
  callBackAsked,
  supportRequestAccepted,
  talkHeld,
  planAgreed,
  waitingContactMade,
  planItemChanged,
  proposalMade,
  volunteerAccepts,
  proposalRefused,
  proposalExpired,
  bothAccept,
  firstVisitHeld,
  review,
  matchEnds,
  taper,
  finished,
  aftercareDone,
  comesBack,
  residentStops,
  survivorDied,
  survivorMoved,
  deathNoticeWithdrawn,
  safeguardingSignal,
  secrecyLifted,
  retentionReached,
  erasureGranted,
};

export type PathwayEventName = keyof typeof PATHWAY_EVENTS;

type FactsOf<Definition> = Definition extends EventDefinition<infer Facts> ? Facts : never;

/** One event of a pathway: its name and its facts. */
export type PathwayEvent = {
  readonly [E in PathwayEventName]: { readonly name: E } & FactsOf<(typeof PATHWAY_EVENTS)[E]>;
}[PathwayEventName];

/** A row of any event: `never`, since its facts were checked in the file of the event. */
export interface Transition extends EventRow<never> {
  readonly event: PathwayEventName;
}

const rowsOf = (event: PathwayEventName): readonly Transition[] =>
  PATHWAY_EVENTS[event].rows.map((row) => ({ ...row, event }));

/** The table of DOMAIN 10: by the number of the row, and then in the order of the events above. */
export const TRANSITIONS: readonly Transition[] = (
  Object.keys(PATHWAY_EVENTS) as PathwayEventName[]
)
  .flatMap(rowsOf)
  .sort((one, other) => one.row - other.row);
