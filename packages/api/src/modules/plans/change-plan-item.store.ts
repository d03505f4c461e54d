import type { PlanItem } from '@steunpad/database/generated/prisma/client.ts';
import type { Role } from '@steunpad/domain/kernel.ts';
import { changePlanItem, type Standing } from '@steunpad/domain/plans/change-plan-item.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { changePathway } from '../pathway/pathway.store.ts';

interface Asked extends Standing {
  readonly planItemId: string;
}

/** As a coordinator records it. */
export function recordPlanItem(context: Context, { key, ...asked }: Asked & { key: string }) {
  const { planItemId } = asked;
  const record = { operation: 'changePlanItem', key, input: asked, answer: { planItemId } };
  return once(context, record, async () => {
    const item = await currentItem(context, planItemId);
    return item ? saveStanding(context, item, asked, 'COORDINATOR') : new NotFound();
  });
}

type CurrentItem = PlanItem & { readonly pathwayId: string };

/** An item of the plan that holds now, with its pathway held; one of an earlier plan is no longer there. */
export async function currentItem(
  context: Context,
  planItemId: string,
): Promise<CurrentItem | null> {
  const { db, municipality } = context;
  const where = rowKey(municipality, planItemId);
  const found = await db.planItem.findUnique({
    where,
    select: { plan: { select: { pathwayId: true } } },
  });
  if (!found) return null;
  const { pathwayId } = found.plan;
  await lockRow(context, 'pathway', pathwayId);
  const plan = await db.supportPlan.findFirstOrThrow({
    where: { municipalityId: municipality.code, pathwayId },
    orderBy: { id: 'desc' },
    include: { items: { where: { id: planItemId } } },
  });
  const [item] = plan.items;
  return item ? { ...item, pathwayId } : null;
}

/** Lets the table decide about what changes, and saves it; what stands so already is left as it is. */
export async function saveStanding(
  context: Context,
  item: CurrentItem,
  asked: Standing,
  role: Extract<Role, 'COORDINATOR' | 'RESIDENT'>,
) {
  const { db, municipality } = context;
  const { pathwayId } = item;
  const changed = changePlanItem(item, asked);
  if (!changed) return undefined;
  const { change, state, pace } = changed;
  const firstVisitToCome = await hasFirstVisitToCome(context, pathwayId);
  const refused = await changePathway(context, { pathwayId, role }, () => ({
    name: 'planItemChanged',
    change,
    visits: item.kind === 'VOLUNTEER',
    firstVisitToCome,
  }));
  if (refused) return refused;
  await db.planItem.update({ where: rowKey(municipality, item.id), data: { state, pace } });
  return undefined;
}

/** Whether a volunteer was found and neither of the two told of a visit since. */
async function hasFirstVisitToCome(
  { db, municipality }: Context,
  pathwayId: string,
): Promise<boolean> {
  const where = { municipalityId: municipality.code, pathwayId };
  const match = await db.match.findFirst({
    where: { ...where, endedOn: null, contacts: { none: { kind: 'VISIT', cancelled: false } } },
    select: { startedOn: true },
  });
  if (!match) return false;
  const held = { ...where, event: 'firstVisitHeld', at: { gte: match.startedOn } };
  return (await db.pathwayTransition.count({ where: held })) === 0;
}

/** Whether the resident lets the visits of a volunteer rest. */
export async function visitsRest(
  { db, municipality }: Context,
  pathwayId: string,
): Promise<boolean> {
  const plan = await db.supportPlan.findFirst({
    where: { municipalityId: municipality.code, pathwayId },
    orderBy: { id: 'desc' },
    select: { items: { where: { kind: 'VOLUNTEER', state: 'PAUSED' }, select: { id: true } } },
  });
  return (plan?.items.length ?? 0) > 0;
}
