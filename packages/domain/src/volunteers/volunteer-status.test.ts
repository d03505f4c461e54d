import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { Refusal, type Role } from '../kernel.ts';
import {
  BEFORE_PAUSE,
  VOLUNTEER_FINAL,
  type VolunteerEvent,
  type VolunteerEventName,
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
const pause: VolunteerEvent = { name: 'pause', pauseUntil: null };
const resume = { name: 'resume', pausedFrom: 'ACTIVE', ...ready } as const;

test('from signing up to standing beside somebody', () => {
  const way: readonly [VolunteerEvent, VolunteerStatus][] = [
    [{ name: 'invite' }, 'INVITED'],
    [{ name: 'beginTraining' }, 'IN_TRAINING'],
    [{ name: 'finishTraining', trained: true }, 'READY'],
    [{ name: 'activate', ...ready }, 'ACTIVE'],
  ];
  let status: VolunteerStatus = 'APPLIED';

  for (const [event, to] of way) {
    expect(changeVolunteerStatus(status, event, 'COORDINATOR')).toMatchObject({
      from: status,
      to,
    });
    status = to;
  }
});

test.each<[VolunteerStatus, VolunteerEvent, readonly string[]]>([
  ['IN_TRAINING', { name: 'finishTraining', trained: false }, ['trainingDone']],
  ['READY', { name: 'activate', ...ready, trained: false }, ['trainingDone']],
  ['READY', { name: 'activate', ...ready, certificateValid: false }, ['certificateSeen']],
  ['READY', { name: 'activate', ...ready, ownLossTooRecent: true }, ['ownLossLongEnoughAgo']],
  [
    'READY',
    { name: 'activate', trained: false, certificateValid: false, ownLossTooRecent: true },
    ['trainingDone', 'certificateSeen', 'ownLossLongEnoughAgo'],
  ],
])('who is %s is held back by name (%j)', (status, event, guards) => {
  expect(changeVolunteerStatus(status, event, 'COORDINATOR')).toMatchObject({
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
    const longer: VolunteerEvent = { name: 'pause', pauseUntil: civilDate('2027-02-01') };

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
    expect(changeVolunteerStatus(status, { name: 'leave' }, 'VOLUNTEER')).toMatchObject({
      to: 'LEFT',
    });
  });
});

test('who stands beside somebody is not declined any more', () => {
  expect(changeVolunteerStatus('ACTIVE', { name: 'decline' }, 'COORDINATOR')).toMatchObject({
    code: 'NOT_POSSIBLE_NOW',
    status: 'ACTIVE',
    possible: ['pause', 'leave'],
  });
});

test('volunteers do not decide about themselves what a coordinator decides', () => {
  expect(changeVolunteerStatus('READY', { name: 'activate', ...ready }, 'VOLUNTEER')).toMatchObject(
    {
      code: 'NOT_FOR_THIS_ROLE',
      allowed: ['COORDINATOR'],
    },
  );
});

const readiness = {
  trained: fc.boolean(),
  certificateValid: fc.boolean(),
  ownLossTooRecent: fc.boolean(),
};
const ANY_EVENT: Record<VolunteerEventName, fc.Arbitrary<VolunteerEvent>> = {
  invite: fc.constant({ name: 'invite' }),
  beginTraining: fc.record({ name: fc.constant('beginTraining') }),
  finishTraining: fc.record({ name: fc.constant('finishTraining'), trained: fc.boolean() }),
  activate: fc.record({ name: fc.constant('activate'), ...readiness }),
  pause: fc.constant(pause),
  resume: fc.record({
    name: fc.constant('resume'),
    pausedFrom: fc.constantFrom(...BEFORE_PAUSE),
    ...readiness,
  }),
  leave: fc.constant({ name: 'leave' }),
  decline: fc.constant({ name: 'decline' }),
};
const someStatus = fc.constantFrom(...STATUSES);
const someActor = fc.constantFrom(...ACTORS);
const someEvent: fc.Arbitrary<VolunteerEvent> = fc.oneof(...Object.values(ANY_EVENT));

test('what happens follows one row of the table at most', () => {
  fc.assert(
    fc.property(someStatus, someEvent, (status, event) => {
      const fits = VOLUNTEER_TRANSITIONS.filter(
        ({ from, event: name, when }) =>
          name === event.name &&
          from.includes(status) &&
          (when ?? []).every((holds) => holds(event as never, {})),
      );

      expect(fits.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});

test('buttons and rules agree', () => {
  fc.assert(
    fc.property(someStatus, someEvent, someActor, (status, event, actor) => {
      const listed = possibleVolunteerEvents(status, actor).includes(event.name);

      const result = changeVolunteerStatus(status, event, actor);

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
    fc.property(someStatus, someEvent, someActor, (status, event, actor) => {
      const result = changeVolunteerStatus(status, event, actor);

      if (result instanceof Refusal || result.to !== 'ACTIVE') return;
      reached += 1;
      expect(event).toMatchObject(ready);
    }),
    { numRuns: 5000, seed: 3 },
  );

  expect(reached).toBeGreaterThan(0);
});
