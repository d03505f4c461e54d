import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { v7 as uuid } from 'uuid';
import { toColumn } from '../../columns.ts';
import { type Context, occasionOf } from '../../context.ts';
import type { PlanInput } from './agree-plan.mutation.ts';

/** Saves a plan; the one before it stays, as what was agreed then. */
export async function savePlan(
  context: Context,
  pathwayId: string,
  { items }: PlanInput,
): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const planId = uuid();
  await db.supportPlan.create({
    data: {
      municipalityId,
      id: planId,
      pathwayId,
      agreedOn: toColumn(dayOf(now)),
      actor: occasionOf(context, 'COORDINATOR').actor,
      recordedAt: now,
    },
  });
  await db.planItem.createMany({
    data: items.map(({ kind, goal, provider, startOn, reviewOn, consentOn }) => ({
      municipalityId,
      id: uuid(),
      planId,
      kind,
      goal: goal!,
      provider,
      startOn: startOn && toColumn(startOn),
      reviewOn: toColumn(reviewOn),
      consentOn: consentOn && toColumn(consentOn),
    })),
  });
}
