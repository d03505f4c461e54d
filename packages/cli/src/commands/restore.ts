import { resolve } from 'node:path';
import { eraseAgain } from '@steunpad/api/modules/privacy/erasures.store.ts';
import { readBackup } from '@steunpad/database/backup/read-backup.ts';
import type { Command } from 'commander';
import type { Around } from '../command-files.ts';
import { ledgerIn, readLedger, writeLedger } from '../erasure-ledger.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly erasures: readonly string[];
  readonly check?: boolean;
}

/** `restore`: puts a backup into an empty database, and destroys again what was erased since it was taken. */
export function restore(
  program: Command,
  terminal: Terminal,
  { dataDirectory, openEmpty }: Pick<Around, 'dataDirectory' | 'openEmpty'>,
): void {
  program
    .command('restore')
    .description('put a backup into an empty database, on either engine')
    .argument('<file>', 'that backup wrote')
    .option(
      '--erasures <file>',
      'a record of erasures beside the one of the data directory; repeat for more',
      (path: string, earlier: readonly string[]) => [...earlier, path],
      [],
    )
    .option('--check', 'only read the file to its end and tell whether it is whole')
    .action(async (file: string, { erasures, check }: Options) => {
      const from = await readBackup(resolve(terminal.io.cwd, file));
      if (check) {
        terminal.result(`whole, of ${from.takenAt}`, { takenAt: from.takenAt });
        return;
      }
      if (!openEmpty)
        throw new Error('Stop the running Steunpad first, and restore into a new database.');
      const gone = await readLedger(ledgerIn(dataDirectory), true);
      for (const path of erasures) gone.push(...(await readLedger(resolve(terminal.io.cwd, path))));
      const database = await openEmpty();
      const rows = await database.restore(from);
      const erased = await eraseAgain(database, gone, new Date());
      await writeLedger(database, dataDirectory);
      terminal.result(`${rows} rows of ${from.takenAt}, ${erased} erased again`, {
        rows,
        takenAt: from.takenAt,
        erasedAgain: erased,
      });
    });
}
