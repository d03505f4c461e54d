import { createHash, randomBytes } from 'node:crypto';
import type { Database, Db } from '@steunpad/database';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { sessionEnd } from '@steunpad/domain/staff/sessions.ts';
import { v7 as uuid } from 'uuid';
import { toColumn } from '../../rows/date-columns.ts';

/** Only this proves a session; the database keeps no more of it. */
export const sessionHash = (cookie: string): Buffer<ArrayBuffer> =>
  createHash('sha256').update(cookie).digest();

/** Who a provider says that somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

export type SignedIn =
  | { readonly outcome: 'SIGNED_IN'; readonly cookie: string }
  /** The provider knows them, and nobody here does. */
  | { readonly outcome: 'UNKNOWN' }
  | { readonly outcome: 'NO_ROLE'; readonly staffId: string };

/**
 * Signs somebody in whom the provider named, under a new secret: whatever the browser held before opens nothing any more.
 * One municipality is chosen by itself, of several none.
 */
export const signIn = (
  database: Database,
  { issuer, subject, name, email }: Identity,
  now: Date,
  earlier: string | null = null,
): Promise<SignedIn> =>
  database.asSignIn(async (db) => {
    await db.staffSession.deleteMany({ where: { endsAt: { lte: now } } });
    if (earlier) await db.staffSession.deleteMany({ where: { hash: sessionHash(earlier) } });
    const member = await db.staffMember.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { id: true },
    });
    if (!member) return { outcome: 'UNKNOWN' };
    const municipalities = await workplaces(db, member.id, now);
    if (municipalities.length === 0) return { outcome: 'NO_ROLE', staffId: member.id };
    await db.staffMember.updateMany({
      where: { id: member.id },
      data: { lastSignedInAt: now, ...(name && { name }), ...(email && { email }) },
    });
    const cookie = randomBytes(32).toString('base64url');
    await db.staffSession.create({
      data: {
        id: uuid(),
        hash: sessionHash(cookie),
        staffMemberId: member.id,
        chosenMunicipality: municipalities.length === 1 ? municipalities[0]! : null,
        createdAt: now,
        lastUsedAt: now,
        endsAt: sessionEnd(now),
      },
    });
    return { outcome: 'SIGNED_IN', cookie };
  });

/** Where somebody has a role now. They see their own grants wherever they are. */
async function workplaces(db: Db, staffMemberId: string, now: Date): Promise<string[]> {
  await db.$sql(`SELECT set_config('steunpad.staff', $1, true)`, [staffMemberId]);
  const grants = await db.staffGrant.findMany({
    where: {
      staffMemberId,
      approvedAt: { not: null },
      revokedAt: null,
      until: { gt: toColumn(dayOf(now)) },
    },
    select: { municipalityId: true },
  });
  return [...new Set(grants.map(({ municipalityId }) => municipalityId))];
}
