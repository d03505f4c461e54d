import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { holds } from '@steunpad/domain/matching/condition.ts';
import { HARD_RULES, type HardRuleCode } from '@steunpad/domain/matching/hard-rules.ts';
import type { MatchFacts } from '@steunpad/domain/matching/match-facts.ts';
import type { MatchReason } from '@steunpad/domain/matching/match-reason.ts';
import type { PairFacts } from '@steunpad/domain/matching/pair-facts.ts';
import { MAX_PROPOSALS } from '@steunpad/domain/matching/propose.ts';
import { reasonsFor } from '@steunpad/domain/matching/soft-rules.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import type { Context } from '../../operation/context.ts';
import { brokenRulesSql, classSql, keptSql, orderSql, quoted } from './condition-sql.ts';
import {
  bestFactsSql,
  pairFactsSql,
  RESIDENT_COLUMNS,
  VOLUNTEER_COLUMNS,
} from './pair-facts-sql.ts';

/** Whom a coordinator hears of, as proposed or as left out. */
const TRAINED = ['READY', 'ACTIVE', 'PAUSED'] as const;

/** Those of them whom no rule about the status alone keeps out: an index finds these. */
const MAY_FIT = TRAINED.filter((status) => !keepsOut(status));

function keepsOut(status: (typeof TRAINED)[number]): boolean {
  return HARD_RULES.some(({ excludedWhen }) =>
    excludedWhen.every(
      (condition) => condition[0] === 'status' && holds(condition, { status } as MatchFacts),
    ),
  );
}

/** Whom a coordinator may think of, and who was left out by which rule. */
export interface Candidates {
  readonly fitting: readonly {
    readonly volunteerId: string;
    readonly reasons: readonly MatchReason[];
  }[];
  readonly fittingCount: number;
  /** The first of them: those whom the fewest rules keep out. */
  readonly excluded: readonly {
    readonly volunteerId: string;
    readonly rules: readonly HardRuleCode[];
  }[];
  readonly excludedCount: number;
  /** How many volunteers each rule keeps out; a volunteer counts for each. */
  readonly excludedByRule: Readonly<Partial<Record<HardRuleCode, number>>>;
}

// Without what is the same for all of them, so that 10,000 stay in memory.
const CHECKED = `checked AS MATERIALIZED (SELECT ${VOLUNTEER_COLUMNS}, ${brokenRulesSql()} AS rules FROM facts f)`;

const list = (of: string) => `(SELECT coalesce(json_agg(first), '[]') FROM (${of}) first)`;
const RESIDENTS = '(SELECT count(*)::int FROM resident) AS residents';

const ALL = `${pairFactsSql(`v.status IN (${quoted(TRAINED)})`)}, ${CHECKED}
SELECT ${RESIDENTS},
  ${list(`SELECT f.* FROM (SELECT c.*, ${RESIDENT_COLUMNS} FROM checked c CROSS JOIN resident r WHERE c.rules = '{}') f ORDER BY ${orderSql()} LIMIT ${MAX_PROPOSALS}`)} AS fitting,
  ${list(`SELECT "volunteerId", rules FROM checked WHERE rules <> '{}' ORDER BY cardinality(rules), "volunteerId" LIMIT $7`)} AS excluded,
  (SELECT count(*)::int FROM checked WHERE rules = '{}') AS "fittingCount",
  (SELECT count(*)::int FROM checked WHERE rules <> '{}') AS "excludedCount",
  (SELECT coalesce(json_object_agg(rule, volunteers), '{}') FROM
    (SELECT rule, count(*)::int AS volunteers FROM checked, unnest(rules) AS rule GROUP BY rule) counted) AS "excludedByRule"`;

const BEST = `${bestFactsSql(MAX_PROPOSALS, {
  which: `v.status IN (${quoted(MAY_FIT)})`,
  place: classSql(),
  kept: keptSql,
})}
SELECT ${RESIDENTS}, ${list(`SELECT f.* FROM facts f ORDER BY ${orderSql()} LIMIT ${MAX_PROPOSALS}`)} AS fitting`;

interface Found {
  readonly residents: number;
  readonly fitting: readonly PairFacts[];
}

/** Who may be proposed to somebody, with reasons, without a look at those who cannot fit: one statement. `null` for nobody. */
export async function proposalsFor(
  context: Context,
  pathwayId: string,
): Promise<Candidates['fitting'] | null> {
  const [found] = await context.db.$sql<Found>(BEST, about(context, pathwayId), 'match-proposals');
  return found && found.residents > 0 ? found.fitting.map(withReasons) : null;
}

/** The same, and who may not be proposed, by which rule: one statement that looks at everybody. */
export async function candidatesFor(
  context: Context,
  pathwayId: string,
  excludedFirst: number,
): Promise<Candidates | null> {
  const [found] = await context.db.$sql<Found & Omit<Candidates, 'fitting'>>(
    ALL,
    [...about(context, pathwayId), excludedFirst],
    'match-candidates',
  );
  if (!found || found.residents === 0) return null;
  const { residents: _, fitting, ...rest } = found;
  return { ...rest, fitting: fitting.map(withReasons) };
}

const withReasons = (facts: PairFacts) => ({
  volunteerId: facts.volunteerId,
  reasons: reasonsFor(facts),
});

const ONE = `${pairFactsSql('v.id = $7::uuid')}, ${CHECKED} SELECT rules FROM checked`;

/** The hard rules that the two break today; `null` when either is not there. */
export async function brokenRules(
  context: Context,
  pathwayId: string,
  volunteerId: string,
): Promise<readonly HardRuleCode[] | null> {
  const [found] = await context.db.$sql<{ rules: HardRuleCode[] }>(
    ONE,
    [...about(context, pathwayId), volunteerId],
    'match-broken-rules',
  );
  return found?.rules ?? null;
}

function about({ municipality, now }: Context, pathwayId: string) {
  const { certificateYears, ownLossMonths, maxCapacity } = termsWith(municipality.terms);
  return [municipality.code, pathwayId, dayOf(now), certificateYears, ownLossMonths, maxCapacity];
}
