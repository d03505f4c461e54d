import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, civilDate, daysBetween } from '../calendar/civil-date.ts';
import {
  isNearOwnAnniversary,
  isOwnLossTooRecent,
  nextOwnAnniversary,
  ownLossLongEnoughFrom,
} from './own-loss.ts';

const today = civilDate('2026-11-23');

test.each([
  ['2025-09-23', true, 'fourteen months ago, as in scenario 15'],
  ['2024-11-24', true, 'a day less than two years ago'],
  ['2024-11-23', false, 'two years ago'],
  ['2010-01-01', false, 'long ago'],
])('an own loss of %s is too recent: %s (%s)', (lossOn, tooRecent) => {
  expect(isOwnLossTooRecent(civilDate(lossOn), today)).toBe(tooRecent);
});

test('who told of no loss need not wait', () => {
  expect(isOwnLossTooRecent(null, today)).toBe(false);
  expect(ownLossLongEnoughFrom(null)).toBeNull();
});

test('an organisation may choose another time', () => {
  expect(isOwnLossTooRecent(civilDate('2025-09-23'), today, 12)).toBe(false);
});

test.each([
  ['2019-11-23', '2026-11-23'],
  ['2019-11-22', '2027-11-22'],
  ['2020-02-29', '2027-02-28'],
  ['2026-11-01', '2027-11-01'],
])('a loss of %s returns on %s', (lossOn, returns) => {
  expect(nextOwnAnniversary(civilDate(lossOn), today)).toBe(returns);
});

test('the coordinator asks how somebody is in the two weeks before', () => {
  expect(isNearOwnAnniversary(civilDate('2019-12-07'), today)).toBe(true);
  expect(isNearOwnAnniversary(civilDate('2019-12-08'), today)).toBe(false);
  expect(isNearOwnAnniversary(civilDate('2019-11-22'), today)).toBe(false);
});

test('the next return is never past, never the loss itself, and within a year when the loss is past', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(5_000), (lossDay, later) => {
      const lossOn = addDays(civilDate('1990-01-01'), lossDay);
      const now = addDays(lossOn, later);

      const next = nextOwnAnniversary(lossOn, now);

      expect(next >= now && next > lossOn).toBe(true);
      expect(daysBetween(now, next)).toBeLessThanOrEqual(366);
      expect(next <= addMonths(now, 12)).toBe(true);
    }),
  );
});
