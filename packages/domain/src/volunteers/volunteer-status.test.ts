import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { Refusal, type Role } from '../kernel.ts';
import {
  BEFORE_PAUSE,
  VOLUNTEER_FINAL,
  type VolunteerEvent,
  type VolunteerHappening,
  type VolunteerReadiness,
  type VolunteerStatus,
} from './volunteer.ts';
import {
  changeVolunteerStatus,
  possibleVolunteerEvents,
  VolunteerNotForThisRole,
  VolunteerNotPossibleNow,
} from './volunteer-status.ts';
import { VOLUNTEER_TRANSITIONS } from './volunteer-transitions.ts';

const STATUSES: readonly VolunteerStatus[] = [...BEFORE_PAUSE, 'PAUSED', ...VOLUNTEER_FINAL];
const ACTORS: readonly Role[] = [
  'VOLUNTEER',
  'COORDINATOR',
  'PROFESSIONAL',
  'RESIDENT',
  'CLERK',
  'PRIVACY_OFFICER',
  'SYSTEM',
];

const ready: VolunteerReadiness = {
  trained: true,
  certificateValid: true,
  ownLossTooRecent: false,
};
const pause: VolunteerHappening = { event: 'pause', pauseUntil: null };
const resume = { event: 'resume', pausedFrom: 'ACTIVE', ...ready } as const;

test('from signing up to standing beside somebody', () => {
  const way: readonly [VolunteerHappening, VolunteerStatus][] = [
    [{ event: 'invite' }, 'INVITED'],
    [{ event: 'beginTraining' }, 'IN_TRAINING'],
    [{ event: 'finishTraining', trained: true }, 'READY'],
    [{ event: 'activate', ...ready }, 'ACTIVE'],
  ];
  let status: VolunteerStatus = 'APPLIED';

  for (const [happening, to] of way) {
    expect(changeVolunteerStatus(status, happening, 'COORDINATOR')).toMatchObject({
      from: status,
      to,
    });
    status = to;
  }
});

test.each<[VolunteerStatus, VolunteerHappening, readonly string[]]>([
  ['IN_TRAINING', { event: 'finishTraining', trained: false }, ['trainingDone']],
  ['READY', { event: 'activate', ...ready, trained: false }, ['trainingDone']],
  ['READY', { event: 'activate', ...ready, certificateValid: false }, ['certificateSeen']],
  ['READY', { event: 'activate', ...ready, ownLossTooRecent: true }, ['ownLossLongEnoughAgo']],
  [
    'READY',
    { event: 'activate', trained: false, certificateValid: false, ownLossTooRecent: true },
    ['trainingDone', 'certificateSeen', 'ownLossLongEnoughAgo'],
  ],
])('who is %s is held back by name (%j)', (status, happening, guards) => {
  expect(changeVolunteerStatus(status, happening, 'COORDINATOR')).toMatchObject({
    code: 'GUARD_NOT_MET',
    guards,
  });
});

describe('pausing and leaving', () => {
  test.each(BEFORE_PAUSE)('who is %s pauses without a reason and comes back to it', (status) => {
    expect(changeVolunteerStatus(status, pause, 'VOLUNTEER')).toEqual({
      event: 'pause',
      from: status,
      to: 'PAUSED',
      pausedFrom: status,
      pauseUntil: null,
    });
    expect(
      changeVolunteerStatus('PAUSED', { ...resume, pausedFrom: status }, 'VOLUNTEER'),
    ).toMatchObject({ to: status });
  });

  test('a pause may be made longer; what was before it is kept', () => {
    const longer: VolunteerHappening = { event: 'pause', pauseUntil: civilDate('2027-02-01') };

    expect(changeVolunteerStatus('PAUSED', longer, 'VOLUNTEER')).toMatchObject({
      to: 'PAUSED',
      pausedFrom: null,
      pauseUntil: '2027-02-01',
    });
  });

  test.each([{ certificateValid: false }, { ownLossTooRecent: true }, { trained: false }])(
    'who may not be sent to anybody after a pause is ready, not active (%j)',
    (changed) => {
      expect(changeVolunteerStatus('PAUSED', { ...resume, ...changed }, 'VOLUNTEER')).toMatchObject(
        {
          to: 'READY',
        },
      );
    },
  );

  test.each([...BEFORE_PAUSE, 'PAUSED'] as const)('who is %s may leave', (status) => {
    expect(changeVolunteerStatus(status, { event: 'leave' }, 'VOLUNTEER')).toMatchObject({
      to: 'LEFT',
    });
  });
});

test('who stands beside somebody is not declined any more', () => {
  expect(changeVolunteerStatus('ACTIVE', { event: 'decline' }, 'COORDINATOR')).toMatchObject({
    code: 'NOT_POSSIBLE_NOW',
    status: 'ACTIVE',
    possible: ['pause', 'leave'],
  });
});

test('volunteers do not decide about themselves what a coordinator decides', () => {
  expect(
    changeVolunteerStatus('READY', { event: 'activate', ...ready }, 'VOLUNTEER'),
  ).toMatchObject({
    code: 'NOT_FOR_THIS_ROLE',
    allowed: ['COORDINATOR'],
  });
});

const readiness = {
  trained: fc.boolean(),
  certificateValid: fc.boolean(),
  ownLossTooRecent: fc.boolean(),
};
const HAPPENINGS: Record<VolunteerEvent, fc.Arbitrary<VolunteerHappening>> = {
  invite: fc.constant({ event: 'invite' }),
  beginTraining: fc.record({ event: fc.constant('beginTraining') }),
  finishTraining: fc.record({ event: fc.constant('finishTraining'), trained: fc.boolean() }),
  activate: fc.record({ event: fc.constant('activate'), ...readiness }),
  pause: fc.constant(pause),
  resume: fc.record({
    event: fc.constant('resume'),
    pausedFrom: fc.constantFrom(...BEFORE_PAUSE),
    ...readiness,
  }),
  leave: fc.constant({ event: 'leave' }),
  decline: fc.constant({ event: 'decline' }),
};
const someStatus = fc.constantFrom(...STATUSES);
const someActor = fc.constantFrom(...ACTORS);
const someHappening: fc.Arbitrary<VolunteerHappening> = fc.oneof(...Object.values(HAPPENINGS));

test('what happens follows one row of the table at most', () => {
  fc.assert(
    fc.property(someStatus, someHappening, (status, happening) => {
      const fits = VOLUNTEER_TRANSITIONS.filter(
        ({ from, event, when }) =>
          event === happening.event &&
          from.includes(status) &&
          (when ?? []).every((holds) => holds(happening as never)),
      );

      expect(fits.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});

test('buttons and rules agree', () => {
  fc.assert(
    fc.property(someStatus, someHappening, someActor, (status, happening, actor) => {
      const listed = possibleVolunteerEvents(status, actor).includes(happening.event);

      const result = changeVolunteerStatus(status, happening, actor);

      const refused =
        result instanceof VolunteerNotPossibleNow || result instanceof VolunteerNotForThisRole;
      expect(refused).toBe(!listed);
    }),
    { numRuns: 2000 },
  );
});

test('nobody becomes active without training, certificate and time since an own loss', () => {
  let reached = 0;
  fc.assert(
    fc.property(someStatus, someHappening, someActor, (status, happening, actor) => {
      const result = changeVolunteerStatus(status, happening, actor);

      if (result instanceof Refusal || result.to !== 'ACTIVE') return;
      reached += 1;
      expect(happening).toMatchObject(ready);
    }),
    { numRuns: 5000, seed: 3 },
  );

  expect(reached).toBeGreaterThan(0);
});
