import type { Database } from '@steunpad/database';
import type { Context } from './context.ts';
import { UNLIMITED } from './rate-limits.ts';

/** No municipality has this code here. */
export class UnknownMunicipality extends Error {
  constructor(code: string) {
    super(`There is no municipality ${code} here.`);
  }
}

type Work<T> = (context: Context) => Promise<T>;

/** Runs something that an operator gave at the command line, in one transaction of a municipality. */
export const asCommand = <T>(database: Database, code: string, now: Date, work: Work<T>) =>
  without(database, code, now, 'COMMAND', work);

/** Runs something that happens by itself, such as a timer, in one transaction of a municipality. */
export const asSystem = <T>(database: Database, code: string, now: Date, work: Work<T>) =>
  without(database, code, now, 'SYSTEM', work);

/** Nobody asks over a network here, so nothing is limited. */
function without<T>(
  database: Database,
  code: string,
  now: Date,
  door: 'COMMAND' | 'SYSTEM',
  work: Work<T>,
): Promise<T> {
  return database.asTenant({ municipality: code }, 'write', async (db, { municipality }) => {
    if (!municipality) throw new UnknownMunicipality(code);
    const caller = { door };
    const seen = new Map<string, string>();
    const about = { db, municipality, caller, mutates: true, now, seen };
    const uncounted = { limits: UNLIMITED, guesses: [], madeLater: [] };
    return work({ ...about, ...uncounted, network: 'none', trust: 'PROVEN' });
  });
}
