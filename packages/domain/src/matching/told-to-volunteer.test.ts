import { expect, test } from 'vitest';
import { outcomeForVolunteer } from './told-to-volunteer.ts';

test.each([
  ['ASK_VOLUNTEER', null, 'WAITS_FOR_YOU'],
  ['ASK_RESIDENT', null, 'YOU_SAID_YES'],
  ['ACCEPTED', null, 'BECAME_A_MATCH'],
  ['REFUSED', 'VOLUNTEER', 'YOU_SAID_NO'],
] as const)('%s, refused by %s, is told as %s', (state, refusedBy, outcome) => {
  expect(outcomeForVolunteer({ state, refusedBy })).toBe(outcome);
});

test('a no of the resident cannot be told from a proposal that nobody answered or that was taken back', () => {
  const ends = [
    { state: 'REFUSED', refusedBy: 'RESIDENT' },
    { state: 'EXPIRED', refusedBy: null },
    { state: 'WITHDRAWN', refusedBy: null },
  ] as const;

  expect(new Set(ends.map(outcomeForVolunteer))).toEqual(new Set(['WENT_NO_FURTHER']));
});
