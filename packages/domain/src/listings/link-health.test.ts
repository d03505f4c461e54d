import { expect, test } from 'vitest';
import {
  afterLook,
  type Found,
  isDead,
  type LinkHealth,
  needsEditor,
  nextLook,
} from './link-health.ts';

const NEW: LinkHealth = { state: 'NOT_CHECKED', movedTo: null, failedOn: [] };
const GONE: Found = { state: 'GONE' };
const NOT_NOW: Found = { state: 'NOT_NOW', retryAt: null, isSilent: false };
const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** How a link stands after looks on these days. */
const looked = (...looks: readonly (readonly [day: string, found: Found])[]) =>
  looks.reduce((health, [day, found]) => afterLook(health, found, at(day)), NEW);

test('a link is dead after failures on three different days, whatever kind they are', () => {
  expect(isDead(looked(['2026-11-02', GONE], ['2026-11-03', GONE]))).toBe(false);
  expect(isDead(looked(['2026-11-02', GONE], ['2026-11-03', NOT_NOW], ['2026-11-04', GONE]))).toBe(
    true,
  );
});

test('three failures on one day in Amsterdam are one', () => {
  const health = [22, 23, 24].reduce(
    (before, hour) => afterLook(before, GONE, new Date(Date.UTC(2026, 10, 2, hour))),
    NEW,
  );
  // 22.00 UTC is 23.00 there; one hour later a new day begins.
  expect(health.failedOn).toEqual(['2026-11-02', '2026-11-03']);
});

test('once it works the count begins anew, and a dead link lives again', () => {
  const failing = [
    ['2026-11-02', GONE],
    ['2026-11-03', GONE],
  ] as const;
  expect(looked(...failing, ['2026-11-04', { state: 'WORKS' }]).failedOn).toEqual([]);
  const dead = looked(...failing, ['2026-11-04', GONE]);
  expect(isDead(afterLook(dead, { state: 'WORKS' }, at('2026-11-11')))).toBe(false);
});

test.each(['NOT_FOR_MACHINES', 'UNKNOWN'] as const)('%s says nothing about the page', (state) => {
  const health = looked(['2026-11-02', GONE], ['2026-11-03', { state }], ['2026-11-04', { state }]);
  expect(health).toMatchObject({ state, failedOn: ['2026-11-02'] });
});

test('what fails is looked at the next day, what works or is dead a week later', () => {
  const now = at('2026-11-02');
  expect(nextLook(GONE, looked(['2026-11-02', GONE]), now)).toEqual(at('2026-11-03'));
  expect(nextLook({ state: 'WORKS' }, NEW, now)).toEqual(at('2026-11-09'));
  const dead = looked(['2026-10-31', GONE], ['2026-11-01', GONE], ['2026-11-02', GONE]);
  expect(nextLook(GONE, dead, now)).toEqual(at('2026-11-09'));
});

test('a website that asks for time gets it, a week at most', () => {
  const now = at('2026-11-02');
  const asks = (day: string): Found => ({ state: 'NOT_NOW', retryAt: at(day), isSilent: false });
  expect(nextLook(asks('2026-11-05'), NEW, now)).toEqual(at('2026-11-05'));
  expect(nextLook(asks('2027-11-05'), NEW, now)).toEqual(at('2026-11-09'));
});

test('an editor hears once that a link died, and once where it went', () => {
  const two = looked(['2026-11-02', GONE], ['2026-11-03', GONE]);
  const dead = afterLook(two, GONE, at('2026-11-04'));
  expect(needsEditor(two, dead)).toBe(true);
  expect(needsEditor(dead, afterLook(dead, GONE, at('2026-11-11')))).toBe(false);
  const moved = afterLook(NEW, { state: 'MOVED', to: 'https://a.example/' }, at('2026-11-02'));
  expect(needsEditor(NEW, moved)).toBe(true);
  expect(needsEditor(moved, moved)).toBe(false);
});
