import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { nextReviewOn, softEnd } from './plan-review.ts';

const started = civilDate('2026-01-15');

test('the last review before a year is at the soft end itself', () => {
  expect(softEnd(started)).toBe('2027-01-15');
  expect(nextReviewOn(started, civilDate('2026-11-23'))).toBe('2027-01-15');
});

test('a review on the soft end is followed by one three months later', () => {
  expect(nextReviewOn(started, softEnd(started))).toBe('2027-04-15');
});

test('whoever is in support is asked at the soft end or the first day after it that is not quiet', () => {
  fc.assert(
    fc.property(fc.nat(4000), (offset) => {
      const start = addDays(civilDate('2020-01-01'), offset);
      const end = softEnd(start);
      let day = start;
      while (day < end) {
        const next = nextReviewOn(start, day);
        expect(next > day).toBe(true);
        day = next;
      }

      expect(day <= addDays(end, 14)).toBe(true);
    }),
  );
});
