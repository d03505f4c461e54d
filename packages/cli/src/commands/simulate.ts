import { databaseOn } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { keyringOf } from '@steunpad/database/keys/keyring.ts';
import { newSecret, secretsIn } from '@steunpad/database/keys/secret.ts';
import { keyringFrom } from '@steunpad/database/keys/secret-place.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../config.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { tableOf } from '../simulation/ledger.ts';
import { START } from '../simulation/person.ts';
import { simulate } from '../simulation/simulate.ts';
import type { Terminal } from '../terminal.ts';
import { municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
  readonly deaths: number;
  readonly years: number;
  readonly seed: number;
}

type SimulationConfig = Pick<Config, 'databaseUrl' | 'postgresql'> &
  Partial<Pick<Config, 'secret' | 'secretFile'>>;

/** `simulate`: lets years pass in a demo municipality of invented people, and tells what came of it. */
export function simulation(
  program: Command,
  terminal: Terminal,
  { databaseUrl, postgresql, secret, secretFile }: SimulationConfig,
): void {
  program
    .command('simulate')
    .description(
      'let years pass among invented people through the real API and worker, checking every rule every day; on a database of its own in memory, or on an empty one that DATABASE_URL names',
    )
    .addOption(municipalityOption())
    .option('--deaths <number>', 'how many deaths in all', wholeNumber, 2_000)
    .option('--years <number>', 'how many years', wholeNumber, 3)
    .option('--seed <number>', 'the same seed gives the same report', wholeNumber, 1)
    .action(async (options: Options) => {
      const engine = databaseUrl
        ? await openPostgresql(databaseUrl, postgresql)
        : await openInMemory();
      const keyring = databaseUrl
        ? keyringFrom({ secret, secretFile }, null)
        : keyringOf(secretsIn(newSecret(), 'chance'));
      const database = databaseOn(engine, keyring);
      try {
        await database.migrate();
        if ((await database.municipalities()).length > 0) {
          throw new Error(
            'Simulations run on an empty database only. Make one, and set DATABASE_URL to it.',
          );
        }
        await loadDemo(database, new Date(`${START}T08:00:00Z`));
        const report = await simulate(database, options, (day) => terminal.io.err(`${day}\n`));
        terminal.result(tableOf(report), report);
        if (report.broken.length > 0) terminal.fail();
      } finally {
        await database.close();
      }
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('That is no whole number.');
  return Number(text);
}
