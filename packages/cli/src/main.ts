import { buffer } from 'node:stream/consumers';
import type { Database } from '@steunpad/database';
import { DataDirectoryInUse } from '@steunpad/database/embedded/lock.ts';
import { openDatabase } from '@steunpad/database/open.ts';
import { type Config, readConfig } from './config.ts';
import { type CommandIo, tryForwardCommand } from './local-socket.ts';
import { oneLine } from './one-line.ts';
import { prepareDatabase } from './prepare.ts';
import { runProgram } from './program.ts';

// Read once: a command that is handed on to a running server may have read it already.
let typed: Promise<Uint8Array | null> | undefined;

const io: CommandIo = {
  cwd: process.env['STEUNPAD_CWD'] ?? process.cwd(),
  stdin: () => {
    typed ??= process.stdin.isTTY ? Promise.resolve(null) : buffer(process.stdin);
    return typed;
  },
  out: (chunk) => void process.stdout.write(chunk),
  err: (chunk) => void process.stderr.write(chunk),
};

async function main(argv: readonly string[]): Promise<number> {
  const config = readConfig(process.env);
  const opened: Database[] = [];
  const tell = (line: string) => io.err(`${line}\n`);
  const keep = async (opening: Promise<Database>) => {
    const database = await opening;
    opened.push(database);
    return database;
  };
  // A command reads the server itself: nothing that it does has to wait for a copy, or to be told of one.
  const open = () => keep(prepareDatabase({ ...config, readUrl: undefined }, tell));
  const openEmpty = () => keep(openDatabase({ ...config, readUrl: undefined, onMessage: tell }));
  const runWith = (database: Database) => (command: readonly string[], from: CommandIo) =>
    runProgram(command, from, async () => database, config);
  const serving = async () => {
    const { start } = await import('./commands/start.ts');
    await start(config, (line) => io.out(`${line}\n`), runWith);
  };
  const alone = { start: serving, openEmpty };

  try {
    return await runHereOrThere(argv, config, open, alone);
  } finally {
    for (const database of opened) await database.close();
  }
}

const ANSWER_WITHIN_MS = 10_000;
const LOOK_AGAIN_MS = 500;

/** Runs a command here, or in the process that holds the data directory: a server, or a command that ends soon. */
async function runHereOrThere(
  argv: readonly string[],
  config: Config,
  open: () => Promise<Database>,
  alone: Parameters<typeof runProgram>[4],
): Promise<number> {
  const deadline = Date.now() + ANSWER_WITHIN_MS;
  for (;;) {
    try {
      return await runProgram(argv, io, open, config, alone);
    } catch (error) {
      if (!(error instanceof DataDirectoryInUse)) throw error;
      const exit =
        argv[0] === 'start'
          ? null
          : await tryForwardCommand(error.socketPath, argv, io, LOOK_AGAIN_MS);
      if (exit !== null) return exit;
      if (argv[0] !== 'start' && Date.now() < deadline) continue;
      io.err(`${error.message} Stop it, or set STEUNPAD_DATA_DIR to another directory.\n`);
      return 1;
    }
  }
}

main(process.argv.slice(2)).then(
  (exit) => process.exit(exit),
  (error: unknown) => {
    io.err(`${oneLine(error)}\n`);
    process.exit(1);
  },
);
