import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { broken, type Lock, readLock, released } from './released-operations.ts';

const FILE = 'packages/widgets/operations.lock.json';
const today = new Date().toISOString().slice(0, 10);
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' });

/** The lock of every commit that this checkout knows; none where the sources came without git. */
function history(): readonly Lock[] {
  try {
    const commits = git('log', '--format=%H', '--', FILE).trim().split('\n').filter(Boolean);
    return commits.map((commit) => JSON.parse(git('show', `${commit}:${FILE}`)));
  } catch {
    return [];
  }
}

test('nothing that was promised to builds in use is taken away', () => {
  const now = readLock();

  for (const before of history()) expect(broken(before, now, today)).toEqual([]);
});

test('the public door is built with every operation of the lock', () => {
  const file = new URL('../dist/operations.json', import.meta.url);
  const built = JSON.parse(readFileSync(file, 'utf8'));

  expect(Object.keys(readLock()).length).toBeGreaterThan(0);
  for (const [id, { text }] of Object.entries(readLock())) expect(built[id]).toBe(text);
});

const OLD = { since: '1.0.0', until: null, text: 'query A' };
const day = '2027-01-31';

test('a release promises what it sends, and puts an end to what it no longer sends', () => {
  const lock = released({ a: OLD }, new Map([['b', 'query B']]), { version: '1.1.0', day });

  expect(lock).toEqual({
    a: { ...OLD, until: '2029-01-31' },
    b: { since: '1.1.0', until: null, text: 'query B' },
  });
});

test('a later release keeps that end, drops what is past it, and takes back what is sent again', () => {
  const lock = { a: { ...OLD, until: '2027-01-30' }, b: { ...OLD, until: '2028-01-01' }, c: OLD };

  expect(released(lock, new Map(), { version: '2.0.0', day })).toEqual({
    b: { ...OLD, until: '2028-01-01' },
    c: { ...OLD, until: '2029-01-31' },
  });
  expect(released(lock, new Map([['b', 'query A']]), { version: '2.0.0', day })['b']).toEqual(OLD);
});

test.each<[string, Lock, boolean]>([
  ['kept', { a: OLD }, true],
  ['gone', {}, false],
  ['with another text', { a: { ...OLD, text: 'query B' } }, false],
  ['given an end', { a: { ...OLD, until: '2029-01-31' } }, true],
])('an operation that is %s', (_, after, fine) => {
  expect(broken({ a: OLD }, after, day)).toEqual(fine ? [] : ['a (1.0.0)']);
});

test('an end that was promised does not come nearer, and may pass', () => {
  const before = { a: { ...OLD, until: '2028-06-01' } };

  expect(broken(before, { a: { ...OLD, until: '2028-05-31' } }, day)).toHaveLength(1);
  expect(broken(before, {}, '2028-06-02')).toEqual([]);
});
