import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { onOneGrid, quartersBetween } from './quarters.ts';

test('the pilot is six quarters, from September 2015 up to and including February 2017', () => {
  expect(quartersBetween(civilDate('2015-09-01'), civilDate('2017-02-28'))).toEqual([
    '2015-09',
    '2015-12',
    '2016-03',
    '2016-06',
    '2016-09',
    '2016-12',
  ]);
});

test.each([
  ['2015-09-02', '2017-02-28'],
  ['2015-09-01', '2017-02-27'],
  ['2015-09-01', '2017-01-31'],
  ['2015-09-01', '2015-08-31'],
])('%s to %s is no number of whole quarters', (from, to) => {
  expect(quartersBetween(civilDate(from), civilDate(to))).toBeNull();
});

test('quarters that would share single months are not on one grid', () => {
  expect(onOneGrid('2015-09', '2020-12')).toBe(true);
  expect(onOneGrid('2015-09', '2016-01')).toBe(false);
  expect(onOneGrid('2016-01', '2015-12')).toBe(false);
});
