import type { Database, Db } from '@steunpad/database';
import { OPERATOR } from '@steunpad/domain/staff/grants.ts';
import { ProviderUnknown, StaffMemberKnown } from '@steunpad/domain/staff/members.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import type { NewStaffMember } from './add-staff-member.input.ts';

interface NewMember {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
}

/** Lets somebody of a provider sign in, once they have a role; `null` when they are known already. */
export const addAtCommand = (
  database: Database,
  member: NewMember,
  now: Date,
): Promise<string | null> =>
  database.asInstaller(async (db) => {
    const id = uuid();
    return (await add(db, id, member, OPERATOR, now)) ? id : null;
  });

/** The same by an administrator, for the provider at which people sign in here. */
export function addStaffMember(
  context: Context,
  { idempotencyKey: key, issuer: asked, ...input }: NewStaffMember,
) {
  const { db, caller, now, issuer } = context;
  const id = uuid();
  const order = { operation: 'addStaffMember', key, input: { ...input, asked }, answer: { id } };
  return once<{ id: string }, StaffMemberKnown | ProviderUnknown | undefined>(
    context,
    order,
    async () => {
      if (!issuer || (asked && asked !== issuer)) return new ProviderUnknown();
      const isNew = await add(db, id, { ...input, issuer }, actorOf(caller, 'SYSTEM'), now);
      return isNew ? undefined : new StaffMemberKnown();
    },
  );
}

/** By a function, since a request sees and writes no people but colleagues. */
async function add(
  db: Db,
  id: string,
  { issuer, subject, name, email }: NewMember,
  addedBy: string,
  now: Date,
): Promise<boolean> {
  const [row] = await db.$sql<{ added: boolean }>(
    'SELECT steunpad_add_staff($1::uuid, $2, $3, $4, $5, $6, $7::timestamptz) AS added',
    [id, issuer, subject, name, email, addedBy, now.toISOString()],
  );
  return row?.added ?? false;
}

/** Everybody who may sign in to this installation, by name. */
export const listStaffMembers = (database: Database) =>
  database.asInstaller((db) =>
    db.staffMember.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  );
