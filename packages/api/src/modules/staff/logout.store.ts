import { createHash } from 'node:crypto';
import type { Database } from '@steunpad/database';
import { sessionHash } from './sign-in.store.ts';

/** Signs a browser out. */
export const endSessionOf = (database: Database, cookie: string): Promise<void> =>
  database.asSignIn(async (db) => {
    await db.staffSession.deleteMany({ where: { hash: sessionHash(cookie) } });
  });

/** Ends every session of somebody who signed out at the provider; false when the message came before. */
export const endSessionsOf = (
  database: Database,
  issuer: string,
  subject: string,
  message: { readonly id: string; readonly until: Date },
  now: Date,
): Promise<boolean> =>
  database.asSignIn(async (db) => {
    await db.logoutToken.deleteMany({ where: { expiresAt: { lte: now } } });
    const id = createHash('sha256').update(`${issuer} ${message.id}`).digest();
    const { count } = await db.logoutToken.createMany({
      data: [{ id, expiresAt: message.until }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await db.staffSession.deleteMany({ where: { staffMember: { issuer, subject } } });
    return true;
  });
