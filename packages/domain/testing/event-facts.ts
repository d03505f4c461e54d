import fc from 'fast-check';
import { civilDate } from '../src/calendar/civil-date.ts';
import { notOnQuietDay } from '../src/calendar/working-days.ts';
import type { PathwayEvent, PathwayEventName } from '../src/pathway/events.ts';
import {
  anyCall,
  anyDeath,
  anyLetter,
  anyReason,
  around,
  dayPart,
  type Here,
  mostly,
  outcome,
} from './arbitraries.ts';

type FactsOf<E extends PathwayEventName> = Omit<Extract<PathwayEvent, { name: E }>, 'name'>;

/** The facts of an event for tests: usual ones, with which it may happen, and any that a store may come with. */
type EventFacts<Facts> = {
  readonly usual: Facts;
  readonly any: (here: Here) => { readonly [Fact in keyof Facts]: fc.Arbitrary<Facts[Fact]> };
};

const NO_FACTS = { usual: {}, any: () => ({}) };

const letter = { latestDeath: civilDate('2026-11-10'), received: civilDate('2026-11-20') };
const call = { ...letter, letterSentOn: null, monthDaysToAvoid: [] };

export const EVENT_FACTS: { readonly [E in PathwayEventName]: EventFacts<FactsOf<E>> } = {
  deathNoticeReceived: {
    usual: {
      alreadyReceived: false,
      partnerFound: true,
      partnerLivesHere: true,
      partnerAlive: true,
      objected: false,
    },
    any: () => ({
      alreadyReceived: mostly(false),
      partnerFound: mostly(true),
      partnerLivesHere: mostly(true),
      partnerAlive: mostly(true),
      objected: mostly(false),
    }),
  },
  eligible: {
    usual: { outcome: 'IN', objected: false, held: false, ...letter },
    any: (here) => ({
      outcome: outcome('IN'),
      objected: mostly(false),
      held: mostly(false),
      ...anyLetter(here),
    }),
  },
  unclear: { usual: { outcome: 'UNCLEAR' }, any: () => ({ outcome: outcome('UNCLEAR') }) },
  notTarget: {
    usual: { outcome: 'OUT', underMinimumAge: false },
    any: () => ({ outcome: outcome('OUT'), underMinimumAge: fc.boolean() }),
  },
  decide: {
    usual: {
      decision: 'IN',
      reason: 'nagekeken',
      addressUsable: true,
      personSettled: true,
      nameKnown: true,
      ...letter,
    },
    any: (here) => ({
      decision: fc.constantFrom('IN', 'OUT'),
      reason: anyReason,
      addressUsable: mostly(true),
      personSettled: mostly(true),
      nameKnown: mostly(true),
      ...anyLetter(here),
    }),
  },
  looksKnown: NO_FACTS,
  personDecided: {
    usual: {
      samePerson: false,
      reason: 'nagekeken',
      outcome: 'IN',
      underMinimumAge: false,
      letterPossible: true,
      otherGoesOn: true,
      ...letter,
    },
    any: (here) => ({
      samePerson: fc.boolean(),
      reason: anyReason,
      outcome: outcome('IN'),
      underMinimumAge: mostly(false),
      letterPossible: mostly(true),
      otherGoesOn: mostly(true),
      ...anyLetter(here),
    }),
  },
  hold: { usual: { reason: 'op verzoek' }, any: () => ({ reason: anyReason }) },
  holdReleased: {
    usual: { reason: 'opgelost', before: 'TO_INVITE', end: false, until: null, ...call },
    any: (here) => ({
      reason: anyReason,
      before: fc.constant(here.before),
      end: mostly(false),
      until: fc.option(around(here.today, -100, 300)),
      ...anyCall(here),
    }),
  },
  letterSent: {
    usual: {
      registryRechecked: true,
      legalBaseSet: true,
      requiredBlocksPresent: true,
      quietDay: false,
      municipalityReady: true,
      ...call,
    },
    any: (here) => ({
      registryRechecked: mostly(true),
      legalBaseSet: mostly(true),
      requiredBlocksPresent: mostly(true),
      quietDay: mostly(false),
      municipalityReady: mostly(true),
      ...anyCall(here),
    }),
  },
  letterReturned: NO_FACTS,
  callDue: {
    usual: {
      reachable: true,
      mayHandOver: true,
      cardSent: false,
      late: false,
      wishes: { bestTimes: ['EVENING'], daysToAvoid: [] },
    },
    any: ({ today }) => ({
      reachable: mostly(true),
      mayHandOver: mostly(true),
      cardSent: fc.boolean(),
      late: fc.boolean(),
      wishes: fc.record({
        bestTimes: fc.uniqueArray(dayPart),
        daysToAvoid: fc.array(around(today, 0, 30)),
      }),
    }),
  },
  staysSilent: { usual: { latestDeath: letter.latestDeath }, any: anyDeath },
  residentReplies: {
    usual: { reply: 'YES', talkArranged: false, until: null },
    any: (here) => ({
      reply: fc.constantFrom('YES', 'YES', 'YES', 'LATER', 'LATER', 'INFORMATION', 'NO'),
      talkArranged: fc.boolean(),
      until: fc.option(around(here.today, 0, 400)),
    }),
  },
  snoozeOver: NO_FACTS,
  attemptNotReached: {
    usual: {
      attempts: 1,
      enoughAttempts: 3,
      wrongNumber: false,
      cardSent: false,
      next: { day: civilDate('2026-11-26'), dayPart: 'EVENING' },
      latestDeath: letter.latestDeath,
    },
    any: (here) => ({
      attempts: fc.integer({ min: 1, max: 4 }),
      enoughAttempts: fc.constant(3),
      wrongNumber: mostly(false),
      cardSent: fc.boolean(),
      // As `nextAttempt` says it: some days later, on a day that may be called on.
      next: fc.record({ day: around(here.today, 3, 7).map(notOnQuietDay), dayPart }),
      ...anyDeath(here),
    }),
  },
  callBackAsked: {
    usual: { on: civilDate('2026-11-28'), dayPart: 'MORNING' },
    any: (here) => ({ on: around(here.today, -3, 30), dayPart }),
  },
  reached: {
    usual: { wants: 'SUPPORT' },
    any: () => ({ wants: fc.constantFrom('SUPPORT', 'INFORMATION') }),
  },
  supportRequestAccepted: {
    usual: { adult: true, livesOrWorksHere: true, openPathway: false },
    any: () => ({
      adult: mostly(true),
      livesOrWorksHere: mostly(true),
      openPathway: mostly(false),
    }),
  },
  talkHeld: {
    usual: { needs: 2, saidNone: false },
    any: () => ({ needs: fc.nat(3), saidNone: fc.boolean() }),
  },
  planAgreed: {
    usual: { residentAgreed: true, items: 2, withVolunteer: true, onPaper: false },
    any: () => ({
      residentAgreed: mostly(true),
      items: fc.nat(3),
      withVolunteer: fc.boolean(),
      onPaper: fc.boolean(),
    }),
  },
  waitingContactMade: {
    usual: { answerBy: civilDate('2026-11-25') },
    any: ({ today }) => ({ answerBy: around(today, 0, 10) }),
  },
  planItemChanged: {
    usual: { change: 'RESTS', visits: false, firstVisitToCome: false },
    any: () => ({
      change: fc.constantFrom('RESTS', 'GOES_ON', 'OTHER_PACE', 'DONE'),
      visits: fc.boolean(),
      firstVisitToCome: fc.boolean(),
    }),
  },
  proposalMade: {
    usual: { hardRulesPass: true, highSignalOpen: false, visitsRest: false },
    any: () => ({
      hardRulesPass: mostly(true),
      highSignalOpen: mostly(false),
      visitsRest: mostly(false),
    }),
  },
  volunteerAccepts: NO_FACTS,
  proposalRefused: NO_FACTS,
  proposalExpired: NO_FACTS,
  bothAccept: {
    usual: { certificateValid: true, trainingValid: true, highSignalOpen: false },
    any: () => ({
      certificateValid: mostly(true),
      trainingValid: mostly(true),
      highSignalOpen: mostly(false),
    }),
  },
  firstVisitHeld: NO_FACTS,
  review: {
    usual: { outcome: 'CONTINUE', pastSoftEnd: false, reason: null },
    any: () => ({
      outcome: fc.constantFrom('CONTINUE', 'ENDING', 'WAITING'),
      pastSoftEnd: fc.boolean(),
      reason: fc.option(anyReason),
    }),
  },
  matchEnds: {
    usual: { next: 'WAITING' },
    any: () => ({ next: fc.constantFrom('WAITING', 'PLANNING') }),
  },
  taper: { usual: { agreedWithResident: true }, any: () => ({ agreedWithResident: mostly(true) }) },
  finished: {
    usual: { daysToAvoid: [] },
    any: (here) => ({ daysToAvoid: fc.array(around(here.today, 0, 450), { maxLength: 8 }) }),
  },
  aftercareDone: NO_FACTS,
  comesBack: NO_FACTS,
  residentStops: NO_FACTS,
  survivorDied: NO_FACTS,
  survivorMoved: NO_FACTS,
  deathNoticeWithdrawn: {
    usual: { confirmed: true, letterWasSent: true },
    any: () => ({ confirmed: mostly(true), letterWasSent: fc.boolean() }),
  },
  safeguardingSignal: NO_FACTS,
  letterInDoubt: NO_FACTS,
  secrecyLifted: {
    usual: { reason: 'Brief gezien.', restricted: true },
    any: () => ({ reason: fc.constant('Brief gezien.'), restricted: fc.boolean() }),
  },
  retentionReached: {
    usual: { legalHold: false, eraseAfter: civilDate('2026-11-22') },
    any: (here) => ({
      legalHold: mostly(false),
      eraseAfter: fc.option(around(here.today, -30, 2)),
    }),
  },
  erasureGranted: {
    usual: { wantsNoContact: false },
    any: () => ({ wantsNoContact: fc.boolean() }),
  },
};
