import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { answerBy } from './volunteer-application.ts';

test.each([
  ['2026-11-23', '2026-11-30', 'on a Monday'],
  ['2026-11-21', '2026-11-27', 'on a Saturday'],
  ['2026-03-30', '2026-04-08', 'in the week before Easter'],
  ['2026-12-22', '2026-12-30', 'in the week of Christmas'],
])('who wants to help on %s hears from a person by %s (%s)', (received, by) => {
  expect(answerBy(civilDate(received))).toBe(by);
});
