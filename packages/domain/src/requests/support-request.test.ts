import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { PathwayState } from '../pathway/pathway.ts';
import { answerBy, mayChangeIntake, type ResidentStep, residentStep } from './support-request.ts';

describe('whoever asks for support hears from a person within two working days', () => {
  test.each([
    ['2026-11-23', '2026-11-25', 'on a Monday'],
    ['2026-11-19', '2026-11-23', 'on a Thursday'],
    ['2026-11-20', '2026-11-24', 'on a Friday'],
    ['2026-11-21', '2026-11-24', 'on a Saturday'],
    ['2026-11-22', '2026-11-24', 'on a Sunday'],
    ['2026-04-02', '2026-04-08', 'before Easter'],
    ['2026-05-13', '2026-05-19', 'before Ascension'],
    ['2026-12-24', '2026-12-29', 'before Christmas'],
    ['2025-04-25', '2025-04-29', 'before King’s Day on a Saturday'],
  ])('asked on %s: by %s (%s)', (received, by) => {
    expect(answerBy(civilDate(received))).toBe(by);
  });

  test('on every day of the year', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (days) => {
        const received = addDays(civilDate('2024-01-01'), days);

        expect(isWorkingDay(answerBy(received))).toBe(true);
        expect(answerBy(received) >= addDays(received, 2)).toBe(true);
        expect(answerBy(received) <= addDays(received, 7)).toBe(true);
      }),
    );
  });
});

/** A state that is missing here does not compile. */
const TOLD: Readonly<Record<PathwayState, ResidentStep>> = {
  NEW: 'RECEIVED',
  TO_CHECK: 'RECEIVED',
  NOT_TARGET: 'ENDED',
  HELD: 'ENDED',
  TO_INVITE: 'RECEIVED',
  INVITED: 'INVITED',
  CALL_DUE: 'CALL',
  LATER: 'LATER',
  UNREACHED: 'ENDED',
  TALK_PLANNED: 'TALK_PLANNED',
  PLANNING: 'PLANNING',
  WAITING: 'WAITING',
  PROPOSED: 'PROPOSED',
  ACTIVE: 'SUPPORTED',
  ENDING: 'ENDING',
  AFTERCARE: 'AFTERCARE',
  DECLINED: 'ENDED',
  CLOSED: 'ENDED',
  STOPPED: 'ENDED',
  ERASED: 'ENDED',
};
const STATES = Object.keys(TOLD) as PathwayState[];

describe('where it stands', () => {
  test.each(STATES)('a pathway in %s is told as it is', (pathway) => {
    expect(residentStep('ACCEPTED', pathway)).toBe(TOLD[pathway]);
  });

  test.each([null, ...STATES])('received, whatever the pathway (%s)', (pathway) => {
    expect(residentStep('RECEIVED', pathway)).toBe('RECEIVED');
  });

  test.each([null, ...STATES])('declined or taken back is the end (%s)', (pathway) => {
    expect(residentStep('DECLINED', pathway)).toBe('ENDED');
    expect(residentStep('WITHDRAWN', pathway)).toBe('ENDED');
  });

  test('of a pathway that is gone nothing more is told', () => {
    expect(residentStep('ACCEPTED', null)).toBe('ENDED');
  });

  test('a resident cannot tell a hold from an end', () => {
    expect(residentStep('ACCEPTED', 'HELD')).toBe(residentStep('ACCEPTED', 'CLOSED'));
  });
});

test.each([
  ['RECEIVED', true],
  ['INVITED', false],
  ['CALL', true],
  ['LATER', true],
  ['TALK_PLANNED', true],
  ['PLANNING', false],
  ['WAITING', false],
  ['PROPOSED', false],
  ['SUPPORTED', false],
  ['ENDING', false],
  ['AFTERCARE', false],
  ['ENDED', false],
] as [ResidentStep, boolean][])('whether the preparation may be changed in %s: %s', (step, may) => {
  expect(mayChangeIntake(step)).toBe(may);
});
