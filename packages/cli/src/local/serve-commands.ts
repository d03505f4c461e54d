import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { oneLine } from '../one-line.ts';
import type { CommandIo, RunCommand } from './io.ts';
import { type FromCommand, onMessages, send } from './messages.ts';

/**
 * Takes commands on a local socket, which is for the owner of this process alone.
 * Resolves with a function that stops; it lets the commands that run come to their end.
 */
export async function serveCommands(path: string, run: RunCommand): Promise<() => Promise<void>> {
  const silent = new Set<Socket>();
  const running = new Set<Promise<void>>();
  const server = createServer(async (socket) => {
    silent.add(socket.on('error', () => {}));
    const command = await receive(socket);
    silent.delete(socket);
    if (!command) return;
    const answered = answer(socket, command, run).finally(() => running.delete(answered));
    running.add(answered);
  });
  const isFile = process.platform !== 'win32';
  // Left by a holder that was killed: the process that may serve here has the lock of the directory.
  if (isFile) rmSync(path, { force: true });

  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(path, resolve);
  await promise;
  if (isFile) chmodSync(path, 0o600);

  return async () => {
    const closed = new Promise((done) => server.close(done));
    for (const socket of silent) socket.destroy();
    await Promise.all(running);
    await closed;
  };
}

interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly stdin: Promise<Uint8Array | null>;
}

/** The command, or null when the other side goes away before it gives one. */
function receive(socket: Socket): Promise<Command | null> {
  const command = Promise.withResolvers<Command | null>();
  const stdin = Promise.withResolvers<Uint8Array | null>();
  onMessages<FromCommand>(socket, (message) => {
    if ('argv' in message) command.resolve({ ...message, stdin: stdin.promise });
    else stdin.resolve(message.stdin === null ? null : Buffer.from(message.stdin, 'base64'));
  });
  socket.once('close', () => {
    command.resolve(null);
    stdin.resolve(null);
  });
  send(socket, { here: true });
  return command.promise;
}

async function answer(socket: Socket, command: Command, run: RunCommand): Promise<void> {
  const io: CommandIo = {
    cwd: command.cwd,
    out: (text) => send(socket, { out: text }),
    err: (text) => send(socket, { err: text }),
    stdin() {
      send(socket, { wants: 'stdin' });
      return command.stdin;
    },
  };
  const exit = await run(command.argv, io).catch((error: unknown) => {
    io.err(`${oneLine(error)}\n`);
    return 1;
  });
  send(socket, { exit });
  socket.end();
}
