import { createHash, randomBytes } from 'node:crypto';
import type { Database, Db } from '@steunpad/database';
import { v7 as uuid } from 'uuid';
import type { Scope } from '../../operation/scopes.ts';

/** `stp_`, the municipality, and 256 bits of chance. It names its tenant, so that it is looked up there only. */
const TOKEN = /^stp_(GM\d{4})_[\w-]{43}$/;

/** The municipality that a token claims, or `null` when it is no token. Only its hash proves the claim. */
export const municipalityOf = (token: string): string | null => TOKEN.exec(token)?.[1] ?? null;

export const tokenHash = (token: string): Buffer<ArrayBuffer> =>
  createHash('sha256').update(token).digest();

export interface TokenOrder {
  readonly municipality: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
  readonly label?: string | undefined;
}

/** Makes a token. It is shown this once: the database keeps its hash and its first characters. */
export const issueToken = (database: Database, order: TokenOrder): Promise<string> =>
  database.asOwner(order.municipality, (db) => make(db, order));

/** So few that what is left cannot be guessed. */
const PREFIX_LENGTH = 4;

async function make(
  db: Db,
  { municipality, scopes, expiresAt, label }: TokenOrder,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const token = `stp_${municipality}_${secret}`;
  await db.accessToken.create({
    data: {
      municipalityId: municipality,
      id: uuid(),
      hash: tokenHash(token),
      prefix: secret.slice(0, PREFIX_LENGTH),
      scopes: [...scopes],
      expiresAt,
      label: label ?? null,
    },
  });
  return token;
}

interface Rotation {
  readonly municipality: string;
  readonly id: string;
  /** When the old one ends, unless it ends before by itself. */
  readonly overlapUntil: Date;
  readonly expiresAt: Date;
  readonly now: Date;
}

/**
 * Makes a token that may the same, beside the old one, which ends at the end of the overlap: a partner changes over in
 * between. `null` when there is no such token that is still valid.
 */
export const rotateToken = (
  database: Database,
  { municipality, id, overlapUntil, expiresAt, now }: Rotation,
): Promise<string | null> =>
  database.asOwner(municipality, async (db) => {
    const valid = { municipalityId: municipality, id, revokedAt: null, expiresAt: { gt: now } };
    const old = await db.accessToken.findFirst({ where: valid });
    if (!old) return null;
    await db.accessToken.updateMany({
      where: { ...valid, expiresAt: { gt: overlapUntil } },
      data: { expiresAt: overlapUntil },
    });
    // As it stands there: a scope that is no more opens nothing in the new one either.
    const scopes = old.scopes as Scope[];
    return make(db, { municipality, scopes, expiresAt, label: old.label ?? undefined });
  });

/** The tokens of a municipality, newest first; their hashes are not shown. */
export const listTokens = (database: Database, municipality: string) =>
  database.asTenant({ municipality }, 'read', (db) =>
    db.accessToken.findMany({
      where: { municipalityId: municipality },
      orderBy: { id: 'desc' },
      omit: { hash: true, municipalityId: true },
    }),
  );

/** Lets a token open nothing any more; false when there was none to revoke. */
export const revokeToken = (
  database: Database,
  municipality: string,
  id: string,
): Promise<boolean> =>
  database.asOwner(municipality, async (db) => {
    const { count } = await db.accessToken.updateMany({
      where: { municipalityId: municipality, id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return count > 0;
  });
