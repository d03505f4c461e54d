import fc, { type Random } from 'fast-check';
import { addDays, type CivilDate } from '../src/calendar/civil-date.ts';
import { notOnQuietDay } from '../src/calendar/working-days.ts';
import { Refusal, type Role } from '../src/kernel.ts';
import type { PathwayEvent, PathwayEventName } from '../src/pathway/events.ts';
import type { PathwayState } from '../src/pathway/pathway.ts';
import { possibleEvents, type Transitioned, transition } from '../src/pathway/transition.ts';
import { MONDAY, on, ROLES } from './pathway-events.ts';

/** Where a walk is when something happens: facts about days are around today. */
interface Here {
  readonly today: CivilDate;
  /** The state before it was held. */
  readonly before: PathwayState;
}

type FactsOf = {
  [E in PathwayEventName]: (here: Here) => fc.Arbitrary<Extract<PathwayEvent, { name: E }>>;
};

/** Mostly so: otherwise hardly a walk would come further than the first guard. */
const mostly = (value: boolean) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, fc.constant(!value));
const anyReason = fc.constantFrom('nagekeken', 'op verzoek', '', ' ');
const outcome = (usual: 'IN' | 'OUT' | 'UNCLEAR') =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    fc.constantFrom('IN', 'OUT', 'UNCLEAR', 'NOT_APPLICABLE'),
  );
const around = (today: CivilDate, min: number, max: number) =>
  fc.integer({ min, max }).map((days) => addDays(today, days));
const death = ({ today }: Here) => ({ latestDeath: fc.option(around(today, -400, 20)) });
const letter = (here: Here) => ({ ...death(here), received: around(here.today, -300, 0) });
const call = (here: Here) => ({
  ...letter(here),
  letterSentOn: fc.option(around(here.today, -200, 0)),
  monthDaysToAvoid: fc.array(
    around(here.today, 0, 365).map((day) => day.slice(5)),
    { maxLength: 5 },
  ),
});
const only = <E extends PathwayEventName>(name: E) => ({ name: fc.constant(name) });
const dayPart = fc.constantFrom('MORNING', 'AFTERNOON', 'EVENING');

