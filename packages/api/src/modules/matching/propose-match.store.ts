import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { HardRuleCode } from '@steunpad/domain/matching/hard-rules.ts';
import { openProposal } from '@steunpad/domain/matching/match-proposal.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { hardRuleSentence } from '@steunpad/texts/matching.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { NotReady } from '../correspondence/not-ready.ts';
import { missingForVolunteers } from '../organisations/readiness.store.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { visitsRest } from '../plans/change-plan-item.store.ts';
import { brokenRules, proposalsFor } from './candidates.store.ts';

/** A hard rule stands in the way; nobody can overrule it. */
export class HardRuleBroken extends Refusal {
  readonly code = 'HARD_RULE_BROKEN';
  readonly rules: readonly HardRuleCode[];

  constructor(rules: readonly HardRuleCode[]) {
    super(rules.map((rule) => hardRuleSentence(rule, 'en')).join(' '));
    this.rules = rules;
  }
}

/** Somebody else than was proposed needs a reason. */
export class ChoiceNeedsReason extends Refusal {
  readonly code = 'CHOICE_NEEDS_REASON';

  constructor() {
    super('Choosing somebody who was not among the proposals needs a reason.');
  }
}

export interface Choice {
  readonly pathwayId: string;
  readonly volunteerId: string;
  readonly choiceReason: string | null;
  readonly key: string;
}

/** Asks a volunteer first, with an anonymised sketch; the resident hears of it when they say yes. */
export function proposeMatch(
  context: Context,
  { pathwayId, volunteerId, choiceReason, key }: Choice,
) {
  const proposalId = uuid();
  const input = { pathwayId, volunteerId, choiceReason };
  const record = { operation: 'proposeMatch', key, input, answer: { proposalId } };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const missing = await missingForVolunteers(context);
    if (missing.length > 0) return new NotReady(missing);
    await holdBoth(context, pathwayId, volunteerId);
    const rules = await brokenRules(context, pathwayId, volunteerId);
    if (!rules) return new NotFound();
    if (rules.length > 0) return new HardRuleBroken(rules);
    const proposals = await proposalsFor(context, pathwayId);
    const among = proposals?.find((each) => each.volunteerId === volunteerId);
    if (!among && !choiceReason) return new ChoiceNeedsReason();

    const rests = await visitsRest(context, pathwayId);
    const refused = await changePathway(context, { pathwayId }, () => ({
      name: 'proposalMade',
      hardRulesPass: rules.length === 0,
      highSignalOpen: rules.includes('NOT_NOW'),
      visitsRest: rests,
    }));
    if (refused) return refused;
    const { proposalAnswerDays } = termsWith(municipality.terms);
    const { state, expiresOn } = openProposal(dayOf(now), proposalAnswerDays);
    await db.matchProposal.create({
      data: {
        municipalityId: municipality.code,
        id: proposalId,
        pathwayId,
        volunteerId,
        reasons: (among?.reasons ?? []) as object[],
        choiceReason,
        proposedAt: now,
        state,
        expiresOn: toColumn(expiresOn),
      },
    });
    return undefined;
  });
}

/**
 * Two who want the same volunteer wait for each other: room for one is room for one. The pathway first, as every step
 * holds it: two that wait for each other would wait for ever.
 */
export async function holdBoth(
  context: Context,
  pathwayId: string,
  volunteerId: string,
): Promise<void> {
  await lockRow(context, 'pathway', pathwayId);
  await lockRow(context, 'volunteer', volunteerId);
}
