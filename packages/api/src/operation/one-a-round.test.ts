import { expect, test } from 'vitest';
import { oneARound } from './one-a-round.ts';

const aRound = () => new Promise<void>((resolve) => void setImmediate(resolve));

test('of one caller one begins in a round of the event loop, in their order; others begin at once', async () => {
  const began: string[] = [];
  const begin = (caller: string, name: string) => oneARound(caller).then(() => began.push(name));

  for (const n of [1, 2, 3]) void begin('greedy', `greedy ${n}`);
  void begin('somebody', 'somebody');
  await Promise.resolve();
  expect(began).toEqual(['greedy 1', 'somebody']);

  await aRound();
  expect(began).toEqual(['greedy 1', 'somebody', 'greedy 2']);
  await aRound();
  await aRound();
  expect(began).toEqual(['greedy 1', 'somebody', 'greedy 2', 'greedy 3']);
});

test('a caller whose line is done begins at once again', async () => {
  await oneARound('again');
  await aRound();
  await aRound();
  let hasBegun = false;
  void oneARound('again').then(() => {
    hasBegun = true;
  });
  await Promise.resolve();
  expect(hasBegun).toBe(true);
});
