import { expect, test } from 'vitest';
import { momentsOf, timeOf } from './amsterdam-clock.ts';
import { civilDate } from './civil-date.ts';

const moments = (day: string, time: string) =>
  momentsOf(civilDate(day), time)?.map((moment) => moment.toISOString());

test.each([
  ['2027-01-14', '19:30', ['2027-01-14T18:30:00.000Z']],
  ['2027-07-14', '19:30', ['2027-07-14T17:30:00.000Z']],
  ['2027-07-14', '00:00', ['2027-07-13T22:00:00.000Z']],
  ['2027-03-28', '01:59', ['2027-03-28T00:59:00.000Z']],
  ['2027-03-28', '02:30', []],
  ['2027-03-28', '03:00', ['2027-03-28T01:00:00.000Z']],
  ['2027-10-31', '02:30', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
  ['2027-10-31', '03:00', ['2027-10-31T02:00:00.000Z']],
])('clocks show %s %s at %o', (day, time, expected) => {
  expect(moments(day, time)).toEqual(expected);
  for (const moment of momentsOf(civilDate(day), time)!) expect(timeOf(moment)).toBe(time);
});

test.each(['24:00', '7:30', '19.30', '19:60', ''])('%j is no time', (time) => {
  expect(moments('2027-01-14', time)).toBeUndefined();
});