/** Each event with any facts that a store may come with. */
export const ANY: FactsOf = {
  deathNoticeReceived: () =>
    fc.record({
      ...only('deathNoticeReceived'),
      alreadyReceived: mostly(false),
      partnerFound: mostly(true),
      partnerLivesHere: mostly(true),
      partnerAlive: mostly(true),
      objected: mostly(false),
    }),
  eligible: (here) =>
    fc.record({
      ...only('eligible'),
      outcome: outcome('IN'),
      objected: mostly(false),
      held: mostly(false),
      ...letter(here),
    }),
  unclear: () => fc.record({ ...only('unclear'), outcome: outcome('UNCLEAR') }),
  notTarget: () =>
    fc.record({
      ...only('notTarget'),
      outcome: outcome('OUT'),
      underMinimumAge: fc.boolean(),
    }),
  decide: (here) =>
    fc.record({
      ...only('decide'),
      decision: fc.constantFrom('IN', 'OUT'),
      reason: anyReason,
      addressUsable: mostly(true),
      personSettled: mostly(true),
      nameKnown: mostly(true),
      ...letter(here),
    }),
  looksKnown: () => fc.record(only('looksKnown')),
  personDecided: (here) =>
    fc.record({
      ...only('personDecided'),
      samePerson: fc.boolean(),
      reason: anyReason,
      outcome: outcome('IN'),
      underMinimumAge: mostly(false),
      letterPossible: mostly(true),
      otherGoesOn: mostly(true),
      ...letter(here),
    }),
  hold: () => fc.record({ ...only('hold'), reason: anyReason }),
  holdReleased: (here) =>
    fc.record({
      ...only('holdReleased'),
      reason: anyReason,
      before: fc.constant(here.before),
      end: mostly(false),
      until: fc.option(around(here.today, -100, 300)),
      ...call(here),
    }),
  letterSent: (here) =>
    fc.record({
      ...only('letterSent'),
      registryRechecked: mostly(true),
      legalBaseSet: mostly(true),
      requiredBlocksPresent: mostly(true),
      quietDay: mostly(false),
      municipalityReady: mostly(true),
      ...call(here),
    }),
  letterReturned: () => fc.record(only('letterReturned')),
  callDue: ({ today }) =>
    fc.record({
      ...only('callDue'),
      reachable: mostly(true),
      mayHandOver: mostly(true),
      cardSent: fc.boolean(),
      late: fc.boolean(),
      wishes: fc.record({
        bestTimes: fc.uniqueArray(dayPart),
        daysToAvoid: fc.array(around(today, 0, 30)),
      }),
    }),
  staysSilent: (here) => fc.record({ ...only('staysSilent'), ...death(here) }),
  residentReplies: (here) =>
    fc.record({
      ...only('residentReplies'),
      reply: fc.constantFrom('YES', 'YES', 'YES', 'LATER', 'LATER', 'INFORMATION', 'NO'),
      talkArranged: fc.boolean(),
      until: fc.option(around(here.today, 0, 400)),
    }),
  snoozeOver: () => fc.record(only('snoozeOver')),
  attemptNotReached: (here) =>
    fc.record({
      ...only('attemptNotReached'),
      attempts: fc.integer({ min: 1, max: 4 }),
      enoughAttempts: fc.constant(3),
      wrongNumber: mostly(false),
      cardSent: fc.boolean(),
      // As `nextAttempt` says it: some days later, on a day that may be called on.
      next: fc.record({ day: around(here.today, 3, 7).map(notOnQuietDay), dayPart }),
      ...death(here),
    }),
  callBackAsked: (here) =>
    fc.record({ ...only('callBackAsked'), on: around(here.today, -3, 30), dayPart }),
  reached: () =>
    fc.record({ ...only('reached'), wants: fc.constantFrom('SUPPORT', 'INFORMATION') }),
  supportRequestAccepted: () =>
    fc.record({
      ...only('supportRequestAccepted'),
      adult: mostly(true),
      livesOrWorksHere: mostly(true),
      openPathway: mostly(false),
    }),
  talkHeld: () => fc.record({ ...only('talkHeld'), needs: fc.nat(3), saidNone: fc.boolean() }),
  planAgreed: () =>
    fc.record({
      ...only('planAgreed'),
      residentAgreed: mostly(true),
      items: fc.nat(3),
      withVolunteer: fc.boolean(),
      onPaper: fc.boolean(),
    }),
  waitingContactMade: ({ today }) =>
    fc.record({ ...only('waitingContactMade'), answerBy: around(today, 0, 10) }),
  planItemChanged: () =>
    fc.record({
      ...only('planItemChanged'),
      change: fc.constantFrom('RESTS', 'GOES_ON', 'OTHER_PACE', 'DONE'),
      visits: fc.boolean(),
      firstVisitToCome: fc.boolean(),
    }),
  proposalMade: () =>
    fc.record({
      ...only('proposalMade'),
      hardRulesPass: mostly(true),
      highSignalOpen: mostly(false),
      visitsRest: mostly(false),
    }),
  volunteerAccepts: () => fc.record(only('volunteerAccepts')),
  proposalRefused: () => fc.record(only('proposalRefused')),
  proposalExpired: () => fc.record(only('proposalExpired')),
  bothAccept: () =>
    fc.record({
      ...only('bothAccept'),
      certificateValid: mostly(true),
      trainingValid: mostly(true),
      highSignalOpen: mostly(false),
    }),
  firstVisitHeld: () => fc.record(only('firstVisitHeld')),
  review: () =>
    fc.record({
      ...only('review'),
      outcome: fc.constantFrom('CONTINUE', 'ENDING', 'WAITING'),
      pastSoftEnd: fc.boolean(),
      reason: fc.option(anyReason),
    }),
  matchEnds: () =>
    fc.record({ ...only('matchEnds'), next: fc.constantFrom('WAITING', 'PLANNING') }),
  taper: () => fc.record({ ...only('taper'), agreedWithResident: mostly(true) }),
  finished: (here) =>
    fc.record({
      ...only('finished'),
      daysToAvoid: fc.array(around(here.today, 0, 450), { maxLength: 8 }),
    }),
  aftercareDone: () => fc.record(only('aftercareDone')),
  comesBack: () => fc.record(only('comesBack')),
  residentStops: () => fc.record(only('residentStops')),
  survivorDied: () => fc.record(only('survivorDied')),
  survivorMoved: () => fc.record(only('survivorMoved')),
  deathNoticeWithdrawn: () =>
    fc.record({
      ...only('deathNoticeWithdrawn'),
      confirmed: mostly(true),
      letterWasSent: fc.boolean(),
    }),
  safeguardingSignal: () => fc.record(only('safeguardingSignal')),
  letterInDoubt: () => fc.record(only('letterInDoubt')),
  secrecyLifted: () =>
    fc.record({
      ...only('secrecyLifted'),
      reason: fc.constant('Brief gezien.'),
      restricted: fc.boolean(),
    }),
  retentionReached: (here) =>
    fc.record({
      ...only('retentionReached'),
      legalHold: mostly(false),
      eraseAfter: fc.option(around(here.today, -30, 2)),
    }),
  erasureGranted: () => fc.record({ ...only('erasureGranted'), wantsNoContact: fc.boolean() }),
};

