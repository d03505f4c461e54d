import { describe, expect, test } from 'vitest';
import type { Role } from '../src/kernel.ts';
import { EVENT_WORDS } from '../src/pathway/event-words.ts';
import type { PathwayEvent, Transition } from '../src/pathway/events.ts';
import { guardName } from '../src/pathway/names.ts';
import type { Effect, PathwayState, TaskKind } from '../src/pathway/pathway.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
  possibleEvents,
  transition,
} from '../src/pathway/transition.ts';
import { by, ROLES, STATES } from './pathway-events.ts';

/** One row of the table as a sentence, with what it does on Monday 23 November 2026. */
export interface Example {
  readonly row: number;
  readonly sentence: string;
  readonly from: readonly (PathwayState | null)[];
  readonly event: PathwayEvent;
  readonly by: readonly Role[];
  readonly to: PathwayState | 'SAME';
  readonly effects?: readonly Effect[];
  readonly keeps?: readonly TaskKind[] | 'ALL';
  /** What it is refused for, with the facts that are against it. */
  readonly needs?: Readonly<Record<string, PathwayEvent | readonly PathwayEvent[]>>;
}

/** Tells of each example who may do it, from where, what follows, and how all else is refused. */
export function describeRows(rows: readonly Transition[], examples: readonly Example[]): void {
  for (const example of examples) {
    describe(`row ${example.row}: ${example.sentence}`, () => {
      follows(example);
      isForNobodyElse(example);
      isPossibleNowhereElse(example, examples);
      isRefusedByName(example, rows);
    });
  }

  test('each row of the table has its example, and each guard was refused once', () => {
    const key = ({ row, event, to }: Pick<Transition, 'row' | 'event' | 'to'>) =>
      `${row} ${event} ${to === 'AS_BEFORE' ? 'TO_INVITE' : to}`;
    const told = examples.map(({ row, to, event }) => key({ row, to, event: event.name }));
    const guards = rows.flatMap(({ row, guards = [] }) =>
      guards.map((guard) => `${row} ${guardName(guard)}`),
    );
    const refused = examples.flatMap(({ row, needs = {} }) =>
      Object.keys(needs).map((guard) => `${row} ${guard}`),
    );

    expect(new Set(told)).toEqual(new Set(rows.map(key)));
    expect(new Set(refused)).toEqual(new Set(guards));
  });
}

function follows({ row, from, event, by: roles, to, effects = [], keeps = [] }: Example) {
  test.each(from)(`leads from %s to ${to}, by ${roles.join(' or ')}`, (state) => {
    for (const role of roles) {
      expect(transition(state, event, by(role))).toEqual({
        row,
        event: event.name,
        from: state,
        to: to === 'SAME' ? state : to,
        effects,
        keeps,
      });
    }
  });
}

function isForNobodyElse({ from, event, by: roles }: Example) {
  const others = ROLES.filter((role) => !roles.includes(role));
  test.each(others)('is not for a %s', (role) => {
    for (const state of from) {
      const result = transition(state, event, by(role));

      expect(result).toBeInstanceOf(NotForThisRole);
      expect(result).toMatchObject({ code: 'NOT_FOR_THIS_ROLE', allowed: roles });
      expect((result as Error).message).toContain(EVENT_WORDS[event.name]);
    }
  });
}

function isPossibleNowhereElse({ event, by: roles }: Example, examples: readonly Example[]) {
  const same = JSON.stringify(event);
  const somewhere = examples
    .filter((other) => JSON.stringify(other.event) === same)
    .flatMap(({ from }) => from);
  const elsewhere = [null, ...STATES].filter((state) => !somewhere.includes(state));
  test(`is refused in ${elsewhere.length} other states, with what is possible there`, () => {
    for (const state of elsewhere) {
      for (const role of roles) {
        const result = transition(state, event, by(role));

        expect(result, `${state}`).toBeInstanceOf(NotPossibleNow);
        expect(result).toMatchObject({
          code: 'NOT_POSSIBLE_NOW',
          state,
          possible: possibleEvents(state, role),
        });
        expect((result as Error).message).toContain(state ?? 'not possible here');
      }
    }
  });
}

function isRefusedByName({ from, by: roles, needs = {} }: Example, rows: readonly Transition[]) {
  const sentences = new Map(
    rows.flatMap(({ guards = [] }) => guards.map(({ name, sentence }) => [name, sentence])),
  );
  test.each(Object.entries(needs))('needs %s', (guard, against) => {
    for (const event of [against].flat() as readonly PathwayEvent[]) {
      for (const state of from) {
        const result = transition(state, event, by(roles[0]!));

        expect(result).toBeInstanceOf(GuardNotMet);
        expect(result).toMatchObject({ code: 'GUARD_NOT_MET', guards: [guard] });
        expect((result as Error).message).toBe(sentences.get(guard));
      }
    }
  });
}
