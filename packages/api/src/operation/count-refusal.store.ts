import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { refusedBecause } from '@steunpad/domain/evaluation/refusal-indicators.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { monthOf } from '@steunpad/domain/surveys/release.ts';
import type { Context } from './context.ts';

/**
 * Counts that rules held somebody back, by the month and by what the rules are about: for the report alone. Who it was and
 * about whom stands nowhere.
 */
export async function countRefusal(
  { db, municipality, now }: Pick<Context, 'db' | 'municipality' | 'now'>,
  answer: unknown,
): Promise<void> {
  for (const topic of new Set(unmetIn(answer).map(refusedBecause)))
    await db.$sql(
      `INSERT INTO refusal_count (municipality_id, month, topic, times) VALUES ($1, $2::date, $3, 1)
       ON CONFLICT (municipality_id, month, topic) DO UPDATE SET times = refusal_count.times + 1`,
      [municipality.code, monthOf(dayOf(now)), topic],
      'count-refusal',
    );
}

/** The names of the rules that were not met: pathways, volunteers, meetings and matches each refuse in words of their own. */
function unmetIn(answer: unknown): readonly string[] {
  if (!(answer instanceof Refusal)) return [];
  const { guards, rules } = answer as { readonly guards?: unknown; readonly rules?: unknown };
  const names = guards ?? rules;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
