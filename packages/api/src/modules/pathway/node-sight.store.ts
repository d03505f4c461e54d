import type { MayKnow } from '../../graphql/relay.ts';
import { type Context, hasScope, scopesOf } from '../../operation/context.ts';
import { readsOf } from '../../operation/opened-by.ts';
import { rowKey } from '../../rows/row-key.ts';
import { tasksFor } from './tasks-for.ts';

// Whether a caller may know of a row by its id alone: of no other than the lists would show them.

export const mayKnowTask: MayKnow = async ({ db, municipality, caller }, id) => {
  const where = { municipalityId: municipality.code, id, AND: [tasksFor(caller)] };
  return (await db.task.count({ where })) > 0;
};

export const mayKnowPathway: MayKnow = async ({ db, municipality, caller }, id) => {
  if (hasScope(caller, 'requests:read') || hasScope(caller, 'privacy:read')) return true;
  const told = { OR: [{ aboutPathwayId: id }, { looksLike: { has: id } }] };
  const pathway = await db.pathway.findUnique({
    where: rowKey(municipality, id),
    select: { noticeId: true },
  });
  if (!pathway || pathway.noticeId) return pathway !== null;
  return (
    (await db.deathNotice.count({ where: { municipalityId: municipality.code, ...told } })) > 0
  );
};

/** The same for a pathway that is named where no node is asked for; of one that is not there it is false. */
export async function knowsPathway(context: Context, id: string): Promise<boolean> {
  const { db, municipality, caller } = context;
  if (!readsOf(scopesOf(caller) ?? new Set(), 'Pathway')) return false;
  const found = await db.pathway.count({ where: { municipalityId: municipality.code, id } });
  return found > 0 && (await mayKnowPathway(context, id));
}
