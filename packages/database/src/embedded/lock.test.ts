import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { beforeEach, expect, test } from 'vitest';
import { DataDirectoryInUse, type Holder, lockDirectory } from './lock.ts';
import { thisProcess } from './process-identity.ts';

let directory: string;
let path: string;

beforeEach(() => {
  directory = temporaryFolder();
  path = join(directory, 'steunpad.lock');
});

const GONE = spawnSync(process.execPath, ['-e', '']).pid;

function leave(holder: Partial<Holder>, at = path) {
  const socketPath = join(directory, 'steunpad.sock');
  writeFileSync(at, JSON.stringify({ ...thisProcess(), id: 'left', socketPath, ...holder }));
}

test('the lock tells who has the directory and where commands go, to its owner alone', async () => {
  const lock = await lockDirectory(directory);

  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    pid: process.pid,
    socketPath: join(directory, 'steunpad.sock'),
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  lock.release();
  expect(readdirSync(directory)).toEqual([]);
});

test('a directory is refused, and says which process has it, until it is released', async () => {
  const lock = await lockDirectory(directory);

  const refusal = await lockDirectory(directory).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(DataDirectoryInUse);
  expect(refusal).toMatchObject({
    message: `The data directory ${directory} is in use by process ${process.pid}.`,
    socketPath: lock.socketPath,
  });
  lock.release();
  const next = await lockDirectory(directory);
  lock.release();
  await expect(lockDirectory(directory)).rejects.toThrow('is in use');
  next.release();
});

test.each([
  ['of a process that is gone', { pid: GONE }],
  ['whose number another process has been given', { pid: process.ppid, startedAt: 'earlier' }],
  ['whose number this process has been given', { startedAt: 'earlier' }],
])('a lock %s is taken over', async (_, holder) => {
  leave(holder);

  (await lockDirectory(directory)).release();

  expect(readdirSync(directory)).toEqual([]);
});

test('a process that was killed while it took a lock over keeps nobody out', async () => {
  leave({ pid: GONE });
  leave({ pid: GONE, id: 'claimer' }, `${path}.left`);

  (await lockDirectory(directory)).release();

  expect(readdirSync(directory)).toEqual([]);
});

test('a lock of another container holds while its socket answers', async () => {
  leave({ namespace: 'another', pid: GONE });
  longAgo();
  const server = createServer().listen(join(directory, 'steunpad.sock'));

  await expect(lockDirectory(directory)).rejects.toThrow('is in use');
  await new Promise((closed) => server.close(closed));
  (await lockDirectory(directory)).release();
});

test('a lock of another container holds while that may still be starting', async () => {
  leave({ namespace: 'another', pid: GONE });

  await expect(lockDirectory(directory)).rejects.toThrow('is in use');
});

test('where the path is too long for a socket it lies in a private folder that goes with the lock', async () => {
  const long = join(directory, 'x'.repeat(100));
  mkdirSync(long);

  const lock = await lockDirectory(long);

  const folder = join(lock.socketPath, '..');
  expect(Buffer.byteLength(lock.socketPath)).toBeLessThanOrEqual(103);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  lock.release();
  expect(existsSync(folder)).toBe(false);
});

function longAgo() {
  utimesSync(path, 0, 0);
}
