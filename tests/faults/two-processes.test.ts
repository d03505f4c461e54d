import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from '@steunpad/database/embedded/embedded.ts';
import { thisProcess } from '@steunpad/database/embedded/process-identity.ts';
import { startChild } from '@steunpad/testing/child.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { expect, test } from 'vitest';

test('a second process is refused within a second, in one line, and the first goes on', async () => {
  const directory = temporaryFolder();
  const engine = await openEmbedded({ directory, onMessage() {} });
  await engine.migrate();

  const second = startChild('open-embedded.ts', directory);
  const [ms, ...message] = (await second.nextLine()).split(' ');
  const exit = await second.finish();

  expect(message.join(' ')).toBe(
    `The data directory ${directory} is in use by process ${process.pid}.`,
  );
  expect(Number(ms)).toBeLessThan(1_000);
  expect(second.lines).toHaveLength(1);
  expect(exit).toBe(1);
  const rows = await engine.transaction('write', 'SELECT 1', (connection) =>
    connection.query('SELECT count(*)::int AS count FROM municipality'),
  );
  expect(rows).toEqual([{ count: 0 }]);
  await engine.close();
});

test('a process that was killed does not keep the next one out', async () => {
  const directory = temporaryFolder();
  const first = startChild('open-embedded.ts', directory);
  await first.nextLine();
  await first.kill();

  const second = startChild('open-embedded.ts', directory);

  expect(await second.nextLine()).toMatch(/^open \d+$/);
  expect(await second.finish()).toBe(0);
});

test('of processes that find the same stale lock at the same moment exactly one wins', async () => {
  const folder = temporaryFolder();
  const processes = Array.from({ length: 4 }, () => startChild('take-lock.ts'));
  for (const process of processes) await process.nextLine();

  for (let round = 0; round < 20; round += 1) {
    const directory = join(folder, String(round));
    leaveStaleLock(directory);
    const moment = Date.now() + 20;
    for (const process of processes) process.tell(`${moment} ${directory}`);
    const outcomes = await Promise.all(processes.map((process) => process.nextLine()));

    expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.includes('is in use by process'))).toHaveLength(3);
  }
});

test('of processes that find no lock at the same moment exactly one wins', async () => {
  const folder = temporaryFolder();
  const processes = Array.from({ length: 4 }, () => startChild('take-lock.ts'));
  for (const process of processes) await process.nextLine();

  for (let round = 0; round < 20; round += 1) {
    const directory = join(folder, String(round));
    mkdirSync(directory);
    const moment = Date.now() + 20;
    for (const process of processes) process.tell(`${moment} ${directory}`);
    const outcomes = await Promise.all(processes.map((process) => process.nextLine()));

    expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1);
  }
});

// As a killed process leaves it, whose number this very process has been given meanwhile.
function leaveStaleLock(directory: string) {
  mkdirSync(directory);
  const holder = { ...thisProcess(), startedAt: 'earlier', id: 'gone', socketPath: '' };
  writeFileSync(join(directory, 'steunpad.lock'), JSON.stringify(holder));
}
