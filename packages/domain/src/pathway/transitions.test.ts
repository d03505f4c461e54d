import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Occasion, Role } from '../kernel.ts';
import type { Happening } from './events.ts';
import { BEFORE_ACTIVE, type Effect, FINAL, FROM_ACTIVE_ON, type PathwayState } from './pathway.ts';
import { NotForThisRole, NotPossibleNow, possibleEvents, transition } from './transition.ts';
import { TRANSITIONS } from './transitions.ts';

const ROLES: readonly Role[] = ['RESIDENT', 'CLERK', 'COORDINATOR', 'PROFESSIONAL', 'SYSTEM'];
const STATES: readonly (PathwayState | null)[] = [
  null,
  ...BEFORE_ACTIVE,
  ...FROM_ACTIVE_ON,
  ...FINAL,
];

/** Monday 23 November 2026. */
const by = (role: Role): Occasion => ({
  at: new Date('2026-11-23T09:00:00Z'),
  today: civilDate('2026-11-23'),
  actor: role.toLowerCase(),
  role,
});

const letterFacts = { latestDeath: civilDate('2026-11-10'), received: civilDate('2026-11-20') };

const told: Happening = {
  event: 'deathNoticeReceived',
  alreadyReceived: false,
  partnerFound: true,
  partnerLivesHere: true,
  partnerAlive: true,
  objected: false,
};
const eligible: Happening = {
  event: 'eligible',
  outcome: 'IN',
  objected: false,
  held: false,
  ...letterFacts,
};
const unclear: Happening = { event: 'unclear', outcome: 'UNCLEAR' };
const notTarget: Happening = { event: 'notTarget', outcome: 'OUT', underMinimumAge: false };
const decideIn: Happening = {
  event: 'decide',
  decision: 'IN',
  reason: 'geboren in 1971',
  ...letterFacts,
};
const decideOut: Happening = { ...decideIn, decision: 'OUT' };
const yes: Happening = { event: 'residentReplies', reply: 'YES', talkArranged: false };
const yesWithTalk: Happening = { ...yes, talkArranged: true };
const no: Happening = { ...yes, reply: 'NO' };
const accepted: Happening = {
  event: 'supportRequestAccepted',
  adult: true,
  livesOrWorksHere: true,
  openPathway: false,
};
const talkHeld: Happening = { event: 'talkHeld', needs: 2, saidNone: false };
const stops: Happening = { event: 'residentStops' };

const letter: Effect = {
  type: 'TaskOpened',
  task: 'SEND_LETTER',
  due: civilDate('2026-12-01'),
  notBefore: civilDate('2026-11-24'),
};
const task = (kind: Extract<Effect, { type: 'TaskOpened' }>['task'], due: string): Effect => ({
  type: 'TaskOpened',
  task: kind,
  due: civilDate(due),
});
const erase = (day: string): Effect => ({ type: 'EraseAfterSet', day: civilDate(day) });
const dropped: Effect = { type: 'BirthDateDropped' };
const objected: Effect = { type: 'ContactObjected' };

interface Example {
  readonly row: number;
  readonly sentence: string;
  readonly from: readonly (PathwayState | null)[];
  readonly happening: Happening;
  readonly by: readonly Role[];
  readonly to: PathwayState;
  readonly effects: readonly Effect[];
}

const outreach = ['INVITED', 'CALL_DUE', 'LATER', 'UNREACHED', 'NOT_TARGET'] as const;
const beforeActive = [
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
] as const;

const EXAMPLES: readonly Example[] = [
  {
    row: 1,
    sentence: 'a death notice opens a pathway',
    from: [null],
    happening: told,
    by: ['SYSTEM', 'CLERK'],
    to: 'NEW',
    effects: [],
  },
  {
    row: 2,
    sentence: 'a survivor in the target group gets a letter',
    from: ['NEW'],
    happening: eligible,
    by: ['SYSTEM'],
    to: 'TO_INVITE',
    effects: [letter],
  },
  {
    row: 3,
    sentence: 'what is unclear is checked within five working days',
    from: ['NEW'],
    happening: unclear,
    by: ['SYSTEM'],
    to: 'TO_CHECK',
    effects: [task('CHECK_NOTICE', '2026-11-30')],
  },
  {
    row: 4,
    sentence: 'a person decides that the offer is for this survivor',
    from: ['TO_CHECK'],
    happening: decideIn,
    by: ['CLERK', 'COORDINATOR'],
    to: 'TO_INVITE',
    effects: [letter],
  },
  {
    row: 4,
    sentence: 'a person decides that it is not',
    from: ['TO_CHECK'],
    happening: decideOut,
    by: ['CLERK', 'COORDINATOR'],
    to: 'NOT_TARGET',
    effects: [dropped, erase('2026-12-23')],
  },
  {
    row: 5,
    sentence: 'a survivor outside the target group is forgotten in thirty days',
    from: ['NEW'],
    happening: notTarget,
    by: ['SYSTEM'],
    to: 'NOT_TARGET',
    effects: [dropped, erase('2026-12-23')],
  },
  {
    row: 5,
    sentence: 'for a survivor under age a person looks as well',
    from: ['NEW'],
    happening: { ...notTarget, underMinimumAge: true },
    by: ['SYSTEM'],
    to: 'NOT_TARGET',
    effects: [dropped, erase('2026-12-23'), task('CHECK_NOTICE', '2026-11-30')],
  },
  {
    row: 12,
    sentence: 'a yes is answered within two working days',
    from: outreach,
    happening: yes,
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'CALL_DUE',
    effects: [task('CONTACT', '2026-11-25')],
  },
  {
    row: 12,
    sentence: 'a yes with a talk arranged leads to that talk',
    from: outreach,
    happening: yesWithTalk,
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'TALK_PLANNED',
    effects: [task('HOLD_TALK', '2026-12-07')],
  },
  {
    row: 15,
    sentence: 'a no ends it, is remembered, and all is forgotten in six weeks',
    from: beforeActive,
    happening: no,
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'DECLINED',
    effects: [objected, erase('2027-01-04')],
  },
  {
    row: 20,
    sentence: 'who asked for support gets a talk within ten working days',
    from: [null],
    happening: accepted,
    by: ['COORDINATOR'],
    to: 'TALK_PLANNED',
    effects: [task('HOLD_TALK', '2026-12-07')],
  },
  {
    row: 21,
    sentence: 'after the talk a plan follows within five working days',
    from: ['TALK_PLANNED'],
    happening: talkHeld,
    by: ['COORDINATOR', 'PROFESSIONAL'],
    to: 'PLANNING',
    effects: [task('MAKE_PLAN', '2026-11-30')],
  },
  {
    row: 33,
    sentence: 'who stops before any support has declined',
    from: beforeActive,
    happening: stops,
    by: ['RESIDENT'],
    to: 'DECLINED',
    effects: [erase('2027-01-04')],
  },
  {
    row: 33,
    sentence: 'who stops during support has stopped',
    from: ['ACTIVE', 'ENDING', 'AFTERCARE'],
    happening: stops,
    by: ['RESIDENT'],
    to: 'STOPPED',
    effects: [],
  },
];

