import { createLog } from '@steunpad/api/operation/log.ts';
import type { Mailer } from '@steunpad/api/worker/mailer.ts';
import { goRound, type WholeRound } from '@steunpad/api/worker/round.ts';
import type { Database } from '@steunpad/database';

/** One round of the worker on a test server, by the test's own clock. */
export const round = (
  { database }: { readonly database: Database },
  now: () => Date,
  mailer: Mailer | null = null,
  publicUrl: string | null = null,
): Promise<WholeRound> => goRound({ database, log: createLog('error'), now, mailer, publicUrl });
