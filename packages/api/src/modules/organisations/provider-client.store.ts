import { createHash } from 'node:crypto';
import type { Database } from '@steunpad/database';
import { OPERATOR } from '@steunpad/domain/staff/grants.ts';
import { v7 as uuid } from 'uuid';
import { clientHash, type ProviderClient, type TokenOrder } from './access-token.store.ts';

/**
 * Gives a client of a provider scopes in a municipality, until a day: its id, or `null` when it has some there already.
 * One that was revoked, or whose time is over, stays in the list as it was.
 */
export const addClient = (
  database: Database,
  { issuer, clientId }: ProviderClient,
  {
    municipality,
    scopes,
    expiresAt,
    label = null,
  }: Omit<TokenOrder, 'label'> & { label?: string | null },
  now: Date,
): Promise<string | null> =>
  database.asOwner(municipality, async (db) => {
    const hash = clientHash({ issuer, clientId });
    const [earlier] = await db.accessToken.findMany({
      where: { municipalityId: municipality, hash },
    });
    if (earlier && earlier.revokedAt === null && earlier.expiresAt > now) return null;
    if (earlier)
      await db.accessToken.updateMany({
        where: { municipalityId: municipality, id: earlier.id },
        data: { hash: createHash('sha256').update(`over\n${earlier.id}`).digest() },
      });
    const id = uuid();
    await db.accessToken.create({
      data: {
        ...{ municipalityId: municipality, id, hash, issuer, clientId },
        ...{ scopes: [...scopes], expiresAt, label },
      },
    });
    return id;
  });

/** The clients that have, or had, scopes in a municipality, newest first. */
export const listClients = (database: Database, municipality: string) =>
  database.asTenant({ municipality }, 'read', (db) =>
    db.accessToken.findMany({
      where: { municipalityId: municipality, issuer: { not: null } },
      orderBy: { id: 'desc' },
      omit: { hash: true, municipalityId: true, prefix: true },
    }),
  );

/** Takes its scopes from a client, whatever tokens it still has; false when it had none. */
export const revokeClient = (
  database: Database,
  municipality: string,
  id: string,
  now: Date,
): Promise<boolean> =>
  database.asOwner(municipality, async (db) => {
    const { count } = await db.accessToken.updateMany({
      where: { municipalityId: municipality, id, issuer: { not: null }, revokedAt: null },
      data: { revokedAt: now, revokedBy: OPERATOR },
    });
    return count > 0;
  });
