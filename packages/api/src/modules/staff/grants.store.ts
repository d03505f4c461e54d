import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import {
  approveGrant as approve,
  checkTerm,
  type GrantOver,
  type LastAdministrator,
  revokeGrant as revoke,
  type SamePerson,
  usualEnd,
} from '@steunpad/domain/staff/grants.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import type { GrantProposal, GrantStep } from './grants.input.ts';

/** Puts a role to somebody before a second person: it opens nothing yet. */
export function proposeGrant(context: Context, { idempotencyKey: key, ...input }: GrantProposal) {
  const { db, municipality, caller, now } = context;
  const id = uuid();
  return once(context, { operation: 'proposeGrant', key, input, answer: { id } }, async () => {
    const until = input.until ?? usualEnd(dayOf(now));
    const wrong = checkTerm(until, now);
    if (wrong) return wrong;
    const [person] = await db.$sql<{ known: boolean }>(
      'SELECT steunpad_knows_staff($1::uuid) AS known',
      [input.personId],
    );
    if (!person?.known) return new NotFound();
    await db.staffGrant.create({
      data: {
        municipalityId: municipality.code,
        id,
        staffMemberId: input.personId,
        role: input.role,
        organisation: input.organisation || null,
        until: toColumn(until),
        proposedBy: actorOf(caller, 'SYSTEM'),
        proposedAt: now,
      },
    });
    return undefined;
  });
}

/**
 * A role that the operator gives at the command line: the first administrator at once, whom nobody else could approve;
 * everything else waits for a second person.
 */
export async function grantAtCommand(
  context: Context,
  proposal: Omit<GrantProposal, 'idempotencyKey'>,
) {
  const proposed = await proposeGrant(context, { ...proposal, idempotencyKey: uuid() });
  if (proposed instanceof Error) return proposed;
  const step = { idempotencyKey: uuid(), grantId: proposed.id };
  const approved = await approveGrant(context, step);
  return { id: proposed.id, approved: !(approved instanceof Error) };
}

/** What was granted, proposed and revoked in a municipality, the newest first. */
export const listGrants = ({ db, municipality }: Context) =>
  db.staffGrant.findMany({
    where: { municipalityId: municipality.code },
    include: { staffMember: { select: { name: true } } },
    orderBy: { id: 'desc' },
  });

/** Lets a proposed role open what it opens, from the next request of that person on. */
export const approveGrant = (context: Context, step: GrantStep) =>
  changeGrant<SamePerson | GrantOver>(context, 'approveGrant', step, (grant, administrators) => {
    const act = { actor: actorOf(context.caller, 'SYSTEM'), at: context.now };
    const approved = approve(grant, act, administrators.size);
    if (approved instanceof Error) return approved;
    const reviewDue = toColumn(approved.reviewDue);
    return { approvedBy: act.actor, approvedAt: act.at, reviewDue };
  });

/** Takes a role away, or a proposal back: it opens nothing from the next request of that person on. */
export const revokeGrant = (context: Context, step: GrantStep) =>
  changeGrant<LastAdministrator | GrantOver>(
    context,
    'revokeGrant',
    step,
    (grant, administrators) => {
      const refused = revoke(grant, administrators);
      if (refused) return refused;
      return { revokedBy: actorOf(context.caller, 'SYSTEM'), revokedAt: context.now };
    },
  );

type Grant = Parameters<typeof approve>[0];

interface Change {
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  readonly reviewDue?: Date;
  readonly revokedBy?: string;
  readonly revokedAt?: Date;
}

function changeGrant<Refused extends Refusal>(
  context: Context,
  operation: string,
  { idempotencyKey: key, grantId }: GrantStep,
  decide: (grant: Grant, administrators: ReadonlySet<string>) => Change | Refused,
) {
  const { db, municipality } = context;
  const answer = { id: grantId };
  return once(context, { operation, key, input: { grantId }, answer }, async () => {
    const administrators = await lockAdministrators(context, grantId);
    const where = { municipalityId_id: { municipalityId: municipality.code, id: grantId } };
    const row = await db.staffGrant.findUnique({ where });
    if (!row) return new NotFound();
    const change = decide({ ...row, until: fromColumn(row.until) }, administrators);
    if (change instanceof Error) return change;
    await db.staffGrant.updateMany({
      where: { municipalityId: municipality.code, id: grantId },
      data: change,
    });
    return undefined;
  });
}

/** Who is administrator now. Two who leave at once wait for each other here: one of them stays. */
async function lockAdministrators(
  { db, municipality, now }: Context,
  grantId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.$sql<{ person: string; holds: boolean }>(
    `SELECT staff_member_id AS person, role = 'ADMINISTRATOR' AND approved_at IS NOT NULL AND revoked_at IS NULL
       AND until > $3::date AS holds
     FROM staff_grant WHERE municipality_id = $1 AND (role = 'ADMINISTRATOR' OR id = $2::uuid) ORDER BY id FOR UPDATE`,
    [municipality.code, grantId, dayOf(now)],
  );
  return new Set(rows.flatMap((row) => (row.holds ? row.person : [])));
}
