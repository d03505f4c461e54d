import fc, { type Random } from 'fast-check';
import { addDays, type CivilDate } from '../src/calendar/civil-date.ts';
import { Refusal, type Role } from '../src/kernel.ts';
import type { PathwayEvent, PathwayEventName } from '../src/pathway/events.ts';
import type { PathwayState } from '../src/pathway/pathway.ts';
import { possibleEvents, type Transitioned, transition } from '../src/pathway/transition.ts';
import type { Here } from './arbitraries.ts';
import { EVENT_FACTS } from './event-facts.ts';
import { MONDAY, on, ROLES } from './pathway-events.ts';

export const anyEvent = (name: PathwayEventName, here: Here): fc.Arbitrary<PathwayEvent> =>
  fc.record({
    name: fc.constant(name),
    ...EVENT_FACTS[name].any(here),
  }) as fc.Arbitrary<PathwayEvent>;

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
