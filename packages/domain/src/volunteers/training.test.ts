import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isTrained, type TrainingRecord } from './training.ts';

const basic: TrainingRecord = {
  course: 'BASIC',
  doneOn: civilDate('2026-03-10'),
  validUntil: civilDate('2028-03-10'),
};

test.each([
  ['2026-03-09', false],
  ['2026-03-10', true],
  ['2028-03-10', true],
  ['2028-03-11', false],
])('on %s the basic training counts: %s', (day, trained) => {
  expect(isTrained([basic], civilDate(day))).toBe(trained);
});

test('a training without an end counts for good, further training alone does not', () => {
  const day = civilDate('2035-01-01');

  expect(isTrained([{ ...basic, validUntil: null }], day)).toBe(true);
  expect(isTrained([{ ...basic, course: 'FURTHER', validUntil: null }], day)).toBe(false);
  expect(isTrained([], day)).toBe(false);
});
