import { expect, test } from 'vitest';
import { type MeetingStanding, stateOf } from './meeting.ts';
import { type MeetingEventName, stepMeeting } from './meeting-steps.ts';

const START = new Date('2027-03-10T18:30:00Z');
const END = new Date('2027-03-10T20:30:00Z');
const BEFORE = new Date('2027-03-01T09:00:00Z');
const AFTER = new Date('2027-03-10T21:00:00Z');

const meeting = (given: Partial<MeetingStanding> = {}) => ({
  ...({
    status: 'PUBLISHED',
    changedAt: null,
    free: 3,
    startsAt: START,
    endsAt: END,
    closesAt: START,
  } as const),
  ...given,
});

const step = (
  name: MeetingEventName,
  given: Partial<MeetingStanding>,
  at = BEFORE,
  role: 'RESIDENT' | 'COORDINATOR' = 'COORDINATOR',
) => {
  const after = stepMeeting(name, meeting(given), { role, at });
  return typeof after === 'string' ? after : after.code;
};

test.each([
  [{ status: 'DRAFT' }, 'DRAFT'],
  [{}, 'PUBLISHED'],
  [{ changedAt: BEFORE }, 'CHANGED'],
  [{ free: 0, changedAt: BEFORE }, 'FULL'],
  [{ free: -2 }, 'FULL'],
  [{ status: 'CANCELLED', free: 0 }, 'CANCELLED'],
] as const)('%o stands as %s before it is held', (given, state) => {
  expect(stateOf(meeting(given), BEFORE)).toBe(state);
});

test('when its end has come it was held, unless it was cancelled or never published', () => {
  expect(stateOf(meeting({ free: 0 }), END)).toBe('HELD');
  expect(stateOf(meeting(), new Date(+END - 1))).toBe('PUBLISHED');
  expect(stateOf(meeting({ status: 'CANCELLED' }), AFTER)).toBe('CANCELLED');
  expect(stateOf(meeting({ status: 'DRAFT' }), AFTER)).toBe('DRAFT');
});

test('what an organiser does', () => {
  expect(step('publish', { status: 'DRAFT' })).toBe('PUBLISHED');
  expect(step('publish', { status: 'DRAFT' }, AFTER)).toBe('MEETING_GUARD_NOT_MET');
  expect(step('publish', {})).toBe('MEETING_NOT_POSSIBLE_NOW');
  expect(step('change', { status: 'DRAFT' })).toBe('DRAFT');
  expect(step('change', { free: 0 })).toBe('CHANGED');
  expect(step('change', {}, AFTER)).toBe('MEETING_NOT_POSSIBLE_NOW');
  expect(step('cancel', {})).toBe('CANCELLED');
  expect(step('cancel', { status: 'CANCELLED' })).toBe('MEETING_NOT_POSSIBLE_NOW');
  expect(step('cancel', {}, BEFORE, 'RESIDENT')).toBe('NOT_FOR_THIS_ROLE');
});

test('who may register, and until when', () => {
  expect(step('register', { free: 0 }, BEFORE, 'RESIDENT')).toBe('FULL');
  expect(step('register', {}, START, 'RESIDENT')).toBe('MEETING_GUARD_NOT_MET');
  expect(step('register', {}, AFTER, 'RESIDENT')).toBe('MEETING_NOT_POSSIBLE_NOW');
  expect(step('register', { status: 'DRAFT' }, BEFORE, 'RESIDENT')).toBe(
    'MEETING_NOT_POSSIBLE_NOW',
  );
  expect(step('withdraw', {}, new Date(+END - 1), 'RESIDENT')).toBe('PUBLISHED');
});

test('people are checked in from three hours before, and afterwards', () => {
  expect(step('checkIn', {}, new Date(+START - 3 * 3_600_000))).toBe('PUBLISHED');
  expect(step('checkIn', {}, new Date(+START - 3 * 3_600_000 - 1))).toBe('MEETING_GUARD_NOT_MET');
  expect(step('checkIn', {}, AFTER)).toBe('HELD');
});
