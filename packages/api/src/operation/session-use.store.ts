import type { Database } from '@steunpad/database';

/** Writes down that a session is in use, so that it does not end by resting. */
export const noteUse = (database: Database, id: string, at: Date): Promise<void> =>
  database.asSignIn(async (db) => {
    await db.staffSession.updateMany({
      where: { id, lastUsedAt: { lt: at } },
      data: { lastUsedAt: at },
    });
  });
