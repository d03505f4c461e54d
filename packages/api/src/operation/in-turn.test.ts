import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Starts as many for one caller, and tells how many ran at once at most, and in which order they began. */
async function together(caller: string, many: number) {
  let running = 0;
  let most = 0;
  const began: number[] = [];
  const outcomes = await Promise.allSettled(
    Array.from({ length: many }, (_, n) =>
      inTurn(caller, async () => {
        running += 1;
        most = Math.max(most, running);
        began.push(n);
        await wait(5);
        running -= 1;
        if (n % 3 === 0) throw new Error('wrong');
        return n;
      }),
    ),
  );
  return { most, began, outcomes };
}

test('of one caller five run at once, the others after them in their order, also when some fail', async () => {
  const { most, began, outcomes } = await together('one', 40);

  expect(most).toBe(5);
  expect(began).toEqual(Array.from({ length: 40 }, (_, n) => n));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(14);
  // Nothing is kept of them: the same again begins anew.
  expect((await together('one', 3)).most).toBe(3);
});

test('nobody waits for what another caller asked', async () => {
  const never = Promise.withResolvers<void>();
  const asked = Array.from({ length: 64 }, () => inTurn('greedy', () => never.promise));

  await expect(inTurn('somebody', async () => 'served')).resolves.toBe('served');

  never.resolve();
  await Promise.all(asked);
});
