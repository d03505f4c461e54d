import { afterEach, expect, test, vi } from 'vitest';
import { laterEnough } from './later.ts';
import { today } from './today.ts';

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['2026-11-26T22:59:00Z', '2026-11-26'],
  ['2026-11-26T23:01:00Z', '2026-11-27'],
  ['2026-07-01T22:01:00Z', '2026-07-02'],
])('at %s it is %s in the Netherlands', (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment) });
  expect(today()).toBe(day);
});

test('just after midnight the two weeks to a year are counted from the new day', () => {
  vi.useFakeTimers({ now: new Date('2026-11-26T23:01:00Z') });
  expect(laterEnough('2026-12-10')).toBe('INVALID_DATE');
  expect(laterEnough('2026-12-11')).toBeNull();
  expect(laterEnough('2027-11-27')).toBeNull();
  expect(laterEnough('2027-11-28')).toBe('INVALID_DATE');
});
