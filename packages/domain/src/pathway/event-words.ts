import type { Role } from '../kernel.ts';
import type { PathwayEventName } from './events.ts';

/** What is asked of a pathway, or of the request before it. */
export type Asked = PathwayEventName | 'wishesSaved' | 'requestAnswered' | 'livesHere';

/** What each of them is called in a sentence. */
export const EVENT_WORDS: Readonly<Record<Asked, string>> = {
  deathNoticeReceived: 'Receiving a notice of a death',
  eligible: 'Deciding that the offer is for somebody',
  unclear: 'Leaving it to a person to decide',
  looksKnown: 'Asking a person whether somebody is known',
  personDecided: 'Deciding whether somebody is known',
  notTarget: 'Deciding that the offer is not for somebody',
  decide: 'Deciding whether the offer is for somebody',
  hold: 'Holding a pathway',
  holdReleased: 'Ending a hold',
  letterSent: 'Sending the letter',
  letterInDoubt: 'Keeping a letter back',
  letterReturned: 'Recording a letter that came back',
  callDue: 'Beginning to call',
  staysSilent: 'Ending the wait for an answer',
  residentReplies: 'Recording a reply',
  snoozeOver: 'Ending the wait that the resident asked for',
  attemptNotReached: 'Recording a call that did not reach anybody',
  callBackAsked: 'Recording when to call back',
  reached: 'Recording a call',
  supportRequestAccepted: 'Accepting a request',
  talkHeld: 'Recording a talk',
  planAgreed: 'Agreeing on a plan',
  waitingContactMade: 'Recording that somebody who waits heard from us',
  planItemChanged: 'Letting support rest or go on',
  proposalMade: 'Proposing a volunteer',
  volunteerAccepts: 'A yes of the volunteer',
  proposalRefused: 'A no to a proposal',
  proposalExpired: 'Ending a proposal',
  bothAccept: 'A yes to a proposal',
  firstVisitHeld: 'Recording a first visit',
  review: 'Recording a review',
  matchEnds: 'Ending a match',
  taper: 'Tapering off',
  finished: 'Finishing support',
  aftercareDone: 'Recording the call afterwards',
  comesBack: 'Coming back',
  residentStops: 'Stopping',
  survivorDied: 'Recording that the partner died',
  survivorMoved: 'Recording that the partner moved',
  deathNoticeWithdrawn: 'Withdrawing a notice of a death',
  safeguardingSignal: 'Raising a worry',
  secrecyLifted: 'Lifting secrecy',
  retentionReached: 'Erasing after the term for keeping',
  erasureGranted: 'Erasing at a request',
  livesHere: 'Recording that somebody who was said to have died or moved lives here',
  wishesSaved: 'Saving wishes about a volunteer',
  requestAnswered: 'Answering a request',
};

/** The roles as people are called, for a sentence. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  RESIDENT: 'the resident',
  CLERK: 'a clerk',
  COORDINATOR: 'a coordinator',
  PROFESSIONAL: 'a professional',
  VOLUNTEER: 'the volunteer',
  PRIVACY_OFFICER: 'the privacy officer',
  SYSTEM: 'the system itself',
};

/** Some things as a sentence lists them: one, two or three. */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
