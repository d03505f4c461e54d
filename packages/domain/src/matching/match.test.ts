import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate, daysBetween } from '../calendar/civil-date.ts';
import { isQuietDay } from '../calendar/working-days.ts';
import { checkInBy, endMatch, endsAfterFirst, startMatch, waitingContactBy } from './match.ts';

const monday = civilDate('2026-11-23');

test('a match begins with its promises', () => {
  expect(startMatch(monday)).toEqual({
    startedOn: '2026-11-23',
    firstMeetingBy: '2026-12-07',
    reviewOn: '2027-02-23',
    softEndOn: '2027-11-23',
  });
});

test('the coordinator asks both within a working week after the first visit', () => {
  expect(checkInBy(civilDate('2026-12-04'))).toBe('2026-12-11');
});

test('a no of either ends it, a doubt does not', () => {
  expect(endsAfterFirst(['YES', 'NO'])).toBe(true);
  expect(endsAfterFirst(['YES', 'UNSURE'])).toBe(false);
  expect(endsAfterFirst([])).toBe(false);
});

test('who would rather have somebody else hears from the coordinator within three working days', () => {
  expect(endMatch('OTHER', 'EARLY', monday)).toEqual({
    endedOn: '2026-11-23',
    reason: 'OTHER',
    contactResidentBy: '2026-11-26',
    restUntil: '2026-12-21',
  });
});

test('after an end that was agreed the volunteer need not rest', () => {
  expect(endMatch('NEED_MET', 'AGREED', monday).restUntil).toBeNull();
});

test('nobody is told to contact a resident who died', () => {
  expect(endMatch('DECEASED', 'EARLY', monday)).toMatchObject({
    contactResidentBy: null,
    restUntil: '2026-12-21',
  });
});

test('who waits hears something every three weeks, around Christmas before it', () => {
  expect(waitingContactBy(monday)).toBe('2026-12-14');
  expect(waitingContactBy(civilDate('2026-12-08'))).toBe('2026-12-23');
  expect(waitingContactBy(monday, 2)).toBe('2026-12-07');
  expect(waitingContactBy(civilDate('2026-12-23'), 1)).toBe('2027-01-04');
});

test('within any twenty working days of waiting there is a contact', () => {
  fc.assert(
    fc.property(fc.nat(4000), (offset) => {
      const last = addDays(civilDate('2020-01-01'), offset);

      const by = waitingContactBy(last);

      expect(isQuietDay(by)).toBe(false);
      expect(by > last).toBe(true);
      expect(daysBetween(last, by)).toBeLessThanOrEqual(21);
    }),
  );
});
