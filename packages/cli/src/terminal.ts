import type { Database } from '@steunpad/database';
import type { CommandIo } from './local-socket.ts';

/** What a command works with. */
export interface Terminal {
  readonly io: CommandIo;
  /** Opens the database, or hands out the one that this process holds. */
  readonly database: () => Promise<Database>;
  /** Writes the result of the command: for people, or as JSON with `--json`. */
  readonly result: (text: string, data: unknown) => void;
  /** Ends the command as failed although it did part of its work. */
  readonly fail: () => void;
}
