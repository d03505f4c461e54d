/** Why a mail server did not take a mail. */
export type MailFailure =
  /** Nobody listens, the name is unknown, or no safe connection could be made. */
  | 'NO_CONNECTION'
  /** The server went silent or took too long. */
  | 'NO_ANSWER'
  /** The connection broke before the server said that it has the mail. */
  | 'CUT_OFF'
  | 'LOGIN_REFUSED'
  /** The server does not let this sender send. */
  | 'SENDER_REFUSED'
  /** The server says that it cannot now: full, too busy, an address that is greylisted. */
  | 'BUSY'
  /** The server says that it will never deliver to this address. */
  | 'ADDRESS_REFUSED'
  /** The server will never take this mail. */
  | 'MAIL_REFUSED'
  /** The text could not be filled in. */
  | 'NOT_WRITTEN';

/** RFC 5321, 4.5.4.1: whoever sends tries for four to five days at least. */
export const GIVE_UP_AFTER_DAYS = 5;

const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MINUTES = 60;
/** The longest pause before an alarm is tried again: the person on duty has to know soon. */
const LONGEST_PAUSE_OF_AN_ALARM_MINUTES = 5;

/** What says that trying again is of no use. */
const FINAL: readonly MailFailure[] = ['ADDRESS_REFUSED', 'MAIL_REFUSED'];

export interface Tried {
  readonly failure: MailFailure;
  /** How often, with this time. */
  readonly tries: number;
  readonly firstTriedAt: Date;
  readonly now: Date;
  /** Whether somebody on duty waits for it. */
  readonly alarm: boolean;
}

/** When a mail that was not taken is tried again: after pauses that double. `null` when a person has to take over. */
export function nextTry({ failure, tries, firstTriedAt, now, alarm }: Tried): Date | null {
  const giveUpAt = firstTriedAt.getTime() + GIVE_UP_AFTER_DAYS * 24 * 60 * MINUTE_MS;
  if (FINAL.includes(failure) || now.getTime() >= giveUpAt) return null;
  const longest = alarm ? LONGEST_PAUSE_OF_AN_ALARM_MINUTES : LONGEST_PAUSE_MINUTES;
  const minutes = Math.min(2 ** (Math.max(tries, 1) - 1), longest);
  return new Date(now.getTime() + minutes * MINUTE_MS);
}
