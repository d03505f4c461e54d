import { addDays, addMonths } from '../calendar/civil-date.ts';
import type { Occasion } from '../kernel.ts';
import { TERMS } from '../terms.ts';
import type { PathwayEvents } from './events.ts';

type Facts<E extends keyof PathwayEvents> = PathwayEvents[E];

// Each guard is a sentence that has to be true; its name is what a refusal reports.
export const newNotice = (f: Facts<'deathNoticeReceived'>) => !f.alreadyReceived;
export const partnerFound = (f: Facts<'deathNoticeReceived'>) => f.partnerFound;
export const partnerLivesHere = (f: Facts<'deathNoticeReceived'>) => f.partnerLivesHere;
export const partnerAlive = (f: Facts<'deathNoticeReceived'>) => f.partnerAlive;
export const noObjection = (f: { readonly objected: boolean }) => !f.objected;
export const notHeld = (f: Facts<'eligible'>) => !f.held;
export const outcomeIn = (f: Facts<'eligible'>) => f.outcome === 'IN';
export const outcomeUnclear = (f: Facts<'unclear'>) => f.outcome === 'UNCLEAR';
export const outcomeOut = (f: Facts<'notTarget'>) => f.outcome === 'OUT';
export const reasonGiven = (f: { readonly reason: string | null }) =>
  (f.reason ?? '').trim() !== '';
export const decidedIn = (f: Facts<'decide'>) => f.decision === 'IN';
export const decidedOut = (f: Facts<'decide'>) => f.decision === 'OUT';
export const addressUsable = (f: Facts<'decide'>) => f.addressUsable;
export const personSettled = (f: Facts<'decide'>) => f.personSettled;
export const samePerson = (f: Facts<'personDecided'>) => f.samePerson;
export const otherPersonIn = (f: Facts<'personDecided'>) =>
  !f.samePerson && f.outcome === 'IN' && f.letterPossible;
export const otherPersonOut = (f: Facts<'personDecided'>) => !f.samePerson && f.outcome === 'OUT';
/** Also where the last message says that there was no bond any more, or no letter can be made: a person looks at that too. */
export const otherPersonUnclear = (f: Facts<'personDecided'>) =>
  !f.samePerson && !otherPersonIn(f) && !otherPersonOut(f);
export const otherGoesOn = (f: Facts<'personDecided'>) => f.otherGoesOn;
export const nameKnown = (f: Facts<'decide'>) => f.nameKnown;
export const goesOn = (f: Facts<'holdReleased'>) => !f.end;
export const ends = (f: Facts<'holdReleased'>) => f.end;
export const registryRechecked = (f: Facts<'letterSent'>) => f.registryRechecked;
export const legalBaseSet = (f: Facts<'letterSent'>) => f.legalBaseSet;
export const requiredBlocksPresent = (f: Facts<'letterSent'>) => f.requiredBlocksPresent;
export const noQuietDay = (f: Facts<'letterSent'>) => !f.quietDay;
export const municipalityReady = (f: Facts<'letterSent'>) => f.municipalityReady;
export const mayCall = (f: Facts<'callDue'>) => f.reachable && f.mayHandOver;
export const mayNotCall = (f: Facts<'callDue'>) => !mayCall(f);
export const yes = (f: Facts<'residentReplies'>) => f.reply === 'YES';
export const later = (f: Facts<'residentReplies'>) => f.reply === 'LATER';
export const onlyInformation = (f: Facts<'residentReplies'>) => f.reply === 'INFORMATION';
export const no = (f: Facts<'residentReplies'>) => f.reply === 'NO';
export const talkArranged = (f: Facts<'residentReplies'>) => f.talkArranged;
export const talkNotArranged = (f: Facts<'residentReplies'>) => !f.talkArranged;
export const dateWithinTwoWeeksAndAYear = (
  { until }: Facts<'residentReplies'>,
  { today, terms = TERMS }: Occasion,
) =>
  until !== null &&
  until >= addDays(today, terms.laterNotBefore) &&
  until <= addMonths(today, terms.laterNotAfterMonths);
export const wrongNumber = (f: Facts<'attemptNotReached'>) => f.wrongNumber;
export const mayTryAgain = (f: Facts<'attemptNotReached'>) => f.attempts < f.enoughAttempts;
export const triedEnough = (f: Facts<'attemptNotReached'>) => f.attempts >= f.enoughAttempts;
export const callBackInTheFuture = ({ on }: Facts<'callBackAsked'>, { today }: Occasion) =>
  on >= today;
export const wantsSupport = (f: Facts<'reached'>) => f.wants === 'SUPPORT';
export const wantsInformation = (f: Facts<'reached'>) => f.wants === 'INFORMATION';
export const adult = (f: Facts<'supportRequestAccepted'>) => f.adult;
export const livesOrWorksHere = (f: Facts<'supportRequestAccepted'>) => f.livesOrWorksHere;
export const noOpenPathway = (f: Facts<'supportRequestAccepted'>) => !f.openPathway;
export const needToldOrNone = (f: Facts<'talkHeld'>) => f.needs > 0 || f.saidNone;
export const nothingNow = (f: Facts<'planAgreed'>) => f.items === 0;
export const withoutVolunteer = (f: Facts<'planAgreed'>) => f.items > 0 && !f.withVolunteer;
export const withVolunteer = (f: Facts<'planAgreed'>) => f.withVolunteer;
export const residentAgreed = (f: Facts<'planAgreed'>) => f.residentAgreed;
const isAboutVisits = (f: Facts<'planItemChanged'>) => f.visits;
export const visitsRest = (f: Facts<'planItemChanged'>) => isAboutVisits(f) && f.change === 'RESTS';
export const visitsGoOn = (f: Facts<'planItemChanged'>) =>
  isAboutVisits(f) && f.change === 'GOES_ON';
export const visitsChange = (f: Facts<'planItemChanged'>) => visitsRest(f) || visitsGoOn(f);
export const visitsStay = (f: Facts<'planItemChanged'>) => !visitsChange(f);
export const visitsWanted = (f: Facts<'proposalMade'>) => !f.visitsRest;
export const hardRulesPass = (f: Facts<'proposalMade'>) => f.hardRulesPass;
export const noHighSignalOpen = (f: { readonly highSignalOpen: boolean }) => !f.highSignalOpen;
export const certificateValid = (f: Facts<'bothAccept'>) => f.certificateValid;
export const trainingValid = (f: Facts<'bothAccept'>) => f.trainingValid;
export const continues = (f: Facts<'review'>) => f.outcome === 'CONTINUE';
export const windsDown = (f: Facts<'review'>) => f.outcome === 'ENDING';
export const wantsAnother = (f: Facts<'review'>) => f.outcome === 'WAITING';
export const reasonAfterAYear = (f: Facts<'review'>) => !f.pastSoftEnd || reasonGiven(f);
export const toWaiting = (f: Facts<'matchEnds'>) => f.next === 'WAITING';
export const toPlanning = (f: Facts<'matchEnds'>) => f.next === 'PLANNING';
export const agreedWithResident = (f: Facts<'taper'>) => f.agreedWithResident;
export const saidByTwo = (f: Facts<'deathNoticeWithdrawn'>) => f.confirmed;
export const secrecyStands = (f: Facts<'secrecyLifted'>) => f.restricted;
export const noLegalHold = (f: Facts<'retentionReached'>) => !f.legalHold;
export const termIsOver = ({ eraseAfter }: Facts<'retentionReached'>, { today }: Occasion) =>
  eraseAfter !== null && today > eraseAfter;
