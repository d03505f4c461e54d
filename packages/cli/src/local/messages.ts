import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** What the second process sends: its command, then its standard input when that is asked for. */
export type FromCommand =
  | { readonly argv: readonly string[]; readonly cwd: string }
  /** The bytes in base64: a file need not be UTF-8. */
  | { readonly stdin: string | null };

/** What the holder answers: that it is there, what the command says, and last its exit code. */
export type FromHolder =
  | { readonly here: true }
  | { readonly wants: 'stdin' }
  | { readonly out: string }
  | { readonly err: string }
  | { readonly exit: number };

/** One JSON value a line. What comes after the other side has gone is dropped. */
export function send(socket: Socket, message: FromCommand | FromHolder): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** Calls for each message until the other side closes. Who does not keep to the protocol is cut off. */
export function onMessages<Message>(socket: Socket, take: (message: Message) => void): void {
  createInterface({ input: socket }).on('line', (line) => {
    try {
      take(JSON.parse(line));
    } catch {
      socket.destroy();
    }
  });
}
