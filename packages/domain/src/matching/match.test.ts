import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { endsAfterFirst, startMatch } from './match.ts';

const monday = civilDate('2026-11-23');

test('a match begins with its promises', () => {
  expect(startMatch(monday)).toEqual({
    startedOn: '2026-11-23',
    firstMeetingBy: '2026-12-07',
    reviewOn: '2027-02-23',
    softEndOn: '2027-11-23',
  });
});

test('a no of either ends it, a doubt does not', () => {
  expect(endsAfterFirst(['YES', 'NO'])).toBe(true);
  expect(endsAfterFirst(['YES', 'UNSURE'])).toBe(false);
  expect(endsAfterFirst([])).toBe(false);
});
