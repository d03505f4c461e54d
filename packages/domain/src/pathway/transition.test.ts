import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { type Occasion, Refusal, type Role } from '../kernel.ts';
import type { Happening, PathwayEvent } from './events.ts';
import {
  BEFORE_ACTIVE,
  FINAL,
  FROM_ACTIVE_ON,
  type PathwayState,
  type TaskKind,
} from './pathway.ts';
import { NotForThisRole, NotPossibleNow, possibleEvents, transition } from './transition.ts';
import { TRANSITIONS } from './transitions.ts';

const ROLES: readonly Role[] = ['RESIDENT', 'CLERK', 'COORDINATOR', 'PROFESSIONAL', 'SYSTEM'];
const STATES: readonly (PathwayState | null)[] = [
  null,
  ...BEFORE_ACTIVE,
  ...FROM_ACTIVE_ON,
  ...FINAL,
];
const OUTREACH: readonly TaskKind[] = ['SEND_LETTER', 'CONTACT'];

const monday = civilDate('2026-11-23');
const someDay = fc.integer({ min: -400, max: 0 }).map((days) => addDays(monday, days));
const outcome = fc.constantFrom('IN', 'OUT', 'UNCLEAR', 'NOT_APPLICABLE');
const letterFacts = { latestDeath: fc.option(someDay), received: someDay };

/** Something that happens, with any facts, for each event. */
const HAPPENINGS: { [E in PathwayEvent]: fc.Arbitrary<Extract<Happening, { event: E }>> } = {
  deathNoticeReceived: fc.record({
    event: fc.constant('deathNoticeReceived'),
    alreadyReceived: fc.boolean(),
    partnerFound: fc.boolean(),
    partnerLivesHere: fc.boolean(),
    partnerAlive: fc.boolean(),
    objected: fc.boolean(),
  }),
  eligible: fc.record({
    event: fc.constant('eligible'),
    outcome,
    objected: fc.boolean(),
    held: fc.boolean(),
    ...letterFacts,
  }),
  unclear: fc.record({ event: fc.constant('unclear'), outcome }),
  notTarget: fc.record({ event: fc.constant('notTarget'), outcome, underMinimumAge: fc.boolean() }),
  decide: fc.record({
    event: fc.constant('decide'),
    decision: fc.constantFrom('IN', 'OUT'),
    reason: fc.constantFrom('', ' ', 'nagekeken'),
    ...letterFacts,
  }),
  residentReplies: fc.record({
    event: fc.constant('residentReplies'),
    reply: fc.constantFrom('YES', 'NO'),
    talkArranged: fc.boolean(),
  }),
  supportRequestAccepted: fc.record({
    event: fc.constant('supportRequestAccepted'),
    adult: fc.boolean(),
    livesOrWorksHere: fc.boolean(),
    openPathway: fc.boolean(),
  }),
  talkHeld: fc.record({ event: fc.constant('talkHeld'), needs: fc.nat(3), saidNone: fc.boolean() }),
  residentStops: fc.record({ event: fc.constant('residentStops') }),
};

const someState = fc.constantFrom(...STATES);
const someRole = fc.constantFrom(...ROLES);
const someHappening: fc.Arbitrary<Happening> = fc.oneof(
  ...Object.values<fc.Arbitrary<Happening>>(HAPPENINGS),
);

const on = (today = monday, role: Role = 'SYSTEM'): Occasion => ({
  at: new Date(`${today}T09:00:00Z`),
  today,
  actor: role.toLowerCase(),
  role,
});

