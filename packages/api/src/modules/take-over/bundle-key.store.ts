import type { PublicKey } from '@steunpad/bundle/minisign.ts';
import type { Context } from '../../operation/context.ts';

/** A key whose bundles a municipality takes. */
export interface TrustedKey extends PublicKey {
  readonly label: string;
  readonly addedAt: Date;
  readonly newestMade: Date | null;
}

export async function trustedKeys({ db, municipality }: Context): Promise<TrustedKey[]> {
  const rows = await db.bundleKey.findMany({
    where: { municipalityId: municipality.code },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ publicKey: text, ...row }) => ({ ...row, text }));
}

/** Takes the bundles of this key from now on. */
export async function trustKey(
  { db, municipality, now }: Context,
  { id, text: publicKey }: PublicKey,
  label: string,
): Promise<void> {
  const which = { municipalityId: municipality.code, id };
  await db.bundleKey.upsert({
    where: { municipalityId_id: which },
    create: { ...which, publicKey, label, addedAt: now },
    update: { publicKey, label },
  });
}

/** Takes the bundles of this key no longer; answers whether it was trusted. */
export async function distrustKey({ db, municipality }: Context, id: string): Promise<boolean> {
  const which = { municipalityId: municipality.code, id };
  return (await db.bundleKey.deleteMany({ where: which })).count > 0;
}

/** Remembers the newest bundle of a key, so that nobody brings an older one back. */
export async function heardOfKey(
  { db, municipality }: Context,
  id: string,
  made: Date,
): Promise<void> {
  const which = { municipalityId: municipality.code, id };
  await db.bundleKey.updateMany({ where: which, data: { newestMade: made } });
}
