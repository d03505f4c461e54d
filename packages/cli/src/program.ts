import '@steunpad/api/modules/ports.ts';
import type { Database } from '@steunpad/database';
import { DataDirectoryInUse } from '@steunpad/database/embedded/lock.ts';
import { Command, CommanderError } from 'commander';
import { type Around, commandsFor } from './command-files.ts';
import type { CommandIo } from './local-socket.ts';
import { oneLine } from './one-line.ts';

const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** What is possible only in a process that nobody else has asked. */
interface Alone {
  readonly start: () => Promise<void>;
  readonly openEmpty: NonNullable<Around['openEmpty']>;
}

/**
 * Runs one command and resolves with its exit code: 0 done, 1 refused or failed, 2 wrong usage.
 * Rejects only when another process holds the data directory, so that it can be asked instead.
 */
export async function runProgram(
  argv: readonly string[],
  io: CommandIo,
  database: () => Promise<Database>,
  config: Omit<Around, 'openEmpty'>,
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
  const around = { ...config, openEmpty: alone?.openEmpty };
  for (const add of await commandsFor(argv)) add(program, terminal, around);
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
