import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { grantsDue, type StandingGrant } from './grants-due.ts';

const today = civilDate('2026-11-29');
const grant = (reviewDue: string, until = '2027-11-29', over: Partial<StandingGrant> = {}) => ({
  staffMemberId: 'robin',
  role: 'CLERK' as const,
  reviewDue: civilDate(reviewDue),
  until: civilDate(until),
  ...over,
});

test.each([
  ['2026-11-01', 1],
  ['2026-12-13', 1],
  ['2026-12-14', 0],
])('a review that is due on %s: %i now', (day, count) => {
  expect(grantsDue([grant(day)], today).toReview).toHaveLength(count);
});

test.each([
  ['2026-12-29', 1],
  ['2026-12-30', 0],
])('a role until %s: %i end soon', (day, count) => {
  expect(grantsDue([grant('2027-06-01', day)], today).ending).toHaveLength(count);
});

test('what was granted anew is reviewed, for that person and role alone', () => {
  const old = grant('2026-11-01', '2026-12-01');
  const anew = grant('2027-11-29', '2027-11-29');

  expect(grantsDue([old, anew], today)).toEqual({ toReview: [], ending: [] });
  for (const other of [{ staffMemberId: 'lou' }, { role: 'WEB_TEAM' as const }]) {
    const due = grantsDue([old, { ...anew, ...other }], today);
    expect(due).toEqual({ toReview: [old], ending: [old] });
  }
});
