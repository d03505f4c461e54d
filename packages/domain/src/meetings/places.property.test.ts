import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changePlaces,
  type Entry,
  type GroupRule,
  isWaiting,
  moveUp,
  placesFor,
  positionOf,
} from './places.ts';

const freePlaces = (capacity: number, entries: readonly Entry[]): number =>
  capacity - entries.reduce((taken, { granted }) => taken + granted, 0);

const RULES: readonly GroupRule[] = ['IN_ORDER', 'SMALLER_FIRST', 'MAY_SPLIT'];

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('register' as const),
      places: fc.integer({ min: 1, max: 5 }),
      acceptsPart: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel' as const), who: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      who: fc.nat(),
      places: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('capacity' as const),
      capacity: fc.integer({ min: 0, max: 20 }),
    }),
  },
);

interface Step {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly capacity: number;
  readonly raised: readonly string[];
}

/** Everything that can happen to the places of a meeting, in any order. */
function held(
  rule: GroupRule,
  first: number,
  acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[],
): Step[] {
  let entries: Entry[] = [];
  let capacity = first;
  let line = 0;
  return acts.map((each) => {
    const before = entries;
    const at = (who: number) => entries[who % Math.max(1, entries.length)];
    if (each.kind === 'register') {
      line += 1;
      const entry = {
        id: `r${line}`,
        line,
        granted: 0,
        places: each.places,
        acceptsPart: each.acceptsPart,
      };
      const granted = placesFor(
        entry,
        { rule, free: freePlaces(capacity, entries), moves: true },
        entries,
      );
      entries = [...entries, { ...entry, granted }];
    } else if (each.kind === 'cancel') {
      entries = entries.filter((entry) => entry !== at(each.who));
    } else if (each.kind === 'capacity') {
      capacity = each.capacity;
    } else if (at(each.who)) {
      const entry = at(each.who)!;
      const { granted, goesLast } = changePlaces(entry, each.places);
      if (goesLast) line += 1;
      const changed = {
        ...entry,
        places: each.places,
        granted,
        line: goesLast ? line : entry.line,
      };
      entries = entries.map((other) => (other === entry ? changed : other));
    }
    const grants = moveUp(rule, freePlaces(capacity, entries), entries);
    const raised = new Map(grants.map(({ id, granted }) => [id, granted]));
    entries = entries.map((entry) => ({
      ...entry,
      granted: raised.get(entry.id) ?? entry.granted,
    }));
    return { before, after: entries, capacity, raised: [...raised.keys()] };
  });
}

const onAny = (holds: (rule: GroupRule, steps: readonly Step[]) => void) =>
  fc.assert(
    fc.property(
      fc.constantFrom(...RULES),
      fc.integer({ min: 1, max: 12 }),
      fc.array(act, { maxLength: 40 }),
      (rule, capacity, acts) => holds(rule, held(rule, capacity, acts)),
    ),
  );

test('never more places are given than there are, but for those that were given before a capacity was lowered', () => {
  onAny((_, steps) => {
    for (const { before, after, capacity } of steps) {
      const given = (entries: readonly Entry[]) => -freePlaces(0, entries);
      expect(given(after)).toBeLessThanOrEqual(Math.max(capacity, given(before)));
      for (const { granted, places } of after) expect(granted).toBeLessThanOrEqual(places);
    }
  });
});

test('nobody gets a part who did not say that they take one', () => {
  onAny((rule, steps) => {
    let parts = new Set<string>();
    for (const { after } of steps) {
      const now = after.filter((entry) => isWaiting(entry) && entry.granted > 0);
      for (const entry of now.filter(({ id }) => !parts.has(id))) {
        const asksMore = steps.some(({ before }) =>
          before.some(({ id, places }) => id === entry.id && places < entry.places),
        );
        expect(asksMore || (rule === 'MAY_SPLIT' && entry.acceptsPart)).toBe(true);
      }
      parts = new Set(now.map(({ id }) => id));
    }
  });
});

test('no place stays free that somebody first in line could have', () => {
  onAny((rule, steps) => {
    for (const { after, capacity } of steps) {
      const free = freePlaces(capacity, after);
      const waiting = after.filter(isWaiting).toSorted((one, other) => one.line - other.line);
      const able = rule === 'IN_ORDER' ? waiting.slice(0, 1) : waiting;
      for (const { places, granted } of able)
        expect(places - granted).toBeGreaterThan(Math.max(0, free));
    }
  });
});

test('who moves up was passed by nobody behind them who asked as much', () => {
  onAny((rule, steps) => {
    for (const { after, before, raised } of steps) {
      for (const entry of after.filter(({ id }) => raised.includes(id))) {
        const asked = (each: Entry) =>
          each.places - (before.find(({ id }) => id === each.id)?.granted ?? 0);
        const passed = after.filter(
          (other) => other.line < entry.line && isWaiting(other) && !raised.includes(other.id),
        );
        if (rule === 'IN_ORDER') expect(passed).toEqual([]);
        else for (const other of passed) expect(other.places - other.granted).toBeGreaterThan(0);
        for (const other of passed)
          expect(other.places - other.granted > asked(entry) || rule === 'MAY_SPLIT').toBe(true);
      }
    }
  });
});

test('moving up again moves nobody', () => {
  onAny((rule, steps) => {
    for (const { after, capacity } of steps) {
      expect(moveUp(rule, freePlaces(capacity, after), after)).toEqual([]);
    }
  });
});

const entry = (line: number, places: number, granted = 0, acceptsPart = false): Entry => ({
  id: `r${line}`,
  line,
  places,
  granted,
  acceptsPart,
});

test.each([
  ['IN_ORDER', []],
  ['SMALLER_FIRST', [{ id: 'r2', granted: 2 }]],
  ['MAY_SPLIT', [{ id: 'r2', granted: 2 }]],
] as const)('a group of three with two places free, and two behind it: %s', (rule, grants) => {
  expect(moveUp(rule, 2, [entry(1, 3), entry(2, 2)])).toEqual(grants);
});

test('a group that takes a part gets it, and the rest waits at its own place', () => {
  const group = entry(1, 3, 0, true);
  expect(moveUp('MAY_SPLIT', 2, [group, entry(2, 2)])).toEqual([{ id: 'r1', granted: 2 }]);
  expect(moveUp('MAY_SPLIT', 2, [{ ...group, granted: 2 }, entry(2, 2)])).toEqual([
    { id: 'r1', granted: 3 },
  ]);
});

test('when the list stopped moving a free place is given, but past nobody who waits', () => {
  const meeting = { rule: 'SMALLER_FIRST', free: 2, moves: false } as const;
  expect(placesFor(entry(2, 1), meeting, [entry(1, 1, 1)])).toBe(1);
  expect(placesFor(entry(3, 1), meeting, [entry(1, 1, 1), entry(2, 4)])).toBe(0);
  expect(placesFor(entry(3, 1), { ...meeting, moves: true }, [entry(1, 1, 1), entry(2, 4)])).toBe(
    1,
  );
});

test('from 40 to 45 places five move up', () => {
  const full = [
    ...Array.from({ length: 40 }, (_, i) => entry(i, 1, 1)),
    ...Array.from({ length: 9 }, (_, i) => entry(40 + i, 1)),
  ];
  expect(moveUp('IN_ORDER', freePlaces(45, full), full).map(({ id }) => id)).toEqual([
    'r40',
    'r41',
    'r42',
    'r43',
    'r44',
  ]);
  expect(positionOf('r42', full)).toBe(3);
});
