import { expect, test } from 'vitest';
import { TokenBuckets } from './token-buckets.ts';

let ms = 0;
const buckets = () => new TokenBuckets(100, 10, () => ms);

test('what adds up may be used at once, and then as fast as it is filled', () => {
  const used = buckets();
  used.take('a', 100);
  expect(used.wait('a')).toBe(1);

  ms += 1_000;
  expect(used.wait('a')).toBeNull();
  used.take('a', 10);
  expect(used.wait('a')).toBe(1);
});

test('whoever takes more than there is waits for all of it', () => {
  const used = buckets();
  used.take('a', 250);

  expect(used.wait('a')).toBe(16);
  ms += 15_000;
  expect(used.wait('a')).toBe(1);
  ms += 1_000;
  expect(used.wait('a')).toBeNull();
});

test('nobody waits for what others took, and nothing adds up above the limit', () => {
  const used = buckets();
  used.take('a', 1_000);
  expect(used.wait('b')).toBeNull();

  used.take('b', 1);
  ms += 1_000_000;
  used.take('b', 100);
  expect(used.wait('b')).toBe(1);
});

test('of ten thousand callers those are forgotten who asked longest ago', () => {
  const used = buckets();
  used.take('first', 1_000);
  used.take('second', 1_000);
  for (let i = 0; i < 9_999; i += 1) used.take(String(i), 1);

  expect(used.wait('first')).toBeNull();
  expect(used.wait('second')).not.toBeNull();
});
