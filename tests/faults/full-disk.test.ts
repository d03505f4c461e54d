import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { startServing } from '@steunpad/testing/steunpad.ts';
import { expect, onTestFinished, test } from 'vitest';

/** A small disk of its own, or `null` where this user may not make one. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

function fillUp(file: string): void {
  const written = openSync(file, 'w');
  try {
    for (const piece of [1 << 20, 1 << 12]) {
      try {
        for (;;) if (writeSync(written, Buffer.alloc(piece)) < piece) break;
      } catch {
        // It is full for pieces of this size.
      }
    }
  } finally {
    closeSync(written);
  }
}

test('the embedded database on a full disk is told, and goes on when there is room', async (context) => {
  const disk = smallDisk();
  if (!disk) return context.skip();
  const { url } = await startServing({ STEUNPAD_DATA_DIR: join(disk, 'data') });
  const health = async () => {
    const response = await fetch(`${url}/health/ready`);
    return `${response.status} ${(await response.text()).split('\n')[0]}`;
  };
  const soon = { timeout: 60_000, interval: 1_000 };
  expect(await health()).toBe('200 ready');

  fillUp(join(disk, 'filler'));
  await expect.poll(health, soon).toBe('503 the database takes nothing: its disk is full');
  rmSync(join(disk, 'filler'));

  await expect.poll(health, soon).toBe('200 ready');
}, 180_000);
