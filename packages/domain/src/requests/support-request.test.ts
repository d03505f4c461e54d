import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { FINAL, type PathwayState } from '../pathway/pathway.ts';
import { answerBy, mayChangeIntake, type ResidentStep, residentStep } from './support-request.ts';

describe('whoever asks for support hears from a person within two working days', () => {
  test.each([
    ['2026-11-23', '2026-11-25', 'on a Monday'],
    ['2026-11-19', '2026-11-23', 'on a Thursday'],
    ['2026-11-20', '2026-11-24', 'on a Friday'],
    ['2026-11-21', '2026-11-24', 'on a Saturday'],
    ['2026-11-22', '2026-11-24', 'on a Sunday'],
    ['2026-04-02', '2026-04-08', 'before Easter'],
    ['2026-05-13', '2026-05-18', 'before Ascension'],
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

describe('where it stands', () => {
  test.each([null, 'TALK_PLANNED', 'ACTIVE', 'DECLINED'] as const)(
    'received, whatever the pathway (%s)',
    (pathway) => {
      expect(residentStep('RECEIVED', pathway)).toBe('RECEIVED');
    },
  );

  test.each([
    ['TALK_PLANNED', 'TALK_PLANNED'],
    ['PLANNING', 'PLANNING'],
    ['WAITING', 'SUPPORTED'],
    ['PROPOSED', 'SUPPORTED'],
    ['ACTIVE', 'SUPPORTED'],
    ['ENDING', 'SUPPORTED'],
    ['AFTERCARE', 'SUPPORTED'],
    ['DECLINED', 'ENDED'],
    ['CLOSED', 'ENDED'],
    ['STOPPED', 'ENDED'],
    ['ERASED', 'ENDED'],
    [null, 'ENDED'],
  ] as const)('accepted, and its pathway is in %s: %s', (pathway, step) => {
    expect(residentStep('ACCEPTED', pathway)).toBe(step);
  });

  test.each(['DECLINED', 'WITHDRAWN'] as const)(
    '%s is the end, whatever the pathway',
    (request) => {
      const pathways: readonly (PathwayState | null)[] = [
        null,
        'TALK_PLANNED',
        'PLANNING',
        'ACTIVE',
        ...FINAL,
      ];
      for (const pathway of pathways) expect(residentStep(request, pathway)).toBe('ENDED');
    },
  );
});

test.each([
  ['RECEIVED', true],
  ['TALK_PLANNED', true],
  ['PLANNING', false],
  ['SUPPORTED', false],
  ['ENDED', false],
] as [ResidentStep, boolean][])('whether the preparation may be changed in %s: %s', (step, may) => {
  expect(mayChangeIntake(step)).toBe(may);
});
