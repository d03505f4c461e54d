import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Starts as many for one caller, and tells how many ran at once at most, and in which order they began. */
async function together(caller: string, many: number, points = 1) {
  let running = 0;
  let most = 0;
  const began: number[] = [];
  const outcomes = await Promise.allSettled(
    Array.from({ length: many }, (_, n) =>
      inTurn(caller, points, async () => {
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

test('what is dear runs alone, and holds back only what came after it', async () => {
  expect((await together('dear', 6, 9_000)).most).toBe(1);
  expect((await together('pages', 9, 3_000)).most).toBe(3);
  // What may cost more than all together runs too.
  expect((await together('all', 3, 50_000)).most).toBe(1);

  const began: string[] = [];
  const never = Promise.withResolvers<void>();
  const run = (name: string, points: number) =>
    inTurn('mixed', points, async () => {
      began.push(name);
      await never.promise;
    });
  const all = [run('cheap', 1), run('dear', 10_000), run('cheap after it', 1)];
  await wait(5);
  expect(began).toEqual(['cheap']);
  never.resolve();
  await Promise.all(all);
  expect(began).toEqual(['cheap', 'dear', 'cheap after it']);
});

test('nobody waits for what another caller asked', async () => {
  const never = Promise.withResolvers<void>();
  const asked = Array.from({ length: 64 }, () => inTurn('greedy', 1, () => never.promise));

  await expect(inTurn('somebody', 1, async () => 'served')).resolves.toBe('served');

  never.resolve();
  await Promise.all(asked);
});
