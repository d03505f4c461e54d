import { addDays, addMonths } from '../calendar/civil-date.ts';
import type { Occasion } from '../kernel.ts';
import { requirement } from '../table.ts';
import { TERMS } from '../terms.ts';
import type { PathwayEvents } from './events.ts';

type Facts<E extends keyof PathwayEvents> = PathwayEvents[E];

// What chooses between rows is a function; what refuses has a name and a sentence too.
export const newNotice = requirement(
  'newNotice',
  'This death has to be new: a notice of it was received before.',
  (f: Facts<'deathNoticeReceived'>) => !f.alreadyReceived,
);
export const partnerFound = requirement(
  'partnerFound',
  'A partner has to be found in the registry.',
  (f: Facts<'deathNoticeReceived'>) => f.partnerFound,
);
export const partnerLivesHere = requirement(
  'partnerLivesHere',
  'The partner has to live in this municipality.',
  (f: Facts<'deathNoticeReceived'>) => f.partnerLivesHere,
);
export const partnerAlive = requirement(
  'partnerAlive',
  'The partner has to be alive.',
  (f: Facts<'deathNoticeReceived'>) => f.partnerAlive,
);
export const noObjection = requirement(
  'noObjection',
  'The person must not have said that they want no contact.',
  (f: { readonly objected: boolean }) => !f.objected,
);
export const notHeld = requirement(
  'notHeld',
  'The pathway must not be held.',
  (f: Facts<'eligible'>) => !f.held,
);
export const outcomeIn = requirement(
  'outcomeIn',
  'The rules have to say that the offer is for this person.',
  (f: Facts<'eligible'>) => f.outcome === 'IN',
);
export const outcomeUnclear = requirement(
  'outcomeUnclear',
  'The rules have to leave it undecided.',
  (f: Facts<'unclear'>) => f.outcome === 'UNCLEAR',
);
export const outcomeOut = requirement(
  'outcomeOut',
  'The rules have to say that the offer is not for this person.',
  (f: Facts<'notTarget'>) => f.outcome === 'OUT',
);
const hasReason = (f: { readonly reason: string | null }) => (f.reason ?? '').trim() !== '';
export const reasonGiven = requirement('reasonGiven', 'A reason has to be given.', hasReason);
export const decidedIn = (f: Facts<'decide'>) => f.decision === 'IN';
export const decidedOut = (f: Facts<'decide'>) => f.decision === 'OUT';
export const addressUsable = requirement(
  'addressUsable',
  'There has to be an address from which no letter came back.',
  (f: Facts<'decide'>) => f.addressUsable,
);
export const personSettled = requirement(
  'personSettled',
  'It has to be decided first whether this is somebody who has a pathway already.',
  (f: Facts<'decide'>) => f.personSettled,
);
export const samePerson = (f: Facts<'personDecided'>) => f.samePerson;
export const otherPersonIn = (f: Facts<'personDecided'>) =>
  !f.samePerson && f.outcome === 'IN' && f.letterPossible;
export const otherPersonOut = (f: Facts<'personDecided'>) => !f.samePerson && f.outcome === 'OUT';
/** Also where the last message says that there was no bond any more, or no letter can be made: a person looks at that too. */
export const otherPersonUnclear = (f: Facts<'personDecided'>) =>
  !f.samePerson && !otherPersonIn(f) && !otherPersonOut(f);
