import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';

test('every text has a limit that holds a long name or a short story', () => {
  for (const [text, limit] of Object.entries(LIMITS)) {
    expect(Number.isInteger(limit), text).toBe(true);
    expect(limit, text).toBeGreaterThanOrEqual(80);
    expect(limit, text).toBeLessThanOrEqual(2000);
  }
});

test('the own words of a resident are kept short', () => {
  expect(LIMITS.ownWords).toBe(500);
});
