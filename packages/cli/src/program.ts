import '@steunpad/api/modules/ports.ts';
import type { Database } from '@steunpad/database';
import { DataDirectoryInUse } from '@steunpad/database/embedded/lock.ts';
import { Command, CommanderError } from 'commander';
import { adoption } from './commands/adoption.ts';
import { agencies } from './commands/agencies.ts';
import { backup } from './commands/backup.ts';
import { embed } from './commands/embed.ts';
import { grant } from './commands/grant.ts';
import { handover } from './commands/handover.ts';
import { legalBase } from './commands/legal-base.ts';
import { letters } from './commands/letters.ts';
import { mail } from './commands/mail.ts';
import { municipality } from './commands/municipality.ts';
import { municipalityCheck } from './commands/municipality-check.ts';
import { noticesImport } from './commands/notices-import.ts';
import { operation } from './commands/operation.ts';
import { postcodes } from './commands/postcodes.ts';
import { programme } from './commands/programme.ts';
import { registry } from './commands/registry.ts';
import { restore } from './commands/restore.ts';
import { retention } from './commands/retention.ts';
import { secret } from './commands/secret.ts';
import { simulation } from './commands/simulate.ts';
import { site } from './commands/site.ts';
import { statement } from './commands/statement.ts';
import { text } from './commands/text.ts';
import { token } from './commands/token.ts';
import { user } from './commands/user.ts';
import { worker } from './commands/worker.ts';
import type { Config } from './config.ts';
import type { CommandIo } from './local-socket.ts';

const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** What is possible only in a process that nobody else has asked. */
interface Alone {
  readonly start: () => Promise<void>;
  /** Opens the database as it is, without bringing it up to date or looking at its keys. */
  readonly openEmpty: () => Promise<Database>;
}

/**
 * Runs one command and resolves with its exit code: 0 done, 1 refused or failed, 2 wrong usage.
 * Rejects only when another process holds the data directory, so that it can be asked instead.
 */
export async function runProgram(
  argv: readonly string[],
  io: CommandIo,
  database: () => Promise<Database>,
  config: Pick<
    Config,
    | 'smtp'
    | 'logLevel'
    | 'databaseUrl'
    | 'postgresql'
    | 'dataDirectory'
    | 'host'
    | 'port'
    | 'publicUrl'
  > &
    Partial<Pick<Config, 'secret' | 'secretFile' | 'provider'>>,
  alone?: Alone,
): Promise<number> {
  let exit: number = EXIT.done;
  const program = new Command('steunpad')
    .description('Steun na Partnerverlies: support for people who have lost their partner')
    .option('--json', 'print the result as JSON')
    .showHelpAfterError('(add --help for what can be given)')
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .exitOverride();

  const terminal = {
    io,
    database,
    result: (text: string, data: unknown) => {
      const { json } = program.opts<{ json?: boolean }>();
      io.out(`${json ? JSON.stringify(data) : text}\n`);
    },
    fail: () => {
      exit = EXIT.failed;
    },
  };
  if (alone)
    program
      .command('start')
      .description('serve the API, the widgets and the demo')
      .action(alone.start);
  municipality(program, terminal, config);
  municipalityCheck(program, terminal, config);
  legalBase(program, terminal);
  agencies(program, terminal);
  site(program, terminal);
  text(program, terminal);
  embed(program, terminal, config);
  statement(program, terminal, config);
  token(program, terminal);
  operation(program, terminal);
  user(program, terminal, config);
  grant(program, terminal);
  noticesImport(program, terminal);
  postcodes(program, terminal);
  registry(program, terminal);
  programme(program, terminal);
  adoption(program, terminal);
  handover(program, terminal);
  letters(program, terminal);
  retention(program, terminal);
  worker(program, terminal, config);
  mail(program, terminal, config);
  backup(program, terminal, config);
  restore(program, terminal, config, alone?.openEmpty);
  secret(program, terminal, alone?.openEmpty);
  simulation(program, terminal, config);
  inherit(program, program);

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof DataDirectoryInUse) throw error;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    io.err(`${oneLine(error)}\n`);
    return EXIT.failed;
  }
}

/** Commander copies settings when a command is made; ours are made before and after. */
function inherit(command: Command, from: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(from).option('--json', 'print the result as JSON');
    inherit(child, from);
  }
}

const oneLine = (error: unknown) =>
  (error instanceof Error ? error.message : 'Something went wrong.').split('\n', 1)[0];
