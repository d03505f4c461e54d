import { expect, test } from 'vitest';
import { saidDay } from './days.ts';

test.each([
  ['2026-11-30', '30 november'],
  ['2026-11-29T23:30:00.000Z', '30 november'],
  ['2026-06-29T22:30:00Z', '30 juni'],
  ['2025-12-31T22:59:00Z', '31 december 2025'],
])('%s is said as the day that it is in the Netherlands', (when, said) => {
  expect(saidDay(when, 'nl', '2026-11-30')).toContain(said);
});
