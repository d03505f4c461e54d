import type { Database } from '@steunpad/database';
import type { Context } from './context.ts';
import { createLimits } from './limits.ts';

/** No municipality has this code here. */
export class UnknownMunicipality extends Error {
  constructor(code: string) {
    super(`There is no municipality ${code} here.`);
  }
}

/** Runs something that an operator gave at the command line, in one transaction of a municipality. */
export function asCommand<T>(
  database: Database,
  code: string,
  now: Date,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  return database.asTenant({ municipality: code }, 'write', async (db, { municipality }) => {
    if (!municipality) throw new UnknownMunicipality(code);
    const caller = { door: 'COMMAND' } as const;
    return work({ db, municipality, caller, now, network: 'command', limits: createLimits() });
  });
}
