import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '@steunpad/database';
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

/** Makes a token. It is shown this once: the database keeps its hash. */
export async function issueToken(
  database: Database,
  { municipality, scopes, expiresAt, label }: TokenOrder,
): Promise<string> {
  const token = `stp_${municipality}_${randomBytes(32).toString('base64url')}`;
  await database.asOwner(municipality, (db) =>
    db.accessToken.create({
      data: {
        municipalityId: municipality,
        id: uuid(),
        hash: tokenHash(token),
        scopes: [...scopes],
        expiresAt,
        label: label ?? null,
      },
    }),
  );
  return token;
}

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
