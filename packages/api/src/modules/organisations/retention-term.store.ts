import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { ruleOf } from '@steunpad/domain/privacy/retention.ts';
import {
  RETENTION_RULES,
  type RetentionChoices,
  type RetentionRule,
} from '@steunpad/domain/privacy/retention-rules.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { changeSettings } from './change-settings.store.ts';
import type { RetentionTermInput } from './set-retention-term.input.ts';

export type RetentionTerm = RetentionRule & { readonly decidedOn: CivilDate | null };

/** Every rule with the term that holds in the municipality. */
export async function retentionTerms({ db, municipality }: Context): Promise<RetentionTerm[]> {
  const own = await db.retentionSetting.findMany({ where: { municipalityId: municipality.code } });
  const choices: RetentionChoices = Object.fromEntries(
    own.map(({ rule, duration }) => [rule, duration]),
  );
  return RETENTION_RULES.map(({ key }) => {
    const chosen = own.find(({ rule }) => rule === key);
    return { ...ruleOf(key, choices), decidedOn: chosen ? fromColumn(chosen.decidedOn) : null };
  });
}

/** Sets how long something is kept from now on. */
export function setRetentionTerm(
  context: Context,
  { idempotencyKey: key, ...input }: RetentionTermInput,
) {
  const { db, municipality, caller, now } = context;
  const { code: municipalityId } = municipality;
  return changeSettings(context, { operation: 'setRetentionTerm', key, input }, async () => {
    const { rule, term: duration } = input;
    const decided = {
      duration,
      decidedOn: toColumn(dayOf(now)),
      decidedBy: actorOf(caller, 'CLERK'),
    };
    await db.retentionSetting.upsert({
      where: { municipalityId_rule: { municipalityId, rule } },
      create: { municipalityId, rule, ...decided },
      update: decided,
    });
    return undefined;
  });
}
