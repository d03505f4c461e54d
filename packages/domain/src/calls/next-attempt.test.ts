import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, daysBetween } from '../calendar/civil-date.ts';
import { type AttemptResult, type CallAttempt, missedMoments } from './call-attempt.ts';
import { DAY_PARTS, type DayPart } from './day-part.ts';
import { ATTEMPT_POLICY, type CallWishes, firstAttempt, nextAttempt } from './next-attempt.ts';
import { isDayAvoided } from './sensitive-days.ts';

const nothingTold: CallWishes = { bestTimes: [], daysToAvoid: [] };

function tried(
  day: string,
  dayPart: DayPart,
  result: Exclude<AttemptResult, 'CALL_BACK_AT'> = 'NO_ANSWER',
): CallAttempt {
  return { day: civilDate(day), dayPart, result };
}

describe('after a missed call', () => {
  test('the next is three days later, on another part of the day', () => {
    expect(nextAttempt([tried('2026-11-16', 'MORNING', 'VOICEMAIL_NEUTRAL')], nothingTold)).toEqual(
      {
        type: 'TRY_AGAIN',
        day: '2026-11-19',
        dayPart: 'AFTERNOON',
        notAfter: '2026-11-23',
      },
    );
  });

  test('the resident is called at a time that suits, unless it was just tried', () => {
    const wishes = { ...nothingTold, bestTimes: ['EVENING'] as const };

    expect(nextAttempt([tried('2026-11-16', 'MORNING')], wishes)).toMatchObject({
      dayPart: 'EVENING',
    });
    expect(nextAttempt([tried('2026-11-16', 'EVENING')], wishes)).toMatchObject({
      dayPart: 'MORNING',
    });
  });

  test('a weekend and a difficult day are passed over', () => {
    const wishes = { ...nothingTold, daysToAvoid: [civilDate('2026-11-23')] };

    expect(nextAttempt([tried('2026-11-18', 'MORNING')], wishes)).toMatchObject({
      day: '2026-11-24',
      notAfter: '2026-11-25',
    });
  });

  test('around Christmas it may take longer than a week', () => {
    expect(nextAttempt([tried('2026-12-22', 'MORNING')], nothingTold)).toMatchObject({
      day: '2027-01-04',
      notAfter: '2027-01-04',
    });
  });

  test('the third is the last', () => {
    const three = [
      tried('2026-11-16', 'MORNING'),
      tried('2026-11-19', 'AFTERNOON', 'BUSY'),
      tried('2026-11-24', 'EVENING', 'OTHER_PERSON'),
    ] as const;

    expect(nextAttempt(three, nothingTold)).toEqual({ type: 'STOP_CALLING' });
  });

  test('two tries in one part of a day are one', () => {
    const attempts = [
      tried('2026-11-16', 'MORNING', 'BUSY'),
      tried('2026-11-16', 'MORNING'),
      tried('2026-11-19', 'EVENING'),
    ] as const;

    expect(missedMoments(attempts)).toHaveLength(2);
    expect(nextAttempt(attempts, nothingTold)).toMatchObject({ dayPart: 'AFTERNOON' });
  });

  test('a municipality that tries five times uses a part of the day again', () => {
    const three = [
      tried('2026-11-16', 'MORNING'),
      tried('2026-11-19', 'AFTERNOON'),
      tried('2026-11-24', 'EVENING'),
    ] as const;
    const policy = { ...ATTEMPT_POLICY, maxAttempts: 5 };

    expect(nextAttempt(three, { ...nothingTold, bestTimes: ['EVENING'] }, policy)).toMatchObject({
      type: 'TRY_AGAIN',
      dayPart: 'EVENING',
    });
  });
});

describe('other results', () => {
  const callBack = { day: civilDate('2026-12-27'), dayPart: 'EVENING' } as const;

  test('the moment that a resident chooses is kept, also on a quiet day', () => {
    const asked: CallAttempt = {
      day: civilDate('2026-11-16'),
      dayPart: 'MORNING',
      result: 'CALL_BACK_AT',
      callBack,
    };

    expect(nextAttempt([asked], nothingTold)).toEqual({ type: 'CALL_BACK', ...callBack });
    expect(missedMoments([asked])).toEqual([]);
  });

  test('a wrong number is no missed call: another number or a letter is needed', () => {
    const wrong = tried('2026-11-16', 'MORNING', 'WRONG_NUMBER');

    expect(nextAttempt([wrong], nothingTold)).toEqual({ type: 'NUMBER_NEEDED' });
    expect(missedMoments([wrong])).toEqual([]);
  });

  test.each(['REACHED', 'REFUSED'] as const)('after %s nobody calls again', (result) => {
    const attempts = [
      tried('2026-11-16', 'MORNING'),
      tried('2026-11-19', 'EVENING', result),
    ] as const;

    expect(nextAttempt(attempts, nothingTold)).toEqual({ type: 'ANSWERED' });
  });
});

test('the first call is at the time that suits best, not on a day avoided', () => {
  const wishes = {
    bestTimes: ['EVENING', 'MORNING'],
    daysToAvoid: [civilDate('2026-12-01')],
  } as const;

  expect(firstAttempt(civilDate('2026-12-01'), wishes)).toEqual({
    day: '2026-12-02',
    dayPart: 'EVENING',
  });
});

test('however it goes, there are three calls at most, each in another part of another day', () => {
  const someWishes = fc.record({
    bestTimes: fc.uniqueArray(fc.constantFrom(...DAY_PARTS)),
    daysToAvoid: fc.array(fc.nat(60).map((days) => addDays(civilDate('2026-11-16'), days))),
  });
  const missing = fc.constantFrom('NO_ANSWER', 'BUSY', 'VOICEMAIL_NEUTRAL', 'OTHER_PERSON');
  fc.assert(
    fc.property(someWishes, missing, fc.nat(40), (wishes, result, days) => {
      const attempts: [CallAttempt, ...CallAttempt[]] = [
        { ...firstAttempt(addDays(civilDate('2026-11-16'), days), wishes), result },
      ];
      for (;;) {
        const next = nextAttempt(attempts, wishes);
        if (next.type !== 'TRY_AGAIN') break;
        expect(daysBetween(attempts.at(-1)!.day, next.day)).toBeGreaterThanOrEqual(3);
        expect(next.notAfter >= next.day).toBe(true);
        attempts.push({ day: next.day, dayPart: next.dayPart, result });
      }

      expect(attempts).toHaveLength(3);
      expect(new Set(attempts.map(({ dayPart }) => dayPart)).size).toBe(3);
      for (const { day } of attempts) expect(isDayAvoided(day, wishes.daysToAvoid)).toBe(false);
    }),
  );
});
