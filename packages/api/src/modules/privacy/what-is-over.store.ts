import {
  addDays,
  type CivilDate,
  dayOf,
  daysBetween,
} from '@steunpad/domain/calendar/civil-date.ts';
import { AT_REST } from '@steunpad/domain/pathway/pathway.ts';
import type {
  DestroyedKind,
  DestructionCause,
} from '@steunpad/domain/privacy/destruction-record.ts';
import { addDuration, parseDuration } from '@steunpad/domain/privacy/iso-duration.ts';
import { ruleOf } from '@steunpad/domain/privacy/retention.ts';
import type { RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { SWEEPS, type Sweep } from './retention-sweeps.store.ts';

/** What is over by one rule, and how long it was to be kept. */
export interface Over {
  readonly rule: DestructionCause;
  readonly what: DestroyedKind;
  readonly term: string;
  readonly count: number;
}

/** What a sweep of today would destroy in this municipality, without destroying anything. */
export async function whatIsOver(context: Context): Promise<Over[]> {
  const found: Over[] = [];
  for (const { rule, what, ...sweep } of SWEEPS) {
    const { length: count } = await idsOver(context, { rule, what, ...sweep });
    if (count > 0) found.push({ rule, what, count, term: termOf(context, rule) });
  }
  const byRule = Map.groupBy(await pathwaysOver(context), ({ rule }) => rule);
  for (const [rule, { length: count }] of byRule)
    found.push({ rule, what: 'PATHWAY', count, term: termOf(context, rule as RetentionKey) });
  return found;
}

const termOf = (context: Context, rule: RetentionKey): string =>
  ruleOf(rule, occasionOf(context, 'SYSTEM').retention ?? {}).term;

/** Rows that were kept for the whole term of a rule. */
export async function idsOver(context: Context, { rule, over }: Sweep): Promise<string[]> {
  const { db, municipality, now } = context;
  const lastOver = lastDayOver(termOf(context, rule), dayOf(now));
  const rows = await db.$sql<{ id: string }>(over, [municipality.code, lastOver]);
  return rows.map(({ id }) => id);
}

/** What happened before this day has been kept for its whole term. */
function lastDayOver(term: string, today: CivilDate): CivilDate {
  // Counted forward as the rule is, so that months of different lengths never make it a day early.
  const duration = parseDuration(term)!;
  let day = addDays(today, -daysBetween(today, addDuration(today, duration)) - 3);
  while (addDuration(addDays(day, 1), duration) < today) day = addDays(day, 1);
  return addDays(day, 1);
}

/** Pathways whose own day is past, by the rule that set it. */
export async function pathwaysOver({ db, municipality, now }: Context) {
  const rows = await db.pathway.findMany({
    where: {
      municipalityId: municipality.code,
      state: { in: [...AT_REST] },
      eraseAfter: { lt: toColumn(dayOf(now)) },
    },
    orderBy: { id: 'asc' },
    select: { id: true, eraseRule: true },
  });
  return rows.map(({ id, eraseRule }) => ({
    id,
    rule: (eraseRule ?? 'DECLINED') as DestructionCause,
  }));
}
