import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database } from '@steunpad/database';
import { readBackup } from '@steunpad/database/backup/read-backup.ts';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { writeLedger } from '../erasure-ledger.ts';
import type { Terminal } from '../terminal.ts';

/** `backup`: every row of every municipality in one file, which either engine takes back. */
export function backup(
  program: Command,
  terminal: Terminal,
  { dataDirectory }: Pick<Config, 'dataDirectory'>,
): void {
  program
    .command('backup')
    .description('write everything to a file, as it stands at one moment; others go on meanwhile')
    .argument('<file>', 'which is not there yet; for its owner alone to read')
    .action(async (file: string) => {
      const path = resolve(terminal.io.cwd, file);
      const database = await terminal.database();
      await writeLedger(database, dataDirectory);
      const rows = await writeBackup(database, path);
      terminal.result(`${path}  ${rows} rows`, { file: path, rows });
    });
}

async function writeBackup(database: Database, path: string): Promise<number> {
  const draft = `${path}.part`;
  // Taken at once, so that nothing is written over that was there.
  const claimed = await open(path, 'wx', 0o600).catch(() => {
    throw new Error(`${path} cannot be written, or is there already.`);
  });
  await claimed.close();
  try {
    const file = createWriteStream(draft, { flags: 'w', mode: 0o600, flush: true });
    const gzip = createGzip();
    gzip.pipe(file);
    const written = finished(file);
    const count = await database.backUp(async (line) => {
      if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), written]);
    });
    gzip.end();
    await written;
    // Read back before anybody relies on it.
    await readBackup(draft);
    await rename(draft, path);
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
    return count;
  } catch (error) {
    await rm(draft, { force: true });
    await rm(path, { force: true });
    throw error;
  }
}
