import type { refusalsNl } from './nl.refusals.ts';
import type { Words } from './texts.ts';

export const refusalsEn: Words<typeof refusalsNl> = {
  problems: {
    REQUIRED: 'Fill this in.',
    TOO_LONG: 'This is too long.',
    CONTAINS_BSN: 'There is a BSN in this. Take it out.',
    INVALID_PHONE: 'This is no telephone number.',
    INVALID_EMAIL: 'This is no e-mail address.',
    INVALID_POSTCODE: 'This is no postcode.',
    INVALID_DATE: 'This day is not possible.',
    DUPLICATE: 'This stands there twice.',
    INVALID: 'This is not right.',
    GOAL_MISSING: 'Fill in what this is for.',
    GOAL_TOO_LONG: 'This is too long.',
    PACE_MISSING: 'Choose a pace.',
    PACE_WITHOUT_WORK: 'Only guidance to work has a pace.',
    REFERRAL_WITHOUT_CONSENT: 'Fill in when this person agreed.',
    REVIEW_BEFORE_START: 'It cannot be looked at before it begins.',
    REVIEW_TOO_LATE: 'Look at it within three months.',
    PEER_GROUP_NEEDS_PROFESSIONAL: 'A professional chooses the group here.',
    NOTHING_CHOSEN: 'Choose something, or say that this person wants nothing now.',
    NOTHING_NOW_WITH_ITEMS:
      'You chose support, and that this person wants nothing. Choose one of the two.',
  },
  refusals: {
    CHANGED_MEANWHILE:
      'A colleague changed something while you wrote. Your words are still there. Look at what is new, then send again.',
    NOT_POSSIBLE_NOW: 'This is not possible any more: this person is further by now.',
    NOT_FOR_THIS_ROLE: 'This is for somebody in another role.',
    NOT_FOUND: 'It is not there any more, or is not yours to see.',
    IDEMPOTENCY_KEY_REUSED: 'This was sent before. Load the page again.',
    PROPOSAL_OVER: 'This proposal was answered or ran out before.',
    OTHER_ASKED_FIRST: 'The other one is asked first.',
    CHOICE_NEEDS_REASON: 'Write why you choose this volunteer.',
    HARD_RULE_BROKEN: 'This volunteer cannot come now. Choose somebody else.',
    NOT_READY:
      'The municipality has not arranged everything yet. Your administrator sees what is missing.',
    NOTE_TOO_LONG: 'The note is too long: two lines are enough.',
    TASK_NEEDS_ITS_STEP: 'This task belongs to a step. Record that step.',
    CERTIFICATE_ISSUED_LATER: 'The day on the certificate is after today.',
    CANNOT_KEEP_TASK:
      'This colleague has no role in which such a task can be kept. Choose somebody else.',
    STAND_IN_LOOP:
      'Whoever stands in is away too, and the tasks would come back. Choose somebody else.',
    ABSENCE_DAYS_WRONG:
      'The last day comes after the first, is not over yet, and is within a year.',
    OTHER: 'This is not possible now.',
  },
  guards: {
    needToldOrNone: 'Choose what support is needed with, or say that nothing is needed.',
    residentAgreed: 'There can only be a plan that this person agrees with.',
    agreedWithResident: 'It can only taper off once that is agreed with the resident.',
    dateWithinTwoWeeksAndAYear: 'Choose a day between two weeks and a year from today.',
    reasonAfterAYear: 'After a year it only goes on with a reason.',
    reasonGiven: 'Write why.',
    adult: 'Support is for people of 18 years and older.',
    livesOrWorksHere: 'This person does not belong with our municipality.',
    noOpenPathway:
      'We may know this person already. Look first, then tick that it is somebody else.',
    callBackInTheFuture: 'Choose today or a later day to call back.',
    certificateValid: 'The certificate of conduct of the volunteer is not valid.',
    trainingValid: 'The volunteer has not finished the training.',
    hardRulesPass: 'This volunteer cannot come now. Choose somebody else.',
    visitsWanted: 'The resident wants no visits now.',
    addressUsable: 'There is no address that a letter can reach.',
    personSettled: 'Decide first whether we know this person already.',
    nameKnown: 'Fill in the name for the letter first.',
    noObjection: 'This person wants no contact.',
    saidByTwo: 'A second person has to say this too.',
    secrecyStands: 'There is no secrecy to lift.',
    trainingDone: 'Record first that the basic training is finished.',
    certificateSeen: 'Record a valid certificate of conduct first.',
    ownLossLongEnoughAgo: 'Their own loss is too recent.',
    OTHER: 'Something else has to happen first.',
  },
};
