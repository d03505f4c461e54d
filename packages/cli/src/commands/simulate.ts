import { type Database, databaseOn } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { keyringOf } from '@steunpad/database/keys/keyring.ts';
import { newSecret, secretsIn } from '@steunpad/database/keys/secret.ts';
import { keyringFrom } from '@steunpad/database/keys/secret-place.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Around } from '../command-files.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { tableOf } from '../simulation/ledger.ts';
import { START } from '../simulation/person.ts';
import { simulate } from '../simulation/simulate.ts';
import type { Terminal } from '../terminal.ts';
import { day, municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
  readonly from: CivilDate;
  readonly deaths: number;
  readonly years: number;
  readonly days?: number;
  readonly cohort: number;
  readonly seed: number;
  readonly keep?: boolean;
}

/** `simulate`: lets years pass in a demo municipality of invented people, and tells what came of it. */
export function simulation(program: Command, terminal: Terminal, around: SimulationAround): void {
  program
    .command('simulate')
    .description(
      'let years pass among invented people through the real API and worker, checking every rule every day; on a database of its own in memory, or on an empty one that DATABASE_URL names or --keep makes',
    )
    .addOption(municipalityOption())
    .option('--from <day>', 'the first day, for example 2015-09-01', day, START)
    .option('--deaths <number>', 'how many deaths in all', wholeNumber, 2_000)
    .option('--years <number>', 'how many years', wholeNumber, 3)
    .option('--days <number>', 'how many days, in place of years', wholeNumber)
    .option(
      '--cohort <number>',
      'how many people of years ago are on the list of a cohort',
      wholeNumber,
      2_000,
    )
    .option('--seed <number>', 'the same seed gives the same report', wholeNumber, 1)
    .option('--keep', 'leave it in the data directory, for `steunpad evaluate`')
    .action(async (options: Options) => {
      const { database, close } = await emptyDatabase(options, around);
      try {
        await database.migrate();
        if ((await database.municipalities()).length > 0)
          throw new Error(
            options.keep && !around.databaseUrl
              ? 'The data directory is not empty. Set STEUNPAD_DATA_DIR to another one.'
              : 'Simulations run on an empty database only. Make one, and set DATABASE_URL to it.',
          );
        await loadDemo(database, new Date(`${options.from}T08:00:00Z`));
        const report = await simulate(database, options, (at) => terminal.io.err(`${at}\n`));
        terminal.result(tableOf(report), report);
        if (report.broken.length > 0) terminal.fail();
      } finally {
        await close();
      }
    });
}

type SimulationAround = Pick<
  Around,
  'databaseUrl' | 'postgresql' | 'secret' | 'secretFile' | 'openEmpty'
>;

interface Opened {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

async function emptyDatabase(
  { keep }: Options,
  { databaseUrl, postgresql, secret, secretFile, openEmpty }: SimulationAround,
): Promise<Opened> {
  if (databaseUrl)
    return own(
      databaseOn(
        await openPostgresql(databaseUrl, postgresql),
        keyringFrom({ secret, secretFile }, null),
      ),
    );
  if (!keep)
    return own(databaseOn(await openInMemory(), keyringOf(secretsIn(newSecret(), 'chance'))));
  if (!openEmpty)
    throw new Error('A server holds the data directory. Stop it, or set STEUNPAD_DATA_DIR.');
  // Whoever opened the data directory closes it.
  return { database: await openEmpty(), close: async () => {} };
}

const own = (database: Database): Opened => ({ database, close: () => database.close() });

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('That is no whole number.');
  return Number(text);
}
