import type { Connection } from './engine.ts';

/** How the mail of a municipality stands. */
export interface MailStanding {
  /** Gemeentecode. */
  readonly municipality: string;
  /** May be tried now. */
  readonly due: number;
  /** Was not sent yet, and was not given up. */
  readonly waiting: number;
  /** Of those that wait: tried at least once. */
  readonly failing: number;
  /** When the first of them was queued; `null` when none waits. */
  readonly waitingSince: Date | null;
  /** Was given up, and nobody has seen to it yet. */
  readonly unsent: number;
}

const QUESTION = `SELECT municipality, due, waiting, failing, waiting_since AS "waitingSince", unsent
FROM steunpad_mail($1::timestamptz)`;

/** Asks for all municipalities at once. */
export const mailStanding = (connection: Connection, at: Date): Promise<MailStanding[]> =>
  connection.query<MailStanding>(QUESTION, [at.toISOString()]);
