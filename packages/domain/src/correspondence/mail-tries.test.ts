import { expect, test } from 'vitest';
import { type MailFailure, nextTry, type Tried } from './mail-tries.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const first = new Date('2026-11-28T10:00:00Z');
const tried = (over: Partial<Tried>): Tried => ({
  failure: 'NO_ANSWER',
  tries: 1,
  firstTriedAt: first,
  now: first,
  alarm: false,
  ...over,
});

/** The moments of all tries on a server that is never there, in days since the first. */
function tries(alarm: boolean): number[] {
  const days: number[] = [];
  for (let now: Date | null = first; now; ) {
    days.push((now.getTime() - first.getTime()) / DAY);
    now = nextTry(tried({ tries: days.length, now, alarm }));
  }
  return days;
}

test('a server that is never there is tried for five days, at least once an hour', () => {
  const days = tries(false);

  expect(days.at(-1)).toBeGreaterThanOrEqual(5);
  expect(days.at(-1)).toBeLessThan(5.1);
  for (const [at, day] of days.slice(1).entries())
    expect((day - days[at]!) * 24).toBeLessThanOrEqual(1.0001);
});

test('who is on duty is tried every five minutes', () => {
  const days = tries(true);

  for (const [at, day] of days.slice(1).entries())
    expect((day - days[at]!) * 24 * 60).toBeLessThanOrEqual(5.0001);
});

test('the pauses double from a minute on', () => {
  const pauses = [1, 2, 3, 4, 7, 40].map(
    (count) => (nextTry(tried({ tries: count }))!.getTime() - first.getTime()) / MINUTE,
  );

  expect(pauses).toEqual([1, 2, 4, 8, 60, 60]);
});

test.each<MailFailure>(['ADDRESS_REFUSED', 'MAIL_REFUSED'])(
  '%s is for a person at once',
  (failure) => {
    expect(nextTry(tried({ failure }))).toBeNull();
  },
);

test.each<MailFailure>([
  'NO_CONNECTION',
  'NO_ANSWER',
  'CUT_OFF',
  'LOGIN_REFUSED',
  'SENDER_REFUSED',
  'BUSY',
  'NOT_WRITTEN',
])('%s is tried again after three days too', (failure) => {
  const now = new Date(first.getTime() + 3 * DAY);

  expect(nextTry(tried({ failure, tries: 80, now }))).not.toBeNull();
});
