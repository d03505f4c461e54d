import { text } from 'node:stream/consumers';
import type { Database } from '@steunpad/database';
import { DataDirectoryInUse } from '@steunpad/database/embedded/lock.ts';
import { start } from './commands/start.ts';
import { readConfig } from './config.ts';
import { type CommandIo, forwardCommand } from './local-socket.ts';
import { prepareDatabase } from './prepare.ts';
import { runProgram } from './program.ts';

const io: CommandIo = {
  cwd: process.env['STEUNPAD_CWD'] ?? process.cwd(),
  stdin: () => (process.stdin.isTTY ? Promise.resolve(null) : text(process.stdin)),
  out: (chunk) => void process.stdout.write(chunk),
  err: (chunk) => void process.stderr.write(chunk),
};

async function main(argv: readonly string[]): Promise<number> {
  const config = readConfig(process.env);
  const opened: Database[] = [];
  const open = async () => {
    const database = await prepareDatabase(config, (line) => io.err(`${line}\n`));
    opened.push(database);
    return database;
  };
  const runWith = (database: Database) => (command: readonly string[], from: CommandIo) =>
    runProgram(command, from, async () => database);
  const serving = () => start(config, (line) => io.out(`${line}\n`), runWith);

  try {
    return await runProgram(argv, io, open, serving);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error;
    if (argv[0] !== 'start') return forwardCommand(error.socketPath, argv, io);
    io.err(`${error.message} Stop it, or set STEUNPAD_DATA_DIR to another directory.\n`);
    return 1;
  } finally {
    for (const database of opened) await database.close();
  }
}

main(process.argv.slice(2)).then(
  (exit) => process.exit(exit),
  (error: Error) => {
    io.err(`${error.message.split('\n', 1)[0]}\n`);
    process.exit(1);
  },
);
