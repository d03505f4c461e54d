import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  by,
  EVENTS,
  MONDAY,
  on,
  pathwayEvent,
  ROLES,
  STATES,
} from '../../testing/pathway-events.ts';
import { anyEvent } from '../../testing/walks.ts';
import { Refusal, type Role } from '../kernel.ts';
import { type PathwayEvent, TRANSITIONS } from './events.ts';
import { effectName, guardName } from './names.ts';
import { BEFORE_ACTIVE, FINAL, FROM_ACTIVE_ON, type PathwayState, UNENDED } from './pathway.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
  possibleEvents,
  transition,
} from './transition.ts';

const here = { today: MONDAY, before: 'INVITED' } as const;
const someState = fc.constantFrom(null, ...STATES);
const someRole = fc.constantFrom(...ROLES);
const someEvent = fc.constantFrom(...EVENTS).chain((event) => anyEvent(event, here));

describe('the table', () => {
  test('has all rows from 1 to 43', () => {
    const numbers = [...new Set(TRANSITIONS.map(({ row }) => row))];

    expect(numbers).toEqual(Array.from({ length: 43 }, (_, i) => i + 1));
  });

  test('has a row for each event, and only states and roles that exist', () => {
    expect(new Set(TRANSITIONS.map(({ event }) => event))).toEqual(new Set(EVENTS));
    for (const { from, to, by: roles } of TRANSITIONS) {
      for (const state of from ?? []) expect(STATES).toContain(state);
      expect([...STATES, 'SAME', 'AS_BEFORE']).toContain(to);
      expect(ROLES).toEqual(expect.arrayContaining([...roles]));
      expect(roles).not.toHaveLength(0);
    }
  });

  test('has no row that hides another: where two begin alike, each says when', () => {
    for (const [index, one] of TRANSITIONS.entries()) {
      for (const other of TRANSITIONS.slice(index + 1).filter(({ event }) => event === one.event)) {
        const shared = other.from?.filter((state) => one.from?.includes(state)) ?? [];

        expect(
          shared.length === 0 || (one.when && other.when),
          `${one.event} in ${shared}`,
        ).toBeTruthy();
      }
    }
  });

  test('calls each guard and effect by a name of its own', () => {
    const guards = TRANSITIONS.flatMap(({ when = [], guards = [] }) => [...when, ...guards]);
    const effects = TRANSITIONS.flatMap(({ effects = [] }) => effects);

    for (const guard of guards) expect(guardName(guard)).toMatch(/^(?!unnamed)[a-zA-Z]+$/);
    for (const effect of effects)
      expect(effectName(effect)).toMatch(/^(?!unnamed)[a-zA-Z]+( [A-Z_]+)?$/);
    expect(guardName(() => true)).toBe('unnamed');
    expect(effectName(() => null)).toBe('unnamed');
  });

  test('asks no reason and no condition of the person who does not want it, or not any more', () => {
    const noes = TRANSITIONS.filter(({ row }) => row === 15 || row === 33);

    expect(noes).toHaveLength(3);
    for (const { guards } of noes) expect(guards).toBeUndefined();
  });
});

describe('the way on', () => {
  const OFFICE: readonly Role[] = ['COORDINATOR', 'CLERK', 'SYSTEM', 'PRIVACY_OFFICER'];
  const leadsTo = (state: PathwayState | null, roles: readonly Role[] = ROLES) =>
    TRANSITIONS.filter(
      ({ from, by: allowed }) =>
        (state === null ? from === null : from?.includes(state)) &&
        allowed.some((role) => roles.includes(role)),
    ).flatMap(({ to }) => (to === 'SAME' || to === 'AS_BEFORE' ? [] : [to]));
  const reachableFrom = (start: PathwayState | null, roles?: readonly Role[]) => {
    const seen = new Set<PathwayState>();
    const todo = leadsTo(start, roles);
    for (let state = todo.pop(); state; state = todo.pop()) {
      if (seen.has(state)) continue;
      seen.add(state);
      todo.push(...leadsTo(state, roles));
    }
    return seen;
  };

  test('leads to every state from the beginning', () => {
    expect(reachableFrom(null)).toEqual(new Set(STATES));
  });

  test.each(UNENDED)('leads from %s to rest in one step of the resident', (state) => {
    const rest = (FROM_ACTIVE_ON as readonly PathwayState[]).includes(state)
      ? 'STOPPED'
      : 'DECLINED';

    expect(transition(state, pathwayEvent('residentStops'), by('RESIDENT'))).toMatchObject({
      to: rest,
    });
  });

  test.each(BEFORE_ACTIVE)('leads from %s to rest by a no that is told to a person', (state) => {
    const no = pathwayEvent('residentReplies', { reply: 'NO' });

    expect(transition(state, no, by('COORDINATOR'))).toMatchObject({ to: 'DECLINED' });
  });

  test.each(STATES.filter((state) => state !== 'ERASED'))(
    'leads from %s on for the office, and to an end',
    (state) => {
      const way = reachableFrom(state, OFFICE);

      expect(way.size).toBeGreaterThan(0);
      expect(way).toContain('ERASED');
    },
  );

  test('never leads from where it was erased, and from where it stopped only to that', () => {
    expect(leadsTo('ERASED')).toEqual([]);
    expect(new Set(leadsTo('STOPPED'))).toEqual(new Set(['STOPPED', 'ERASED']));
    for (const role of ROLES) expect(possibleEvents('ERASED', role)).toEqual([]);
  });

  test('never leads from rest to a letter or a call without the resident', () => {
    for (const state of FINAL) {
      const others = ROLES.filter((role) => role !== 'RESIDENT' && role !== 'COORDINATOR');

      expect(['STOPPED', 'ERASED']).toEqual(expect.arrayContaining(leadsTo(state, others)));
    }
  });
});

