import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { temporaryFolder } from './folder.ts';
import type {} from './global-setup.ts';
import { steunpad } from './steunpad.ts';

/** A data directory with the demo in it, which goes with the test. Making one anew takes seconds, copying it none. */
export async function demoFolder(): Promise<string> {
  const original = join(inject('folder'), 'demo');
  if (!existsSync(original)) await make(original);
  const folder = temporaryFolder();
  cpSync(original, folder, { recursive: true });
  return folder;
}

/** Once for the run, unless two tests find at the same time that it is not there. */
async function make(original: string): Promise<void> {
  const folder = mkdtempSync(`${original}-`);
  try {
    const env = { STEUNPAD_DATA_DIR: folder };
    const args = ['token', 'issue', '--municipality', 'GM0193', '--scope', 'notices:read'];
    const { exit, err } = await steunpad(args, env);
    if (exit !== 0) throw new Error(`No demo: ${err}`);
    if (!existsSync(original)) renameSync(folder, original);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
