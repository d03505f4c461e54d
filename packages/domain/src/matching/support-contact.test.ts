import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  isFirstVisit,
  MOST_MINUTES,
  type SupportContact,
  wrongInContact,
} from './support-contact.ts';

const visit: SupportContact = {
  kind: 'VISIT',
  on: civilDate('2026-11-24'),
  minutes: 60,
  cancelled: false,
};
const match = { startedOn: civilDate('2026-11-23') };
const today = civilDate('2026-11-25');

test.each<[Partial<SupportContact>, 'on' | 'minutes' | null]>([
  [{}, null],
  [{ minutes: null }, null],
  [{ on: match.startedOn }, null],
  [{ on: today }, null],
  [{ on: civilDate('2026-11-22') }, 'on'],
  [{ on: civilDate('2026-11-26') }, 'on'],
  [{ minutes: 0 }, 'minutes'],
  [{ minutes: 1 }, null],
  [{ minutes: MOST_MINUTES }, null],
  [{ minutes: MOST_MINUTES + 1 }, 'minutes'],
  [{ cancelled: true }, 'minutes'],
  [{ cancelled: true, minutes: null }, null],
])('with %j wrong is: %s', (over, wrong) => {
  expect(wrongInContact({ ...visit, ...over }, match, today)).toBe(wrong);
});

test('the first visit is the first that took place', () => {
  const cancelled = { ...visit, minutes: null, cancelled: true };

  expect(isFirstVisit(visit, [])).toBe(true);
  expect(isFirstVisit(visit, [cancelled, { ...visit, kind: 'CALL' }])).toBe(true);
  expect(isFirstVisit(visit, [visit])).toBe(false);
  expect(isFirstVisit(cancelled, [])).toBe(false);
  expect(isFirstVisit({ ...visit, kind: 'CALL' }, [])).toBe(false);
});
