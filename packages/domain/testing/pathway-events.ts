import { civilDate } from '../src/calendar/civil-date.ts';
import type { Occasion, Role } from '../src/kernel.ts';
import type { PathwayEvent, PathwayEventName } from '../src/pathway/events.ts';
import type { PathwayState } from '../src/pathway/pathway.ts';
import type { Terms } from '../src/terms.ts';

export const ROLES = [
  'RESIDENT',
  'CLERK',
  'COORDINATOR',
  'PROFESSIONAL',
  'VOLUNTEER',
  'PRIVACY_OFFICER',
  'SYSTEM',
] as const satisfies readonly Role[];

/** A state that is missing here does not compile where it is asked for. */
export const STATES = [
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
  'ACTIVE',
  'ENDING',
  'AFTERCARE',
  'DECLINED',
  'CLOSED',
  'STOPPED',
  'ERASED',
] as const satisfies readonly PathwayState[];

export const MONDAY = civilDate('2026-11-23');

/** A day on which somebody in a role does something; Monday 23 November 2026 when none is said. */
export const on = (day: string = MONDAY, role: Role = 'SYSTEM', terms?: Terms): Occasion => ({
  at: new Date(`${day}T09:00:00Z`),
  today: civilDate(day),
  actor: role.toLowerCase(),
  role,
  ...(terms && { terms }),
});

export const by = (role: Role): Occasion => on(MONDAY, role);

type Of<E extends PathwayEventName> = Extract<PathwayEvent, { name: E }>;

const letter = { latestDeath: civilDate('2026-11-10'), received: civilDate('2026-11-20') };
const call = { ...letter, letterSentOn: null, monthDaysToAvoid: [] };

/** Each event with facts with which it may happen. */
const USUAL: { readonly [E in PathwayEventName]: Of<E> } = {
  deathNoticeReceived: {
    name: 'deathNoticeReceived',
    alreadyReceived: false,
    partnerFound: true,
    partnerLivesHere: true,
    partnerAlive: true,
    objected: false,
  },
  eligible: { name: 'eligible', outcome: 'IN', objected: false, held: false, ...letter },
  unclear: { name: 'unclear', outcome: 'UNCLEAR' },
  notTarget: { name: 'notTarget', outcome: 'OUT', underMinimumAge: false },
  decide: {
    name: 'decide',
    decision: 'IN',
    reason: 'nagekeken',
    addressUsable: true,
    personSettled: true,
    nameKnown: true,
    ...letter,
  },
  looksKnown: { name: 'looksKnown' },
  personDecided: {
    name: 'personDecided',
    samePerson: false,
    reason: 'nagekeken',
    outcome: 'IN',
    underMinimumAge: false,
    letterPossible: true,
    otherGoesOn: true,
    ...letter,
  },
  hold: { name: 'hold', reason: 'op verzoek' },
  holdReleased: {
    name: 'holdReleased',
    reason: 'opgelost',
    before: 'TO_INVITE',
    end: false,
    until: null,
    ...call,
  },
  letterSent: {
    name: 'letterSent',
    registryRechecked: true,
    legalBaseSet: true,
    requiredBlocksPresent: true,
    quietDay: false,
    municipalityReady: true,
    ...call,
  },
  letterReturned: { name: 'letterReturned' },
  callDue: {
    name: 'callDue',
    reachable: true,
    mayHandOver: true,
    cardSent: false,
    late: false,
    wishes: { bestTimes: ['EVENING'], daysToAvoid: [] },
  },
  staysSilent: { name: 'staysSilent', latestDeath: letter.latestDeath },
  residentReplies: { name: 'residentReplies', reply: 'YES', talkArranged: false, until: null },
  snoozeOver: { name: 'snoozeOver' },
  attemptNotReached: {
    name: 'attemptNotReached',
    attempts: 1,
    enoughAttempts: 3,
    wrongNumber: false,
    cardSent: false,
    next: { day: civilDate('2026-11-26'), dayPart: 'EVENING' },
    latestDeath: letter.latestDeath,
  },
  callBackAsked: {
    name: 'callBackAsked',
    on: civilDate('2026-11-28'),
    dayPart: 'MORNING',
  },
  reached: { name: 'reached', wants: 'SUPPORT' },
  supportRequestAccepted: {
    name: 'supportRequestAccepted',
    adult: true,
    livesOrWorksHere: true,
    openPathway: false,
  },
  talkHeld: { name: 'talkHeld', needs: 2, saidNone: false },
  planAgreed: {
    name: 'planAgreed',
    residentAgreed: true,
    items: 2,
    withVolunteer: true,
    onPaper: false,
  },
  waitingContactMade: { name: 'waitingContactMade', answerBy: civilDate('2026-11-25') },
  planItemChanged: {
    name: 'planItemChanged',
    change: 'RESTS',
    visits: false,
    firstVisitToCome: false,
  },
  proposalMade: {
    name: 'proposalMade',
    hardRulesPass: true,
    highSignalOpen: false,
    visitsRest: false,
  },
  volunteerAccepts: { name: 'volunteerAccepts' },
  proposalRefused: { name: 'proposalRefused' },
  proposalExpired: { name: 'proposalExpired' },
  bothAccept: {
    name: 'bothAccept',
    certificateValid: true,
    trainingValid: true,
    highSignalOpen: false,
  },
  firstVisitHeld: { name: 'firstVisitHeld' },
  review: { name: 'review', outcome: 'CONTINUE', pastSoftEnd: false, reason: null },
  matchEnds: { name: 'matchEnds', next: 'WAITING' },
  taper: { name: 'taper', agreedWithResident: true },
  finished: { name: 'finished', daysToAvoid: [] },
  aftercareDone: { name: 'aftercareDone' },
  comesBack: { name: 'comesBack' },
  residentStops: { name: 'residentStops' },
  survivorDied: { name: 'survivorDied' },
  survivorMoved: { name: 'survivorMoved' },
  deathNoticeWithdrawn: { name: 'deathNoticeWithdrawn', confirmed: true, letterWasSent: true },
  safeguardingSignal: { name: 'safeguardingSignal' },
  letterInDoubt: { name: 'letterInDoubt' },
  secrecyLifted: { name: 'secrecyLifted', reason: 'Brief gezien.', restricted: true },
  retentionReached: {
    name: 'retentionReached',
    legalHold: false,
    eraseAfter: civilDate('2026-11-22'),
  },
  erasureGranted: { name: 'erasureGranted', wantsNoContact: false },
};

/** An event with its facts: the usual ones where nothing else is said. */
export const pathwayEvent = <E extends PathwayEventName>(
  name: E,
  facts: Partial<Of<E>> = {},
): Of<E> => ({
  ...USUAL[name],
  ...facts,
});

export const EVENTS = Object.keys(USUAL) as readonly PathwayEventName[];
