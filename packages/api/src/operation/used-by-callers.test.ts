import type { CallerUse, Filling } from '@steunpad/database';
import { expect, test } from 'vitest';
import { createLimits, NO_LIMITS } from './rate-limits.ts';
import { UsedByCallers } from './used-by-callers.ts';

let ms = 0;
const unreachable = async (): Promise<never> => {
  throw new Error('away');
};
const problems: unknown[] = [];
const AWAY: CallerUse = { add: unreachable, take: unreachable, forget: unreachable };

/** Points of 10 a second that add up to 100, of a process. */
function points(callerUse = AWAY) {
  const log = { unexpected: (error: unknown) => String(problems.push(error)) };
  const database = { callerUse, keyFor: () => Buffer.alloc(32) };
  const used = new UsedByCallers(database, log, () => ms);
  return { ...createLimits({ ...NO_LIMITS, points: 10, wrongCodes: 3 }, used), used };
}

test('what adds up may be used at once, and then as fast as it is filled', () => {
  const used = points().points;
  used.take('a', 100);
  expect(used.wait('a')).toBe(1);

  ms += 1_000;
  expect(used.wait('a')).toBeNull();
  used.take('a', 10);
  expect(used.wait('a')).toBe(1);
});

test('whoever takes more than there is waits for all of it', () => {
  const used = points().points;
  used.take('a', 250);

  expect(used.wait('a')).toBe(16);
  ms += 15_000;
  expect(used.wait('a')).toBe(1);
  ms += 1_000;
  expect(used.wait('a')).toBeNull();
});

test('nobody waits for what others took, and nothing adds up above the limit', () => {
  const used = points().points;
  used.take('a', 1_000);
  expect(used.wait('b')).toBeNull();

  used.take('b', 1);
  ms += 1_000_000;
  used.take('b', 100);
  expect(used.wait('b')).toBe(1);
});

test('of ten thousand callers those are forgotten who asked longest ago', () => {
  const used = points().points;
  used.take('first', 1_000);
  used.take('second', 1_000);
  for (let i = 0; i < 9_999; i += 1) used.take(String(i), 1);

  expect(used.wait('first')).toBeNull();
  expect(used.wait('second')).not.toBeNull();
});

test('without a database each process goes on counting for itself, and tells it what it missed', async () => {
  const told: number[] = [];
  let isAway = true;
  const callerUse: CallerUse = {
    ...AWAY,
    async add(uses) {
      if (isAway) throw new Error('away');
      told.push(...uses.map(({ seconds }) => seconds));
      return uses.map((use): Filling => ({ ...use, taken: true }));
    },
  };
  const { points: used, used: counts, wrongCodes } = points(callerUse);
  used.take('a', 20);
  await counts.tell();
  const guess = { door: 'LETTER', municipality: 'GM0193', network: 'x' } as const;
  const heard: boolean[] = [];
  for (let i = 0; i < 5; i += 1) heard.push(await wrongCodes.take(guess));

  isAway = false;
  used.take('a', 30);
  await counts.tell();

  expect(heard).toEqual([true, true, true, false, false]);
  expect(told).toEqual([5]);
  used.take('a', 50);
  expect(used.wait('a')).toBe(1);
});

test('little is told to nobody: what one process keeps to itself is a twentieth of what is allowed', async () => {
  const told: number[] = [];
  const callerUse: CallerUse = {
    ...AWAY,
    async add(uses) {
      told.push(...uses.map(({ seconds }) => seconds));
      return [];
    },
  };
  const { points: used, used: counts } = points(callerUse);

  used.take('a', 5);
  await counts.tell();
  expect(told).toEqual([]);
  used.take('a', 1);
  await counts.tell();
  expect(told).toEqual([0.6]);
});
