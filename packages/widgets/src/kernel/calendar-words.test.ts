import { expect, test } from 'vitest';
import { dayInWords, nobodyReads } from './calendar-words.ts';

test('a day is told as people say it', () => {
  expect(dayInWords('2026-11-24', 'nl')).toBe('dinsdag 24 november');
  expect(dayInWords('2026-11-24', 'en')).toMatch(/^Tuesday,? 24 November$/);
});

test.each([
  ['nl-simple', /^dinsdag 24 november$/],
  ['uk', /^вівторок, 24 листопада$/],
  ['ar', /^الثلاثاء، 24 نوفمبر$/],
  ['tr', /^24 Kasım Salı$/],
  ['pl', /^wtorek, 24 listopada$/],
] as const)('and in %s, with the digits of letters and telephones', (language, words) => {
  expect(dayInWords('2026-11-24', language)).toMatch(words);
});

test.for([
  ['Wednesday at three in the night', '2026-11-25T02:10:00Z', true],
  ['Wednesday at nine', '2026-11-25T08:00:00Z', false],
  ['Wednesday just before five', '2026-11-25T15:59:00Z', false],
  ['Wednesday at five', '2026-11-25T16:00:00Z', true],
  ['Wednesday at nine in summer', '2026-07-22T07:00:00Z', false],
  ['Saturday at noon', '2026-11-28T11:00:00Z', true],
  ['Sunday at noon', '2026-11-29T11:00:00Z', true],
] as const)('whether nobody reads on %s', ([, moment, expected]) => {
  expect(nobodyReads(new Date(moment))).toBe(expected);
});
