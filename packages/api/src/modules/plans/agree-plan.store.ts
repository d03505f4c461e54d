import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import {
  agreePlan,
  type PlanNotComplete,
  type SupportPlan,
} from '@steunpad/domain/plans/support-plan.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { v7 as uuid } from 'uuid';
import { type Context, hasScope, occasionOf } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import type { PlanInput } from './agree-plan.input.ts';

/** The plan as the rules take it, or what is not right with it. */
export async function decidePlan(
  { db, municipality, caller, now }: Context,
  pathwayId: string,
  { items, nothingNow }: PlanInput,
): Promise<SupportPlan | PlanNotComplete> {
  const wish = await db.matchWish.findUnique({
    where: { municipalityId_pathwayId: { municipalityId: municipality.code, pathwayId } },
    select: { lossKind: true },
  });
  const facts = {
    afterSuicide: wish?.lossKind === 'SUICIDE',
    byProfessional: hasScope(caller, 'safeguarding:write'),
  };
  const draft = items.map(({ goal, reviewOn, pace, consultantConsent, ...item }) => ({
    ...item,
    goal: goal!,
    guidance: pace && { pace, consultantConsent },
    ...(reviewOn && { reviewOn }),
  }));
  return agreePlan({ items: draft, nothingNow }, facts, dayOf(now), termsWith(municipality.terms));
}

/** Saves a plan that was decided about; the one before it stays, as what was agreed then. */
export async function savePlan(
  context: Context,
  pathwayId: string,
  input: PlanInput,
): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const planId = uuid();
  const plan = (await decidePlan(context, pathwayId, input)) as SupportPlan;
  await db.supportPlan.create({
    data: {
      municipalityId,
      id: planId,
      pathwayId,
      agreedOn: toColumn(plan.agreedOn),
      actor: occasionOf(context, 'COORDINATOR').actor,
      recordedAt: now,
    },
  });
  await db.planItem.createMany({
    data: plan.items.map(({ kind, goal, startOn, reviewOn, consentOn, guidance }, i) => ({
      municipalityId,
      id: uuid(),
      planId,
      kind,
      goal,
      provider: input.items[i]!.provider,
      startOn: startOn && toColumn(startOn),
      reviewOn: toColumn(reviewOn),
      consentOn: consentOn && toColumn(consentOn),
      ...guidance,
      state: guidance?.pace === 'PAUSED' ? ('PAUSED' as const) : ('RUNNING' as const),
    })),
  });
}
