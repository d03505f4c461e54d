import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { CommandIo } from './io.ts';
import { type FromHolder, onMessages, send } from './messages.ts';

const ANSWER_WITHIN_MS = 10_000;
const TRY_AGAIN_MS = 100;
const NO_ANSWER = 'The running Steunpad does not answer on its local socket.\n';

/**
 * Has the process that holds the data directory run this command, and resolves with its exit code.
 * A holder that is still starting is waited for; one that never answers is told in one line.
 */
export async function forwardCommand(
  path: string,
  argv: readonly string[],
  io: CommandIo,
  withinMs = ANSWER_WITHIN_MS,
): Promise<number> {
  const exit = await tryForwardCommand(path, argv, io, withinMs);
  if (exit === null) io.err(NO_ANSWER);
  return exit ?? 1;
}

/** As `forwardCommand`, but resolves with null when nobody listens: the holder may have been a short command. */
export async function tryForwardCommand(
  path: string,
  argv: readonly string[],
  io: CommandIo,
  withinMs: number,
): Promise<number | null> {
  const deadline = Date.now() + withinMs;
  const socket = await connectBefore(path, deadline);
  return socket && converse(socket, argv, io, deadline);
}

async function connectBefore(path: string, deadline: number): Promise<Socket | null> {
  for (;;) {
    const socket = await tryConnect(path);
    if (socket) return socket;
    if (Date.now() > deadline) return null;
    await wait(TRY_AGAIN_MS);
  }
}

function tryConnect(path: string): Promise<Socket | null> {
  const { promise, resolve } = Promise.withResolvers<Socket | null>();
  const socket = connect(path, () => resolve(socket)).on('error', () => resolve(null));
  return promise;
}

function converse(
  socket: Socket,
  argv: readonly string[],
  io: CommandIo,
  deadline: number,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  let exit = 1;
  let complaint: string | null = 'The running Steunpad stopped before the command was done.\n';
  const silence = setTimeout(
    () => {
      complaint = NO_ANSWER;
      socket.destroy();
    },
    Math.max(deadline - Date.now(), TRY_AGAIN_MS),
  );

  onMessages<FromHolder>(socket, (message) => {
    clearTimeout(silence);
    if ('out' in message) io.out(message.out);
    else if ('err' in message) io.err(message.err);
    else if ('wants' in message)
      void io.stdin().then((bytes) => {
        send(socket, { stdin: bytes && Buffer.from(bytes).toString('base64') });
      });
    else if ('exit' in message) {
      exit = message.exit;
      complaint = null;
    }
  });
  socket.once('close', () => {
    clearTimeout(silence);
    if (complaint) io.err(complaint);
    resolve(exit);
  });
  send(socket, { argv, cwd: io.cwd });
  return promise;
}
