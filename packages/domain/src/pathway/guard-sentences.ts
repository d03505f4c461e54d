import type * as guards from './guards.ts';

/** These choose between rows; they never refuse, so they need no sentence. */
type Chooses =
  | 'decidedIn'
  | 'decidedOut'
  | 'goesOn'
  | 'ends'
  | 'mayCall'
  | 'mayNotCall'
  | 'yes'
  | 'later'
  | 'onlyInformation'
  | 'no'
  | 'talkArranged'
  | 'talkNotArranged'
  | 'wrongNumber'
  | 'mayTryAgain'
  | 'triedEnough'
  | 'samePerson'
  | 'otherPersonIn'
  | 'otherPersonOut'
  | 'otherPersonUnclear'
  | 'wantsSupport'
  | 'wantsInformation'
  | 'nothingNow'
  | 'withoutVolunteer'
  | 'withVolunteer'
  | 'visitsRest'
  | 'visitsGoOn'
  | 'visitsChange'
  | 'visitsStay'
  | 'continues'
  | 'windsDown'
  | 'wantsAnother'
  | 'toWaiting'
  | 'toPlanning';

/** What has to be true, for people. A guard that may refuse and has no sentence does not compile. */
export const GUARD_SENTENCES: Readonly<Record<Exclude<keyof typeof guards, Chooses>, string>> = {
  newNotice: 'This death has to be new: a notice of it was received before.',
  partnerFound: 'A partner has to be found in the registry.',
  partnerLivesHere: 'The partner has to live in this municipality.',
  partnerAlive: 'The partner has to be alive.',
  noObjection: 'The person must not have said that they want no contact.',
  notHeld: 'The pathway must not be held.',
  personSettled: 'It has to be decided first whether this is somebody who has a pathway already.',
  otherGoesOn: 'The pathway of the same person has to be there still, and not stopped.',
  outcomeIn: 'The rules have to say that the offer is for this person.',
  outcomeUnclear: 'The rules have to leave it undecided.',
  outcomeOut: 'The rules have to say that the offer is not for this person.',
  reasonGiven: 'A reason has to be given.',
  addressUsable: 'There has to be an address from which no letter came back.',
  registryRechecked: 'The registry has to be asked within 24 hours before printing.',
  nameKnown: 'The name on the letter has to be known.',
  legalBaseSet: 'The legal base for the letters has to be entered in the settings.',
  requiredBlocksPresent: 'The letter has to say everything that belongs in it.',
  noQuietDay: 'It has to be a day on which letters may go out.',
  municipalityReady: 'Everything that blocks on the readiness check has to be in order.',
  dateWithinTwoWeeksAndAYear: 'The day has to be two weeks or more from today, and within a year.',
  callBackInTheFuture: 'The day to call back has to be today or later.',
  adult: 'The person for whom support is asked has to be 18 or older.',
  livesOrWorksHere: 'The person has to belong with this municipality by its own rule.',
  noOpenPathway:
    'The same person seems to have a pathway already: look at it, or confirm that it is somebody else.',
  needToldOrNone: 'A need has to be told, or that there is none.',
  residentAgreed: 'The resident has to agree.',
  hardRulesPass: 'No hard rule may stand between the two.',
  noHighSignalOpen: 'It is not possible now.',
  visitsWanted: 'The resident wants no visits for now: the visits have to go on first.',
  certificateValid: 'The certificate of conduct of the volunteer has to be valid.',
  trainingValid: 'The volunteer has to have finished the training.',
  reasonAfterAYear: 'Going on after a year needs a reason.',
  agreedWithResident: 'It has to be agreed with the resident.',
  saidByTwo: 'A second person has to say so too.',
  secrecyStands: 'There has to be secrecy that can be lifted.',
  noLegalHold: 'Nothing may oblige to keep the data.',
  termIsOver: 'The term for keeping has to be over.',
};

/** The sentences of guards, by their names. */
export const guardSentences = (names: readonly string[]): string =>
  names.map((name) => GUARD_SENTENCES[name as keyof typeof GUARD_SENTENCES]).join(' ');
