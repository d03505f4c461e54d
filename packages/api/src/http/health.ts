import type { Database } from '@steunpad/database';
import { KeyDoesNotOpen } from '@steunpad/database/keys/keyring.ts';
import type { Log } from '../operation/log.ts';

/** The health of this installation, for its operator. Counts alone, nothing of a person. */
export interface Health {
  readonly status: 200 | 503;
  /** A line each: first `ready`, `degraded` or what is wrong, then what to know. */
  readonly lines: readonly string[];
}

/** How long what was seen holds, in milliseconds: a check that is asked often writes seldom. */
const HOLDS_MS = 5_000;

/**
 * Looks whether the database answers, its keys open, it takes what is written, and how mail stands. `degraded` is still
 * served; only a database that does not answer, open or take anything is not.
 */
export function healthOf(database: Database, log: Log, now: () => Date): () => Promise<Health> {
  let seen: { readonly at: number; readonly health: Promise<Health> } | undefined;
  return () => {
    if (!seen || performance.now() - seen.at > HOLDS_MS) {
      seen = { at: performance.now(), health: look(database, log, now()) };
    }
    return seen.health;
  };
}

async function look(database: Database, log: Log, at: Date): Promise<Health> {
  try {
    await database.ping();
    await database.keys.check();
  } catch (error) {
    if (!(error instanceof KeyDoesNotOpen))
      return { status: 503, lines: ['the database does not answer'] };
    log.problem('keys-do-not-open', {});
    return { status: 503, lines: ['the secret does not open the keys of the municipalities'] };
  }
  try {
    await database.tryToWrite();
  } catch (error) {
    const failure = whyNotWritten(error);
    log.problem('database-not-writable', { failure });
    return { status: 503, lines: [`the database takes nothing: ${failure}`] };
  }
  const standing = await database.mail(at).catch(() => null);
  if (!standing)
    return { status: 200, lines: ['degraded', 'mail: it cannot be seen how it stands'] };
  const sum = (of: 'waiting' | 'failing' | 'unsent') =>
    standing.reduce((total, each) => total + each[of], 0);
  const [waiting, failing, unsent] = [sum('waiting'), sum('failing'), sum('unsent')];
  if (waiting + unsent === 0) return { status: 200, lines: ['ready'] };
  const since = standing.flatMap(({ waitingSince }) => waitingSince ?? []).toSorted(byTime)[0];
  const waits = since ? `${waiting} waiting since ${since.toISOString()}` : '0 waiting';
  return {
    status: 200,
    lines: [
      failing + unsent > 0 ? 'degraded' : 'ready',
      `mail: ${waits}, ${failing} of them tried in vain, ${unsent} given up`,
    ],
  };
}

const byTime = (a: Date, b: Date) => a.getTime() - b.getTime();

/** By the codes of PostgreSQL (appendix A), never by its words: they may hold what a row holds. */
function whyNotWritten(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === '25006') return 'it is read only';
  if (code === '53100') return 'its disk is full';
  if (code?.startsWith('53')) return 'it has no room left';
  return code ?? 'no reason given';
}
