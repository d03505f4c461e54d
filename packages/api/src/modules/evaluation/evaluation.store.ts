import type { Db } from '@steunpad/database';
import { COST_A_PATHWAY } from '@steunpad/domain/evaluation/cost-indicators.ts';
import { figuresOf, type Indicator, type Subject } from '@steunpad/domain/evaluation/indicator.ts';
import { INDICATORS } from '@steunpad/domain/evaluation/indicators.ts';
import { PATHWAYS } from '@steunpad/domain/evaluation/pathway-indicators.ts';
import { firstDayOf, lastDayOf, type Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import { REFUSALS } from '@steunpad/domain/evaluation/refusal-indicators.ts';
import type { Figure, PublishedFigure } from '@steunpad/domain/evaluation/report-tables.ts';
import { answersTo } from '@steunpad/domain/evaluation/survey-indicators.ts';
import { VISITORS } from '@steunpad/domain/evaluation/visitor-indicators.ts';
import { VOLUNTEERS } from '@steunpad/domain/evaluation/volunteer-indicators.ts';
import type { SurveyDefinition } from '@steunpad/domain/surveys/definition.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import type { Context } from '../../operation/context.ts';
import {
  COUNT_ANSWERS,
  COUNT_FINDINGS,
  COUNT_MEETINGS,
  COUNT_REFUSALS,
  COUNT_SPENDING,
  COUNT_VISITORS,
  COUNT_VOLUNTEERS,
} from './count-others.ts';
import { COUNT_PATHWAYS, LIMITS } from './count-pathways.ts';

type Counting = Pick<Context, 'db' | 'municipality'>;

/** Rows with the same facts, by quarter: the only thing that leaves the database. */
type Row<Facts> = Facts & { readonly quarter: Quarter; readonly many: number };

/** How many people each figure has in each quarter, in one statement for each kind of what is counted. */
export async function countFigures(
  context: Counting,
  quarters: readonly Quarter[],
): Promise<Figure[]> {
  if (quarters.length === 0) return [];
  const answers: Figure[] = [];
  for (const definition of await surveysOf(context)) {
    const { key, version } = definition;
    const counted = [context, quarters, answersTo(definition), COUNT_ANSWERS] as const;
    answers.push(...(await countSubject(...counted, [key, version])));
  }
  return [
    ...answers,
    ...(await countSubject(context, quarters, PATHWAYS, COUNT_PATHWAYS, Object.values(LIMITS))),
    ...(await countSubject(context, quarters, VOLUNTEERS, COUNT_VOLUNTEERS)),
    ...(await countSubject(context, quarters, VISITORS, COUNT_VISITORS)),
    ...(await countSubject(context, quarters, REFUSALS, COUNT_REFUSALS)),
    ...(await byQuarter<Figure>(context, quarters, COUNT_MEETINGS)),
    ...(await byQuarter<Figure>(context, quarters, COUNT_FINDINGS)),
    ...(await spending(context, quarters)),
  ];
}

/** What a municipality counts: what all do, and what its own surveys ask. */
export const indicatorsOf = async (context: Counting): Promise<readonly Indicator[]> => [
  ...INDICATORS,
  ...(await surveysOf(context)).flatMap((definition) => answersTo(definition).indicators),
];

async function surveysOf({ db, municipality }: Counting): Promise<SurveyDefinition[]> {
  const published = await db.surveyDefinition.findMany({
    where: { municipalityId: municipality.code },
    select: { definition: true },
    orderBy: [{ key: 'asc' }, { version: 'asc' }],
  });
  return published.map(({ definition }) => definition as unknown as SurveyDefinition);
}

async function spending(context: Counting, quarters: readonly Quarter[]): Promise<Figure[]> {
  const paid = await byQuarter<Omit<Figure, 'figure'>>(context, quarters, COUNT_SPENDING);
  return paid.map((row) => ({ ...row, figure: COST_A_PATHWAY.key }));
}

const byQuarter = <Found>(
  { db, municipality }: Counting,
  quarters: readonly Quarter[],
  sql: string,
  more: readonly unknown[] = [],
): Promise<Found[]> =>
  db.$sql<Found>(sql, [
    municipality.code,
    [...quarters],
    quarters.map(firstDayOf),
    quarters.map(lastDayOf),
    ...more,
  ]);

async function countSubject<Facts>(
  context: Counting,
  quarters: readonly Quarter[],
  subject: Subject<Facts>,
  sql: string,
  more: readonly unknown[] = [],
): Promise<Figure[]> {
  const rows = await byQuarter<Row<Facts>>(context, quarters, sql, more);
  const byQuarterAndFigure = new Map<Quarter, Map<string, number>>();
  for (const row of rows) {
    const counts = byQuarterAndFigure.get(row.quarter) ?? new Map<string, number>();
    byQuarterAndFigure.set(row.quarter, counts);
    for (const figure of figuresOf(subject, row))
      counts.set(figure, (counts.get(figure) ?? 0) + row.many);
  }
  return [...byQuarterAndFigure].flatMap(([period, counts]) =>
    Array.from(counts, ([figure, count]) => ({ figure, period, count })),
  );
}

/** What a municipality set, or the default. */
export const thresholdOf = ({ municipality }: Pick<Context, 'municipality'>): number =>
  termsWith(municipality.terms).reportThreshold;

export const publishedFigures = ({ db, municipality }: Counting): Promise<PublishedFigure[]> =>
  db.publishedFigure.findMany({
    where: { municipalityId: municipality.code },
    select: { figure: true, period: true, count: true, shown: true },
  });

/** What one municipality showed. */
export interface ShownBy {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** What each municipality showed of some periods in reports of its own; those that made none of them are left out. */
export async function shownFigures({ db }: Pick<Context, 'db'>, periods: readonly string[]) {
  const names = await db.$sql<{ readonly code: string; readonly name: string }>(
    'SELECT code, name FROM steunpad_municipality_names()',
  );
  const figures = await db.$sql<Figure & { readonly code: string }>(
    'SELECT code, figure, period, count FROM steunpad_shown_figures($1::text[])',
    [[...periods]],
    'shown-figures',
  );
  const byCode = Map.groupBy(figures, ({ code }) => code);
  return names.flatMap(({ code, name }): ShownBy[] => {
    const own = byCode.get(code);
    return own ? [{ code, name, figures: own }] : [];
  });
}

/** Keeps what a report shows and hides. @returns false when another report was made since `known` was read. */
export async function keepFigures(
  { db, municipality }: Counting,
  known: number,
  figures: readonly PublishedFigure[],
  now: Date,
): Promise<boolean> {
  await lockFigures(db, municipality.code);
  const where = { municipalityId: municipality.code };
  if ((await db.publishedFigure.count({ where })) !== known) return false;
  await db.$sql(
    `INSERT INTO published_figure (municipality_id, figure, period, count, shown, published_at)
     SELECT $1, figure, period, count, shown, $6
     FROM unnest($2::text[], $3::text[], $4::int[], $5::boolean[]) AS kept (figure, period, count, shown)
     ON CONFLICT DO NOTHING`,
    [
      municipality.code,
      figures.map(({ figure }) => figure),
      figures.map(({ period }) => period),
      figures.map(({ count }) => count),
      figures.map(({ shown }) => shown),
      now,
    ],
  );
  return true;
}

/** Two reports at the same moment would not know of each other. */
const lockFigures = (db: Db, code: string) =>
  db.$sql(`SELECT pg_advisory_xact_lock(hashtext('published_figure'), hashtext($1))`, [code]);
