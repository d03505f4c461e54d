import type { Database } from '@steunpad/database';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context, StaffCaller } from '../../operation/context.ts';
import { asSystem } from '../../operation/run-command.ts';
import { knowsPathway } from '../pathway/node-sight.store.ts';
import { type Colleague, rosterOf } from '../work/roster.store.ts';

/** A page says it again before that. */
const HERE_FOR_MS = 60_000;

/** Notes that somebody has a person open, or left them. Only a change of it is told to others. */
export async function markPresence(
  context: Context,
  pathwayId: string,
  isHere: boolean,
): Promise<{ readonly isHere: boolean } | NotFound> {
  const { db, municipality, caller, now } = context;
  if (!(await knowsPathway(context, pathwayId))) return new NotFound();
  const { staffId } = caller as StaffCaller;
  const until = new Date(now.getTime() + HERE_FOR_MS).toISOString();
  const [changed] = isHere
    ? await db.$sql<{ is_new: boolean }>(
        `WITH before AS (SELECT until FROM presence WHERE municipality_id = $1 AND pathway_id = $2 AND staff_member_id = $3)
         INSERT INTO presence (municipality_id, pathway_id, staff_member_id, until)
         VALUES ($1::text, $2::uuid, $3::uuid, $4::timestamptz)
         ON CONFLICT (municipality_id, pathway_id, staff_member_id) DO UPDATE SET until = excluded.until
         RETURNING NOT EXISTS (SELECT FROM before WHERE until > $5::timestamptz) AS is_new`,
        [municipality.code, pathwayId, staffId, until, now.toISOString()],
        'mark-presence',
      )
    : await db.$sql<{ is_new: boolean }>(
        `DELETE FROM presence WHERE municipality_id = $1 AND pathway_id = $2 AND staff_member_id = $3
         RETURNING true AS is_new`,
        [municipality.code, pathwayId, staffId],
        'leave-presence',
      );
  if (changed?.is_new) await tellPresence(context, pathwayId);
  return { isHere };
}

const tellPresence = ({ db, municipality }: Context, pathwayId: string) =>
  db.$sql(
    `WITH told AS (
       INSERT INTO work_change (municipality_id, transaction, pathway_id, from_notice, presence)
       SELECT municipality_id, pg_current_xact_id()::text::bigint, id, notice_id IS NOT NULL, true
       FROM pathway WHERE municipality_id = $1 AND id = $2 RETURNING municipality_id)
     SELECT pg_notify('steunpad_bell', municipality_id) FROM told`,
    [municipality.code, pathwayId],
    'tell-presence',
  );

/** Who else has a person open at this moment. */
export async function whoIsThere(context: Context, pathwayId: string): Promise<Colleague[]> {
  const { db, municipality, caller, now } = context;
  if (!(await knowsPathway(context, pathwayId))) return [];
  const rows = await db.presence.findMany({
    where: {
      ...{ municipalityId: municipality.code, pathwayId, until: { gt: now } },
      staffMemberId: { not: (caller as StaffCaller).staffId },
    },
    select: { staffMemberId: true },
  });
  const there = new Set(rows.map(({ staffMemberId }) => staffMemberId));
  return (await rosterOf(context)).colleagues.filter(({ id }) => there.has(id));
}

const DAY_MS = 86_400_000;

/** Deletes what nobody asks for any more: changes of a day ago, and who was there. */
export const forgetLive = (database: Database, code: string, now: Date): Promise<unknown> =>
  asSystem(database, code, now, async ({ db, municipality }) => {
    const municipalityId = municipality.code;
    await db.workChange.deleteMany({
      where: { municipalityId, at: { lt: new Date(now.getTime() - DAY_MS) } },
    });
    await db.presence.deleteMany({ where: { municipalityId, until: { lte: now } } });
  });
