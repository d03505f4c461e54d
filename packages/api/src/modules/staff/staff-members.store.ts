import type { Database } from '@steunpad/database';
import { v7 as uuid } from 'uuid';

interface NewMember {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
}

/** Lets somebody of a provider sign in, once they have a role; `null` when they are known already. */
export const addStaffMember = (
  database: Database,
  member: NewMember,
  now: Date,
): Promise<string | null> =>
  database.asInstaller(async (db) => {
    const id = uuid();
    const { count } = await db.staffMember.createMany({
      data: [{ ...member, id, createdAt: now }],
      skipDuplicates: true,
    });
    return count > 0 ? id : null;
  });

/** Everybody who may sign in to this installation, by name. */
export const listStaffMembers = (database: Database) =>
  database.asInstaller((db) =>
    db.staffMember.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  );