test('what happens in a state follows one row of the table at most', () => {
  fc.assert(
    fc.property(someState, someHappening, (state, happening) => {
      const fits = TRANSITIONS.filter(
        ({ from, event, when }) =>
          event === happening.event &&
          (state === null ? from === null : from?.includes(state)) &&
          (when ?? []).every((holds) => holds(happening as never)),
      );

      expect(fits.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});

test('what is not among the possible events is refused as not possible or not for this role', () => {
  fc.assert(
    fc.property(someState, someHappening, someRole, (state, happening, role) => {
      const listed = possibleEvents(state, role).includes(happening.event);

      const result = transition(state, happening, on(monday, role));

      if (!listed)
        expect(result instanceof NotPossibleNow || result instanceof NotForThisRole).toBe(true);
      else expect(result).not.toBeInstanceOf(NotForThisRole);
    }),
    { numRuns: 2000 },
  );
});

test('what is among the possible events can be done, given the right facts', () => {
  for (const state of STATES) {
    for (const role of ROLES) {
      for (const event of possibleEvents(state, role)) {
        const tries = fc.sample<Happening>(HAPPENINGS[event], { numRuns: 500, seed: 1 });

        const done = tries.some(
          (happening) => !(transition(state, happening, on(monday, role)) instanceof Refusal),
        );

        expect(done, `${event} in ${state} by ${role}`).toBe(true);
      }
    }
  }
});

test('a refusal says which state it is and what this role may do there', () => {
  fc.assert(
    fc.property(someState, someHappening, someRole, (state, happening, role) => {
      const result = transition(state, happening, on(monday, role));

      if (result instanceof NotPossibleNow) {
        expect(result).toMatchObject({ state, possible: possibleEvents(state, role) });
        expect(result.message).toContain(happening.event);
      }
      if (result instanceof NotForThisRole) expect(result.allowed).not.toContain(role);
    }),
    { numRuns: 1000 },
  );
});

/** A walk: each time something possible happens, some days after the last time. */
const someWalk = fc.record({
  start: someState,
  steps: fc.array(
    fc.record({
      pick: fc.nat(),
      days: fc.nat(40),
      facts: fc.record(HAPPENINGS),
      role: someRole,
      any: someHappening,
    }),
    { maxLength: 25 },
  ),
});

/** What happened on a walk, with the day of each step. */
function walk({ start, steps }: typeof someWalk extends fc.Arbitrary<infer W> ? W : never) {
  let state = start;
  let today = monday;
  return steps.flatMap(({ pick, days, facts, role, any }) => {
    today = addDays(today, days);
    const choices = ROLES.flatMap((each) =>
      possibleEvents(state, each).map((event) => ({ each, event })),
    );
    const choice = choices[pick % (choices.length * 2 || 1)];
    const happening: Happening = choice ? facts[choice.event] : any;

    const result = transition(state, happening, on(today, choice?.each ?? role));

    if (result instanceof Refusal) return [];
    state = result.to;
    return [{ ...result, today }];
  });
}

test('no walk leaves the table, and none goes on after its end', () => {
  const seen = new Set<PathwayState>();
  fc.assert(
    fc.property(someWalk, (steps) => {
      for (const { row, event, from, to } of walk(steps)) {
        expect(
          TRANSITIONS.some(
            (each) =>
              each.row === row &&
              each.event === event &&
              each.to === to &&
              (from === null ? each.from === null : each.from?.includes(from)),
          ),
        ).toBe(true);
        expect(FINAL).not.toContain(from);
        seen.add(to);
      }
    }),
    { numRuns: 500, seed: 11 },
  );

  expect(seen).toEqual(new Set(TRANSITIONS.map(({ to }) => to)));
});

test('after an objection there is no outreach and no task', () => {
  fc.assert(
    fc.property(someWalk, (steps) => {
      const effects = walk(steps).flatMap((step) => step.effects);
      const objection = effects.findIndex(({ type }) => type === 'ContactObjected');
      if (objection < 0) return;

      const tasks = effects.slice(objection).filter(({ type }) => type === 'TaskOpened');

      expect(tasks).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a letter or call is only ever promised on the way to a state in which it makes sense', () => {
  fc.assert(
    fc.property(someWalk, (steps) => {
      for (const { to, effects } of walk(steps)) {
        const outreach = effects.some(
          (effect) => effect.type === 'TaskOpened' && OUTREACH.includes(effect.task),
        );

        if (outreach) expect(['TO_INVITE', 'CALL_DUE']).toContain(to);
      }
    }),
    { numRuns: 300 },
  );
});

test('what is promised is due on a working day, never before today, and nothing is erased in the past', () => {
  fc.assert(
    fc.property(someWalk, (steps) => {
      for (const { effects, today } of walk(steps)) {
        for (const effect of effects) {
          if (effect.type === 'EraseAfterSet') expect(effect.day > today).toBe(true);
          if (effect.type !== 'TaskOpened') continue;
          expect(isWorkingDay(effect.due), effect.due).toBe(true);
          expect(effect.due >= today, `${effect.task} due ${effect.due} on ${today}`).toBe(true);
          if (effect.notBefore)
            expect(today <= effect.notBefore && effect.notBefore <= effect.due).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('the facts of a happening are only read', () => {
  fc.assert(
    fc.property(someState, someHappening, someRole, (state, happening, role) => {
      const occasion = Object.freeze(on(monday, role));

      expect(() => transition(state, Object.freeze({ ...happening }), occasion)).not.toThrow();
    }),
  );
});