export const otherGoesOn = requirement(
  'otherGoesOn',
  'The pathway of the same person has to be there still, and not stopped.',
  (f: Facts<'personDecided'>) => f.otherGoesOn,
);
export const nameKnown = requirement(
  'nameKnown',
  'The name on the letter has to be known.',
  (f: Facts<'decide'>) => f.nameKnown,
);
export const goesOn = (f: Facts<'holdReleased'>) => !f.end;
export const ends = (f: Facts<'holdReleased'>) => f.end;
export const registryRechecked = requirement(
  'registryRechecked',
  'The registry has to be asked within 24 hours before printing.',
  (f: Facts<'letterSent'>) => f.registryRechecked,
);
export const legalBaseSet = requirement(
  'legalBaseSet',
  'The legal base for the letters has to be entered in the settings.',
  (f: Facts<'letterSent'>) => f.legalBaseSet,
);
export const requiredBlocksPresent = requirement(
  'requiredBlocksPresent',
  'The letter has to say everything that belongs in it.',
  (f: Facts<'letterSent'>) => f.requiredBlocksPresent,
);
export const noQuietDay = requirement(
  'noQuietDay',
  'It has to be a day on which letters may go out.',
  (f: Facts<'letterSent'>) => !f.quietDay,
);
export const municipalityReady = requirement(
  'municipalityReady',
  'Everything that blocks on the readiness check has to be in order.',
  (f: Facts<'letterSent'>) => f.municipalityReady,
);
export const mayCall = (f: Facts<'callDue'>) => f.reachable && f.mayHandOver;
export const mayNotCall = (f: Facts<'callDue'>) => !mayCall(f);
export const yes = (f: Facts<'residentReplies'>) => f.reply === 'YES';
export const later = (f: Facts<'residentReplies'>) => f.reply === 'LATER';
export const onlyInformation = (f: Facts<'residentReplies'>) => f.reply === 'INFORMATION';
export const no = (f: Facts<'residentReplies'>) => f.reply === 'NO';
export const talkArranged = (f: Facts<'residentReplies'>) => f.talkArranged;
export const talkNotArranged = (f: Facts<'residentReplies'>) => !f.talkArranged;
export const dateWithinTwoWeeksAndAYear = requirement(
  'dateWithinTwoWeeksAndAYear',
  'The day has to be two weeks or more from today, and within a year.',
  ({ until }: Facts<'residentReplies'>, { today, terms = TERMS }: Occasion) =>
    until !== null &&
    until >= addDays(today, terms.laterNotBefore) &&
    until <= addMonths(today, terms.laterNotAfterMonths),
);
export const wrongNumber = (f: Facts<'attemptNotReached'>) => f.wrongNumber;
export const mayTryAgain = (f: Facts<'attemptNotReached'>) => f.attempts < f.enoughAttempts;
export const triedEnough = (f: Facts<'attemptNotReached'>) => f.attempts >= f.enoughAttempts;
export const callBackInTheFuture = requirement(
  'callBackInTheFuture',
  'The day to call back has to be today or later.',
  ({ on }: Facts<'callBackAsked'>, { today }: Occasion) => on >= today,
);
export const wantsSupport = (f: Facts<'reached'>) => f.wants === 'SUPPORT';
export const wantsInformation = (f: Facts<'reached'>) => f.wants === 'INFORMATION';
export const adult = requirement(
  'adult',
  'The person for whom support is asked has to be 18 or older.',
  (f: Facts<'supportRequestAccepted'>) => f.adult,
);
export const livesOrWorksHere = requirement(
  'livesOrWorksHere',
  'The person has to belong with this municipality by its own rule.',
  (f: Facts<'supportRequestAccepted'>) => f.livesOrWorksHere,
);
export const noOpenPathway = requirement(
  'noOpenPathway',
  'The same person seems to have a pathway already: look at it, or confirm that it is somebody else.',
  (f: Facts<'supportRequestAccepted'>) => !f.openPathway,
);
export const needToldOrNone = requirement(
  'needToldOrNone',
  'A need has to be told, or that there is none.',
  (f: Facts<'talkHeld'>) => f.needs > 0 || f.saidNone,
);
export const nothingNow = (f: Facts<'planAgreed'>) => f.items === 0;
export const withoutVolunteer = (f: Facts<'planAgreed'>) => f.items > 0 && !f.withVolunteer;
export const withVolunteer = (f: Facts<'planAgreed'>) => f.withVolunteer;
export const residentAgreed = requirement(
  'residentAgreed',
  'The resident has to agree.',
  (f: Facts<'planAgreed'>) => f.residentAgreed,
);
const isAboutVisits = (f: Facts<'planItemChanged'>) => f.visits;
export const visitsRest = (f: Facts<'planItemChanged'>) => isAboutVisits(f) && f.change === 'RESTS';
export const visitsGoOn = (f: Facts<'planItemChanged'>) =>
  isAboutVisits(f) && f.change === 'GOES_ON';
export const visitsChange = (f: Facts<'planItemChanged'>) => visitsRest(f) || visitsGoOn(f);
export const visitsStay = (f: Facts<'planItemChanged'>) => !visitsChange(f);
export const visitsWanted = requirement(
  'visitsWanted',
  'The resident wants no visits for now: the visits have to go on first.',
  (f: Facts<'proposalMade'>) => !f.visitsRest,
);
export const hardRulesPass = requirement(
  'hardRulesPass',
  'No hard rule may stand between the two.',
  (f: Facts<'proposalMade'>) => f.hardRulesPass,
);
export const noHighSignalOpen = requirement(
  'noHighSignalOpen',
  'It is not possible now.',
  (f: { readonly highSignalOpen: boolean }) => !f.highSignalOpen,
);
export const certificateValid = requirement(
  'certificateValid',
  'The certificate of conduct of the volunteer has to be valid.',
  (f: Facts<'bothAccept'>) => f.certificateValid,
);
export const trainingValid = requirement(
  'trainingValid',
  'The volunteer has to have finished the training.',
  (f: Facts<'bothAccept'>) => f.trainingValid,
);
export const continues = (f: Facts<'review'>) => f.outcome === 'CONTINUE';
export const windsDown = (f: Facts<'review'>) => f.outcome === 'ENDING';
export const wantsAnother = (f: Facts<'review'>) => f.outcome === 'WAITING';
export const reasonAfterAYear = requirement(
  'reasonAfterAYear',
  'Going on after a year needs a reason.',
  (f: Facts<'review'>) => !f.pastSoftEnd || hasReason(f),
);
export const toWaiting = (f: Facts<'matchEnds'>) => f.next === 'WAITING';
export const toPlanning = (f: Facts<'matchEnds'>) => f.next === 'PLANNING';
export const agreedWithResident = requirement(
  'agreedWithResident',
  'It has to be agreed with the resident.',
  (f: Facts<'taper'>) => f.agreedWithResident,
);
export const saidByTwo = requirement(
  'saidByTwo',
  'A second person has to say so too.',
  (f: Facts<'deathNoticeWithdrawn'>) => f.confirmed,
);
export const secrecyStands = requirement(
  'secrecyStands',
  'There has to be secrecy that can be lifted.',
  (f: Facts<'secrecyLifted'>) => f.restricted,
);
export const noLegalHold = requirement(
  'noLegalHold',
  'Nothing may oblige to keep the data.',
  (f: Facts<'retentionReached'>) => !f.legalHold,
);
export const termIsOver = requirement(
  'termIsOver',
  'The term for keeping has to be over.',
  ({ eraseAfter }: Facts<'retentionReached'>, { today }: Occasion) =>
    eraseAfter !== null && today > eraseAfter,
);