describe.each(EXAMPLES)(
  'row $row: $sentence',
  ({ row, from, happening, by: allowed, to, effects }) => {
    test(`from ${from.map(String).join(', ')} to ${to}, by ${allowed.join(' or ')}`, () => {
      for (const state of from) {
        for (const role of allowed) {
          const result = transition(state, happening, by(role));

          expect(result).toEqual({ row, event: happening.event, from: state, to, effects });
        }
      }
    });

    test('by nobody else, and the refusal says who may', () => {
      for (const state of from) {
        for (const role of ROLES.filter((other) => !allowed.includes(other))) {
          const result = transition(state, happening, by(role));

          expect(result).toBeInstanceOf(NotForThisRole);
          expect(result).toMatchObject({ code: 'NOT_FOR_THIS_ROLE', allowed });
        }
      }
    });

    test('from no other state, and the refusal says what can be done instead', () => {
      const everywhere = EXAMPLES.filter((other) => other.happening === happening).flatMap(
        (other) => other.from,
      );
      for (const state of STATES.filter((other) => !everywhere.includes(other))) {
        const result = transition(state, happening, by(allowed[0]!));

        expect(result).toBeInstanceOf(NotPossibleNow);
        expect(result).toMatchObject({
          code: 'NOT_POSSIBLE_NOW',
          state,
          possible: possibleEvents(state, allowed[0]!),
        });
      }
    });
  },
);

describe('the table', () => {
  test('has an example here of each of its rows', () => {
    const key = ({ row, to }: { row: number; to: PathwayState }) => `${row} to ${to}`;

    expect(new Set(EXAMPLES.map(key))).toEqual(new Set(TRANSITIONS.map(key)));
  });

  test('knows only states, events and roles that exist', () => {
    const events = new Set<string>(EXAMPLES.map(({ happening }) => happening.event));
    for (const { from, to, by: roles, event } of TRANSITIONS) {
      for (const state of [...(from ?? [null]), to]) expect(STATES).toContain(state);
      for (const role of roles) expect(ROLES).toContain(role);
      expect(roles).not.toHaveLength(0);
      expect(events).toContain(event);
    }
  });

  test('leads from no final state anywhere', () => {
    for (const state of FINAL) {
      expect(TRANSITIONS.filter(({ from }) => from?.includes(state))).toEqual([]);
      for (const role of ROLES) expect(possibleEvents(state, role)).toEqual([]);
    }
  });

  test('lets the resident say no from everywhere before support runs, and stop from everywhere in it', () => {
    for (const state of BEFORE_ACTIVE) {
      expect(transition(state, no, by('RESIDENT')), state).toMatchObject({ to: 'DECLINED' });
      expect(transition(state, stops, by('RESIDENT')), state).toMatchObject({ to: 'DECLINED' });
    }
    for (const state of FROM_ACTIVE_ON) {
      expect(transition(state, stops, by('RESIDENT')), state).toMatchObject({ to: 'STOPPED' });
    }
  });

  test('asks no reason and no condition of a no', () => {
    const noes = TRANSITIONS.filter(({ row }) => row === 15 || row === 33);

    expect(noes).toHaveLength(3);
    for (const { guards } of noes) expect(guards).toBeUndefined();
  });

  test.each([
    [null, 'SYSTEM', ['deathNoticeReceived']],
    [null, 'COORDINATOR', ['supportRequestAccepted']],
    [null, 'RESIDENT', []],
    ['NEW', 'SYSTEM', ['eligible', 'unclear', 'notTarget']],
    ['NEW', 'CLERK', []],
    ['TO_CHECK', 'CLERK', ['decide']],
    ['TO_CHECK', 'COORDINATOR', ['decide', 'residentReplies']],
    ['INVITED', 'RESIDENT', ['residentReplies', 'residentStops']],
    ['INVITED', 'CLERK', []],
    ['TALK_PLANNED', 'COORDINATOR', ['residentReplies', 'talkHeld']],
    ['TALK_PLANNED', 'PROFESSIONAL', ['talkHeld']],
    ['ACTIVE', 'RESIDENT', ['residentStops']],
    ['ACTIVE', 'COORDINATOR', []],
    ['DECLINED', 'RESIDENT', []],
  ] as const)('in %s offers to a %s: %j', (state, role, events) => {
    expect(possibleEvents(state, role)).toEqual(events);
  });
});
