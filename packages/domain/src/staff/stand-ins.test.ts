import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { type Absence, checkAbsenceDays, keeperOf, makesLoop } from './stand-ins.ts';

const today = civilDate('2026-11-30');
const away = (
  staffMemberId: string,
  standInId: string | null,
  from = '2026-11-30',
  until = '2026-12-04',
): Absence => ({ staffMemberId, standInId, from: civilDate(from), until: civilDate(until) });

test.each<[string, readonly Absence[], string | null]>([
  ['who is here keeps their own', [], 'a'],
  ['who was away before keeps their own', [away('a', 'b', '2026-11-20', '2026-11-29')], 'a'],
  ['who goes away tomorrow keeps their own', [away('a', 'b', '2026-12-01')], 'a'],
  ['who is away has a stand-in', [away('a', 'b')], 'b'],
  ['on the last day too', [away('a', 'b', '2026-11-01', '2026-11-30')], 'b'],
  ['a stand-in who is away has one too', [away('a', 'b'), away('b', 'c')], 'c'],
  ['a chain that ends with nobody', [away('a', 'b'), away('b', null)], null],
  ['a stand-in who has no role here any more', [away('a', 'gone')], null],
  ['a circle that came about by a race', [away('a', 'b'), away('b', 'a')], null],
  ['of two absences the last counts', [away('a', 'b'), away('a', 'c')], 'c'],
])('%s', (_, absences, keeper) => {
  expect(keeperOf('a', new Set(['a', 'b', 'c']), absences, today)).toBe(keeper);
});

test('the promises of somebody without a role are nobody’s', () => {
  expect(keeperOf('a', new Set(['b']), [], today)).toBeNull();
  expect(keeperOf('a', new Set(['b']), [away('a', 'b')], today)).toBe('b');
});

test.each<[string, Absence, readonly Absence[], boolean]>([
  ['two for each other', away('b', 'a'), [away('a', 'b')], true],
  ['three in a round', away('c', 'a'), [away('a', 'b'), away('b', 'c')], true],
  ['a chain that ends', away('a', 'b'), [away('b', 'c')], false],
  [
    'for each other, one after the other',
    away('b', 'a', '2026-12-05', '2026-12-06'),
    [away('a', 'b')],
    false,
  ],
  [
    'a round whose parts share no day',
    away('a', 'b', '2026-12-01', '2026-12-10'),
    [away('b', 'c', '2026-12-01', '2026-12-02'), away('c', 'a', '2026-12-05', '2026-12-06')],
    false,
  ],
  ['a round of others', away('a', 'b'), [away('b', 'c'), away('c', 'b')], false],
  ['nobody', away('a', null), [away('b', 'a')], false],
])('%s makes a loop or not', (_, absence, absences, loop) => {
  expect(makesLoop(absence, absences)).toBe(loop);
});

test.each([
  ['2026-11-30', '2026-11-30', true],
  ['2026-11-01', '2026-12-24', true],
  ['2026-12-02', '2026-12-01', false],
  ['2026-11-01', '2026-11-29', false],
  ['2026-12-01', '2027-12-02', false],
])('away from %s to %s: %s', (from, until, right) => {
  const days = { from: civilDate(from), until: civilDate(until) };
  expect(checkAbsenceDays(days, today) === undefined).toBe(right);
});
