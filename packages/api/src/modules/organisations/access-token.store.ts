import { createHash, randomBytes } from 'node:crypto';
import type { Database, Db } from '@steunpad/database';
import { OPERATOR } from '@steunpad/domain/staff/grants.ts';
import { v7 as uuid } from 'uuid';
import type { Scope } from '../../operation/scopes.ts';

/** `stp_`, the municipality, and 256 bits of chance. It names its tenant, so that it is looked up there only. */
const TOKEN = /^stp_(GM\d{4})_[\w-]{43}$/;

/** The municipality that a token claims, or `null` when it is no token. Only its hash proves the claim. */
export const municipalityOf = (token: string): string | null => TOKEN.exec(token)?.[1] ?? null;

export const tokenHash = (token: string): Buffer<ArrayBuffer> =>
  createHash('sha256').update(token).digest();

/** What a client is looked up by. No token hashes to it: none has a line end in it. */
export const clientHash = ({ issuer, clientId }: ProviderClient): Buffer<ArrayBuffer> =>
  tokenHash(`client\n${JSON.stringify([issuer, clientId])}`);

/** A partner system that shows a token of somebody else's making: who vouches for it, and how they name it. */
export interface ProviderClient {
  readonly issuer: string;
  readonly clientId: string;
}

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
    const valid = { ...tokenOf(municipality, id), expiresAt: { gt: now } };
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

const tokenOf = (municipalityId: string, id: string) => ({
  ...{ municipalityId, id },
  issuer: null,
  revokedAt: null,
});

/** The tokens of a municipality, newest first; their hashes are not shown. */
export const listTokens = (database: Database, municipality: string) =>
  database.asTenant({ municipality }, 'read', (db) =>
    db.accessToken.findMany({
      where: { municipalityId: municipality, issuer: null },
      orderBy: { id: 'desc' },
      omit: { hash: true, municipalityId: true, issuer: true, clientId: true },
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
      where: tokenOf(municipality, id),
      data: { revokedAt: new Date(), revokedBy: OPERATOR },
    });
    return count > 0;
  });