describe('what is possible', () => {
  test.each([
    [null, 'SYSTEM', ['deathNoticeReceived']],
    [null, 'COORDINATOR', ['supportRequestAccepted']],
    [null, 'RESIDENT', []],
    ['INVITED', 'RESIDENT', ['residentReplies', 'residentStops']],
    ['INVITED', 'VOLUNTEER', ['safeguardingSignal']],
    ['HELD', 'COORDINATOR', ['residentReplies', 'residentStops', 'safeguardingSignal']],
    [
      'PROPOSED',
      'RESIDENT',
      ['residentReplies', 'proposalRefused', 'bothAccept', 'residentStops', 'planItemChanged'],
    ],
    ['PROPOSED', 'VOLUNTEER', ['volunteerAccepts', 'proposalRefused', 'safeguardingSignal']],
    ['ACTIVE', 'RESIDENT', ['matchEnds', 'residentStops', 'planItemChanged']],
    ['DECLINED', 'RESIDENT', ['comesBack']],
    ['STOPPED', 'PRIVACY_OFFICER', ['deathNoticeWithdrawn', 'erasureGranted']],
  ] as const)('in %s for a %s is %j', (state, role, events) => {
    expect(possibleEvents(state, role)).toEqual(events);
  });

  test.each([null, ...STATES])(
    'in %s can be done, with the right facts, and nothing else can',
    (state) => {
      for (const role of ROLES) {
        const possible = possibleEvents(state, role);
        for (const event of EVENTS) {
          const tries = fc.sample(anyEvent(event, here), { numRuns: 40, seed: 3 });
          const results = tries.map((each) => transition(state, each, by(role)));
          const done = results.some((result) => !(result instanceof Refusal));

          expect(done, `${event} in ${state} by ${role}`).toBe(possible.includes(event));
          if (done) continue;
          for (const result of results) expect(result).not.toBeInstanceOf(GuardNotMet);
        }
      }
    },
  );
});

describe('a refusal', () => {
  test('names all that is not met at once', () => {
    const result = transition(
      null,
      pathwayEvent('supportRequestAccepted', { adult: false, openPathway: true }),
      by('COORDINATOR'),
    );

    expect(result).toMatchObject({ guards: ['adult', 'noOpenPathway'] });
    expect((result as Error).message).toMatch(/18 or older\. The same person .*\.$/);
  });

  test('does not tell what is not met to the person who may not do it', () => {
    const result = transition('TO_CHECK', pathwayEvent('decide', { reason: '' }), by('RESIDENT'));

    expect(result).toBeInstanceOf(NotForThisRole);
  });

  test('says which state it is, what this role may do there, or who may', () => {
    fc.assert(
      fc.property(someState, someEvent, someRole, (state, event, role) => {
        const result = transition(state, event, by(role));

        if (result instanceof NotPossibleNow)
          expect(result).toMatchObject({ state, possible: possibleEvents(state, role) });
        if (result instanceof NotForThisRole) expect(result.allowed).not.toContain(role);
        if (result instanceof GuardNotMet) expect(result.guards).not.toHaveLength(0);
        if (result instanceof Refusal) expect(result.message).toMatch(/^[A-Z].+\.$/);
      }),
      { numRuns: 2000 },
    );
  });
});

test('an event is only read, and the same event leads to the same', () => {
  fc.assert(
    fc.property(someState, someEvent, someRole, (state, event, role) => {
      const frozen: PathwayEvent = Object.freeze({ ...event });
      const occasion = Object.freeze(on(MONDAY, role));

      expect(transition(state, frozen, occasion)).toEqual(transition(state, event, occasion));
    }),
  );
});
