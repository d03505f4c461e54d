import type { MayKnow } from '../../graphql/relay.ts';
import { hasScope } from '../../operation/context.ts';
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
