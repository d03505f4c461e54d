import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** The bytes of a file that was named at the command line; `-` is standard input. Rejects in one sentence. */
export async function readGiven(file: string, { io }: Terminal): Promise<Uint8Array> {
  if (file === '-') return (await io.stdin()) ?? new Uint8Array();
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read';
    throw new Error(`The file ${file} ${reason}.`);
  }
}
