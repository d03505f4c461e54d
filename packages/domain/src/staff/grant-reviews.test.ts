import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { leftIn, reviewToBegin } from './grant-reviews.ts';

const today = civilDate('2026-11-29');
const grant = (reviewDue: string, staffMemberId = reviewDue) => ({
  ...{ staffMemberId, role: 'CLERK' as const },
  ...{ until: civilDate('2028-01-01'), reviewDue: civilDate(reviewDue) },
});
const covers = (day: string) => ({ coversUntil: civilDate(day) });

test('a review begins two weeks before its first role is due, and has what is due within them', () => {
  expect(reviewToBegin([grant('2026-12-14')], [], today)).toBeNull();
  expect(reviewToBegin([grant('2026-12-13'), grant('2026-12-10')], [], today)).toEqual({
    dueOn: '2026-12-10',
    coversUntil: '2026-12-13',
  });
});

test('what an open review covers begins no other one, and what comes later does', () => {
  const grants = [grant('2026-12-10')];
  expect(reviewToBegin(grants, [covers('2026-12-10')], today)).toBeNull();
  expect(reviewToBegin(grants, [covers('2026-12-09')], today)).toMatchObject({
    dueOn: '2026-12-10',
  });
});

test('a review is done when each of its roles was granted anew or is gone', () => {
  const review = covers('2026-12-13');
  const [robin, lou] = [grant('2026-12-10', 'robin'), grant('2026-12-11', 'lou')];

  expect(leftIn(review, [robin, lou], today)).toEqual([robin, lou]);
  expect(leftIn(review, [robin, lou, grant('2027-12-01', 'robin')], today)).toEqual([lou]);
  expect(leftIn(review, [], today)).toEqual([]);
  expect(leftIn(covers('2026-12-10'), [robin, lou], today)).toEqual([robin]);
});
