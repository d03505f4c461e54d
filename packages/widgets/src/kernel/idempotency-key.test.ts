import { afterEach, expect, test, vi } from 'vitest';
import { idempotencyKey } from './idempotency-key.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => vi.unstubAllGlobals());

test('every key is another', () => {
  expect(new Set(Array.from({ length: 50 }, idempotencyKey)).size).toBe(50);
});

test('a page without https has keys of the same form', () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });

  const keys = Array.from({ length: 50 }, idempotencyKey);

  expect(keys.every((key) => VERSION_4.test(key))).toBe(true);
  expect(new Set(keys).size).toBe(50);
});
