import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { ruleOf } from '@steunpad/domain/privacy/retention.ts';
import {
  RETENTION_RULES,
  type RetentionChoices,
  type RetentionKey,
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
  return changeSettings(context, { operation: 'setRetentionTerm', key, input }, async () => {
    await writeRetentionTerm(context, input.rule, input.term);
    return undefined;
  });
}

/** Writes how long something is kept, within a change of settings; `null`: the default again. */
export async function writeRetentionTerm(
  { db, municipality, caller, now }: Context,
  rule: RetentionKey,
  duration: string | null,
): Promise<void> {
  const { code: municipalityId } = municipality;
  if (duration === null) {
    await db.retentionSetting.deleteMany({ where: { municipalityId, rule } });
    return;
  }
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
}
