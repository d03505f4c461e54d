import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { holdReview, nextReviewOn, REVIEW_TERMS, softEnd } from './plan-review.ts';

const started = civilDate('2026-01-15');

test('what goes on is looked at again after three months', () => {
  const review = { outcome: 'CONTINUE', reason: '' } as const;

  expect(holdReview(started, review, civilDate('2026-04-15'))).toEqual({
    outcome: 'CONTINUE',
    heldOn: '2026-04-15',
    nextReviewOn: '2026-07-15',
    extensionReason: null,
  });
});

test('the last review before a year is at the soft end itself', () => {
  expect(softEnd(started)).toBe('2027-01-15');
  expect(nextReviewOn(started, civilDate('2026-11-23'))).toBe('2027-01-15');
});

test('a review on the soft end is followed by one three months later', () => {
  expect(nextReviewOn(started, softEnd(started))).toBe('2027-04-15');
});

test.each(['CONTINUE', 'OTHER_VOLUNTEER'] as const)('after a year %s needs a reason', (outcome) => {
  const day = civilDate('2027-01-15');

  expect(holdReview(started, { outcome, reason: '  ' }, day)).toMatchObject({
    code: 'EXTENSION_NEEDS_REASON',
    softEnd: '2027-01-15',
  });
  expect(holdReview(started, { outcome, reason: 'De verhuizing komt nog.' }, day)).toEqual({
    outcome,
    heldOn: '2027-01-15',
    nextReviewOn: '2027-04-15',
    extensionReason: 'De verhuizing komt nog.',
  });
});

test('ending needs no reason, and no next review', () => {
  const review = { outcome: 'TAPER', reason: '' } as const;

  expect(holdReview(started, review, civilDate('2027-06-01'))).toEqual({
    outcome: 'TAPER',
    heldOn: '2027-06-01',
    nextReviewOn: null,
    extensionReason: null,
  });
});

test('a reason that nobody asked for is not kept', () => {
  const review = { outcome: 'CONTINUE', reason: 'Het is nog te vroeg.' } as const;

  expect(holdReview(started, review, civilDate('2026-07-15'))).toMatchObject({
    extensionReason: null,
  });
});

test('a municipality may choose half a year', () => {
  const terms = { ...REVIEW_TERMS, softEndMonths: 6 };
  const review = { outcome: 'CONTINUE', reason: '' } as const;

  expect(holdReview(started, review, civilDate('2026-07-15'), terms)).toMatchObject({
    code: 'EXTENSION_NEEDS_REASON',
  });
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