export const anyEvent = (name: PathwayEventName, here: Here): fc.Arbitrary<PathwayEvent> =>
  (ANY[name] as (here: Here) => fc.Arbitrary<PathwayEvent>)(here);

/** One step that was really taken. */
export interface Step extends Transitioned {
  readonly role: Role;
  readonly today: CivilDate;
  /** The event with all its facts. */
  readonly facts: PathwayEvent;
}

/** What ends nearly any walk, or changes nothing: it happens, but now and then only. */
const RARE: readonly PathwayEventName[] = [
  'hold',
  'residentStops',
  'survivorDied',
  'survivorMoved',
  'deathNoticeWithdrawn',
  'safeguardingSignal',
  'secrecyLifted',
  'letterInDoubt',
  'retentionReached',
  'erasureGranted',
];

/** Walks through the table from its beginning: each time something possible happens, some days later. */
function walk(draw: Draw, length: number): Step[] {
  const steps: Step[] = [];
  let state: PathwayState | null = null;
  let here: Here = { today: addDays(MONDAY, draw(fc.nat(800))), before: 'TO_INVITE' };
  for (let left = length; left > 0; left -= 1) {
    here = { ...here, today: addDays(here.today, draw(fc.nat(40))) };
    const event = draw(someEvent(state, draw(fc.nat(9)) === 0));
    if (!event) break;
    const roles = ROLES.filter((role) => possibleEvents(state, role).includes(event));
    const role = draw(fc.constantFrom(...roles));
    const facts = draw(anyEvent(event, here));
    const result = transition(state, facts, on(here.today, role));
    if (result instanceof Refusal) continue;
    if (event === 'hold') here = { ...here, before: result.from! };
    state = result.to;
    steps.push({ ...result, role, facts, today: here.today });
  }
  return steps;
}

/** Something that somebody may do here, or nothing when it has ended. */
function someEvent(state: PathwayState | null, rare: boolean) {
  const events = [...new Set(ROLES.flatMap((role) => possibleEvents(state, role)))];
  const usual = events.filter((event) => !RARE.includes(event));
  return fc.constantFrom(...(rare || usual.length === 0 ? [...events, ...noneOf(events)] : usual));
}
const noneOf = (events: readonly PathwayEventName[]) => (events.length === 0 ? [undefined] : []);

type Draw = <Value>(from: fc.Arbitrary<Value>) => Value;

/** What can happen next depends on what happened: `fc.gen` can do that too, but a hundred times slower. */
class Walks extends fc.Arbitrary<Step[]> {
  readonly length: number;
  constructor(length: number) {
    super();
    this.length = length;
  }
  generate(random: Random): fc.Value<Step[]> {
    const draw: Draw = (from) => from.generate(random, undefined).value;
    return new fc.Value(walk(draw, this.length), undefined);
  }
  canShrinkWithoutContext(value: unknown): value is Step[] {
    return Array.isArray(value);
  }
  shrink(): fc.Stream<fc.Value<Step[]>> {
    return fc.Stream.nil();
  }
}

/** Many walks. The same seed makes the same walks again. */
export const walks = (seed: number, count = 1500, length = 40): Step[][] =>
  fc.sample(new Walks(length), { seed, numRuns: count });
