import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Backup } from './restore.ts';

const DAMAGED = 'This is not a whole backup of Steunpad: it was damaged or cut off.';

/** Reads a file to its end, so that nothing of a damaged one is ever loaded. Rejects in one sentence. */
export async function readBackup(path: string): Promise<Backup & { readonly takenAt: string }> {
  const hash = createHash('sha256');
  let head: string | undefined;
  let last = '';
  let rows = 0;
  let ended = false;
  for await (const line of linesOf(path)) {
    if (ended) throw new Error(DAMAGED);
    head ??= line;
    last = line;
    ended = line.startsWith('["end"');
    if (ended) continue;
    hash.update(line).update('\n');
    if (line.startsWith('{')) rows += 1;
  }
  const { steunpad, version, takenAt, migrations } = parsed(head ?? '') as Header;
  const [, count, checksum] = parsed(last) as [string, number, string];
  // The first line is no row.
  if (steunpad !== 'backup' || count !== rows - 1 || checksum !== hash.digest('hex'))
    throw new Error(DAMAGED);
  if (version !== 1) throw new Error('A newer release made this backup: restore it with that one.');
  return { takenAt, migrations, lines: () => rowsOf(path) };
}

interface Header {
  readonly steunpad?: string;
  readonly version?: number;
  readonly takenAt: string;
  readonly migrations: readonly string[];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(DAMAGED);
  }
}

async function* rowsOf(path: string) {
  let isFirst = true;
  for await (const line of linesOf(path)) {
    if (line.startsWith('["end"')) return;
    if (line.startsWith('[')) yield { table: (JSON.parse(line) as [string, string])[1] };
    else if (!isFirst) yield { row: line };
    isFirst = false;
  }
}

/** Lines end with a line feed alone: what people wrote may hold other things that look like the end of one. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    const file = await open(path);
    const text = createGunzip().setEncoding('utf8');
    // What goes wrong on the way ends the reading with it.
    pipeline(file.createReadStream(), text, () => {});
    for await (const chunk of text) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES') throw new Error(`${path} cannot be read.`);
    throw new Error(DAMAGED);
  }
  if (rest !== '') throw new Error(DAMAGED);
}
