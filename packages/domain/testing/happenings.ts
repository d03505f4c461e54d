import { civilDate } from '../src/calendar/civil-date.ts';
import type { Occasion, Role } from '../src/kernel.ts';
import type { Happening, PathwayEvent } from '../src/pathway/events.ts';
import type { PathwayState } from '../src/pathway/pathway.ts';
import type { Terms } from '../src/pathway/terms.ts';

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

type Of<E extends PathwayEvent> = Extract<Happening, { event: E }>;

const letter = { latestDeath: civilDate('2026-11-10'), received: civilDate('2026-11-20') };
const call = { ...letter, letterSentOn: null, monthDaysToAvoid: [] };

/** Each event with facts with which it may happen. */
const USUAL: { readonly [E in PathwayEvent]: Of<E> } = {
  deathNoticeReceived: {
    event: 'deathNoticeReceived',
    alreadyReceived: false,
    partnerFound: true,
    partnerLivesHere: true,
    partnerAlive: true,
    objected: false,
  },
  eligible: { event: 'eligible', outcome: 'IN', objected: false, held: false, ...letter },
  unclear: { event: 'unclear', outcome: 'UNCLEAR' },
  notTarget: { event: 'notTarget', outcome: 'OUT', underMinimumAge: false },
  decide: {
    event: 'decide',
    decision: 'IN',
    reason: 'nagekeken',
    addressUsable: true,
    personSettled: true,
    nameKnown: true,
    ...letter,
  },
  looksKnown: { event: 'looksKnown' },
  personDecided: {
    event: 'personDecided',
    samePerson: false,
    reason: 'nagekeken',
    outcome: 'IN',
    underMinimumAge: false,
    letterPossible: true,
    otherGoesOn: true,
    ...letter,
  },
  hold: { event: 'hold', reason: 'op verzoek' },
  holdReleased: {
    event: 'holdReleased',
    reason: 'opgelost',
    before: 'TO_INVITE',
    end: false,
    until: null,
    ...call,
  },
  letterSent: {
    event: 'letterSent',
    registryRechecked: true,
    legalBaseSet: true,
    requiredBlocksPresent: true,
    quietDay: false,
    municipalityReady: true,
    ...call,
  },
  letterReturned: { event: 'letterReturned' },
  callDue: {
    event: 'callDue',
    reachable: true,
    mayHandOver: true,
    cardSent: false,
    late: false,
    wishes: { bestTimes: ['EVENING'], daysToAvoid: [] },
  },
  staysSilent: { event: 'staysSilent', latestDeath: letter.latestDeath },
  residentReplies: { event: 'residentReplies', reply: 'YES', talkArranged: false, until: null },
  snoozeOver: { event: 'snoozeOver' },
  attemptNotReached: {
    event: 'attemptNotReached',
    attempts: 1,
    enoughAttempts: 3,
    wrongNumber: false,
    cardSent: false,
    next: { day: civilDate('2026-11-26'), dayPart: 'EVENING' },
    latestDeath: letter.latestDeath,
  },
  callBackAsked: {
    event: 'callBackAsked',
    on: civilDate('2026-11-28'),
    dayPart: 'MORNING',
  },
  reached: { event: 'reached', wants: 'SUPPORT' },
  supportRequestAccepted: {
    event: 'supportRequestAccepted',
    adult: true,
    livesOrWorksHere: true,
    openPathway: false,
  },
  talkHeld: { event: 'talkHeld', needs: 2, saidNone: false },
  planAgreed: {
    event: 'planAgreed',
    residentAgreed: true,
    items: 2,
    withVolunteer: true,
    onPaper: false,
  },
  waitingContactMade: { event: 'waitingContactMade', answerBy: civilDate('2026-11-25') },
  planItemChanged: {
    event: 'planItemChanged',
    change: 'RESTS',
    visits: false,
    firstVisitToCome: false,
  },
  proposalMade: {
    event: 'proposalMade',
    hardRulesPass: true,
    highSignalOpen: false,
    visitsRest: false,
  },
  volunteerAccepts: { event: 'volunteerAccepts' },
  proposalRefused: { event: 'proposalRefused' },
  proposalExpired: { event: 'proposalExpired' },
  bothAccept: {
    event: 'bothAccept',
    certificateValid: true,
    trainingValid: true,
    highSignalOpen: false,
  },
  firstVisitHeld: { event: 'firstVisitHeld' },
  review: { event: 'review', outcome: 'CONTINUE', pastSoftEnd: false, reason: null },
  matchEnds: { event: 'matchEnds', next: 'WAITING' },
  taper: { event: 'taper', agreedWithResident: true },
  finished: { event: 'finished', daysToAvoid: [] },
  aftercareDone: { event: 'aftercareDone' },
  comesBack: { event: 'comesBack' },
  residentStops: { event: 'residentStops' },
  survivorDied: { event: 'survivorDied' },
  survivorMoved: { event: 'survivorMoved' },
  deathNoticeWithdrawn: { event: 'deathNoticeWithdrawn', confirmed: true, letterWasSent: true },
  safeguardingSignal: { event: 'safeguardingSignal' },
  letterInDoubt: { event: 'letterInDoubt' },
  secrecyLifted: { event: 'secrecyLifted', reason: 'Brief gezien.', restricted: true },
  retentionReached: {
    event: 'retentionReached',
    legalHold: false,
    eraseAfter: civilDate('2026-11-22'),
  },
  erasureGranted: { event: 'erasureGranted', wantsNoContact: false },
};

/** Something that happens, with usual facts where nothing else is said. */
export const happens = <E extends PathwayEvent>(event: E, facts: Partial<Of<E>> = {}): Of<E> => ({
  ...USUAL[event],
  ...facts,
});

export const EVENTS = Object.keys(USUAL) as readonly PathwayEvent[];
