import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { tasksFor } from './tasks-for.ts';

/** Whether the caller may know of this row by its id alone: of no other than the lists would show them. */
export async function mayKnowOf(
  { db, municipality, caller }: Context,
  type: string,
  id: string,
): Promise<boolean> {
  if (caller.door !== 'PARTNER') return true;
  const { scopes } = caller;
  if (type === 'Task') {
    const where = { municipalityId: municipality.code, id, AND: [tasksFor(caller)] };
    return (await db.task.count({ where })) > 0;
  }
  if (type !== 'Pathway' || scopes.has('requests:read') || scopes.has('privacy:read')) return true;
  const told = { OR: [{ aboutPathwayId: id }, { looksLike: { has: id } }] };
  const pathway = await db.pathway.findUnique({
    where: rowKey(municipality, id),
    select: { noticeId: true },
  });
  if (!pathway || pathway.noticeId) return pathway !== null;
  return (
    (await db.deathNotice.count({ where: { municipalityId: municipality.code, ...told } })) > 0
  );
}
