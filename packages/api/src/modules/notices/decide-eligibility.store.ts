import { ELIGIBILITY_RULE_VERSION } from '@steunpad/domain/notices/eligibility.ts';
import { PENSION_TABLE_VERSION } from '@steunpad/domain/notices/state-pension-age.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { mayBeWrittenTo } from '../correspondence/envelope.ts';
import { canBeNamed } from '../correspondence/letter-needs.ts';
import { letterFacts } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { DecisionInput } from './decide-eligibility.input.ts';

/** Saves what a person decided, beside what the rule said, and takes the pathway on. */
export function decideEligibility(context: Context, pathwayId: string, input: DecisionInput) {
  const { db, municipality, now, caller } = context;
  const { idempotencyKey: key, expectedVersion, decision, reason } = input;
  const record = {
    operation: 'decideEligibility',
    key,
    input: { pathwayId, ...input },
    answer: { pathwayId },
  };

  return once(context, record, async () => {
    const notice = await db.deathNotice.findFirst({
      where: { municipalityId: municipality.code, pathway: { id: pathwayId } },
    });
    if (!notice) return new NotFound();

    const refused = await changePathway(
      context,
      { pathwayId, expectedVersion, reason },
      (pathway) => ({
        name: 'decide',
        decision,
        reason,
        addressUsable: mayBeWrittenTo(pathway),
        personSettled: notice.looksLike.length === 0,
        nameKnown: canBeNamed(pathway),
        ...letterFacts(pathway),
      }),
    );
    if (refused) return refused;
    await db.eligibilityDecision.create({
      data: {
        municipalityId: municipality.code,
        noticeId: notice.id,
        outcome: decision,
        reasons: ['DECIDED_BY_PERSON'],
        ruleVersion: ELIGIBILITY_RULE_VERSION,
        pensionTableVersion: PENSION_TABLE_VERSION,
        decidedBy: actorOf(caller, 'CLERK'),
        explanation: reason,
        decidedAt: now,
      },
    });
    return undefined;
  });
}
