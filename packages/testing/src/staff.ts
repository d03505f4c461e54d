import { randomUUID } from 'node:crypto';
import { signIn } from '@steunpad/api/modules/staff/sign-in.store.ts';
import type { Database } from '@steunpad/database';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { type Answer, post } from './graphql.ts';

export const ISSUER = 'https://provider.example';

/** A role in a municipality, Zwolle if nothing else is said. */
export type Granted = StaffRole | readonly [StaffRole, string];

/** Somebody who may sign in, with roles that two others agreed on; their id. */
export async function staffMember(
  database: Database,
  roles: readonly Granted[],
  {
    issuer = ISSUER,
    subject = randomUUID() as string,
    name = 'Robin Voorbeeld',
    until = '2099-01-01',
  } = {},
): Promise<string> {
  const id = randomUUID();
  await database.asInstaller((db) =>
    db.staffMember.create({ data: { id, issuer, subject, name, createdAt: new Date() } }),
  );
  for (const granted of roles) {
    const [role, municipalityId] = typeof granted === 'string' ? [granted, 'GM0193'] : granted;
    await database.asOwner(municipalityId, (db) =>
      db.staffGrant.create({
        data: {
          ...{ municipalityId, id: randomUUID(), staffMemberId: id, role },
          until: new Date(until),
          ...{ proposedBy: 'staff:one', proposedAt: new Date() },
          ...{ approvedBy: 'staff:another', approvedAt: new Date(), reviewDue: new Date(until) },
        },
      }),
    );
  }
  return id;
}

type Service = { readonly url: string; readonly database: Database };

export interface Person {
  readonly id: string;
  /** As the browser sends it. */
  readonly cookie: string;
  /** Asks as a page of this server does. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** Somebody who is signed in already, in a browser of their own. */
export async function signedIn(
  service: Service,
  roles: readonly Granted[],
  { now = new Date(), ...about }: { now?: Date; name?: string; until?: string } = {},
): Promise<Person> {
  const subject = randomUUID();
  const id = await staffMember(service.database, roles, { ...about, subject });
  return browserOf(service, id, subject, now);
}

/** One more browser of the same person. */
export async function browserOf(
  { url, database }: Service,
  id: string,
  subject: string,
  now = new Date(),
): Promise<Person> {
  const signed = await signIn(database, { issuer: ISSUER, subject }, now);
  if (signed.outcome !== 'SIGNED_IN') throw new Error(signed.outcome);
  const cookie = `__Host-steunpad=${signed.cookie}`;
  return {
    id,
    cookie,
    ask: (query, variables = {}, headers = {}) =>
      post(`${url}/graphql`, { query, variables }, { cookie, origin: url, ...headers }),
  };
}
