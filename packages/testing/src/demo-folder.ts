import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from './folder.ts';
import { steunpad } from './steunpad.ts';

let original: Promise<string> | undefined;

/** A data directory with the demo in it, which goes with the test. Making one anew takes seconds, copying it none. */
export async function demoFolder(): Promise<string> {
  original ??= make();
  const folder = temporaryFolder();
  cpSync(await original, folder, { recursive: true });
  return folder;
}

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'steunpad-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const env = { STEUNPAD_DATA_DIR: folder };
  const args = ['token', 'issue', '--municipality', 'GM0193', '--scope', 'notices:read'];
  const { exit, err } = await steunpad(args, env);
  if (exit !== 0) throw new Error(`No demo: ${err}`);
  return folder;
}
