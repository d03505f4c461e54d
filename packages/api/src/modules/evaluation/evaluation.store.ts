import type { Database, Db } from '@steunpad/database';
import { figuresOf, type PathwayFacts } from '@steunpad/domain/evaluation/indicators.ts';
import { firstDayOf, lastDayOf, type Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import {
  cellOf,
  type Figure,
  type PublishedFigure,
  wholeOf,
} from '@steunpad/domain/evaluation/report-tables.ts';
import type { Context } from '../../operation/context.ts';

type Counting = Pick<Context, 'db' | 'municipality'>;

/** Pathways with the same facts, by quarter: the only thing that leaves the database. */
interface Row extends PathwayFacts {
  readonly quarter: Quarter;
  readonly pathways: number;
}

/** How many people each figure has in each quarter, in one statement whatever is counted. */
export async function countFigures(
  { db, municipality }: Counting,
  quarters: readonly Quarter[],
): Promise<Figure[]> {
  if (quarters.length === 0) return [];
  const rows = await db.$sql<Row>(COUNT, [
    municipality.code,
    [...quarters],
    quarters.map(firstDayOf),
    quarters.map(lastDayOf),
  ]);
  const figures = new Map<string, Figure>();
  for (const { quarter: period, pathways, ...facts } of rows)
    for (const figure of figuresOf(facts)) {
      const id = cellOf({ figure, period });
      figures.set(id, { figure, period, count: (figures.get(id)?.count ?? 0) + pathways });
    }
  return [...figures.values()];
}

export const publishedFigures = ({ db, municipality }: Counting): Promise<PublishedFigure[]> =>
  db.publishedFigure.findMany({
    where: { municipalityId: municipality.code },
    select: { figure: true, period: true, count: true, shown: true },
  });

/** What each municipality showed of these quarters in reports of its own; those that made none of them are left out. */
export const shownFigures = (
  database: Database,
  quarters: readonly Quarter[],
): Promise<Figure[][]> =>
  database.asProgramme(async (db) => {
    const figures = await db.publishedFigure.findMany({
      where: { period: { in: [...quarters, wholeOf(quarters)] } },
      select: { municipalityId: true, figure: true, period: true, count: true },
    });
    return [...Map.groupBy(figures, ({ municipalityId }) => municipalityId).values()];
  });

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
  await db.publishedFigure.createMany({
    data: figures.map((figure) => ({ ...figure, ...where, publishedAt: now })),
    skipDuplicates: true,
  });
  return true;
}

/** Two reports at the same moment would not know of each other. */
const lockFigures = (db: Db, code: string) =>
  db.$sql(`SELECT pg_advisory_xact_lock(hashtext('published_figure'), hashtext($1))`, [code]);

const COUNT = `
WITH quarter AS (
  SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS quarter (quarter, first_day, last_day)
),
said AS (
  SELECT talk.pathway_id, array_agg(DISTINCT need.domain::text ORDER BY need.domain::text) AS needs
  FROM introductory_talk talk
  LEFT JOIN support_need need
    ON need.municipality_id = talk.municipality_id AND need.talk_id = talk.id AND need.wish <> 'NO'
  WHERE talk.municipality_id = $1
  GROUP BY talk.pathway_id
),
step AS (
  SELECT pathway_id,
    bool_or(to_state = 'INVITED') AS invited,
    bool_or(to_state = 'TALK_PLANNED') AS planned,
    bool_or(to_state = 'ACTIVE') AS supported
  FROM pathway_transition WHERE municipality_id = $1
  GROUP BY pathway_id
),
call AS (
  SELECT pathway_id, bool_or(result = 'REACHED') AS reached
  FROM contact_attempt WHERE municipality_id = $1
  GROUP BY pathway_id
),
facts AS (
  SELECT quarter.quarter, pathway.origin::text AS origin,
    coalesce(step.invited, false) AS invited,
    pathway.replied_at IS NOT NULL AS replied,
    coalesce(call.reached, false) OR coalesce(step.planned, false) OR said.pathway_id IS NOT NULL AS reached,
    said.pathway_id IS NOT NULL AS talked,
    coalesce(step.supported, false) AS supported,
    CASE WHEN pathway.closed_at IS NULL THEN 'OPEN' WHEN pathway.state = 'CLOSED' THEN coalesce(pathway.close_reason::text, 'OTHER')
      ELSE pathway.state::text END AS ending,
    array_remove(coalesce(said.needs, '{}'), NULL) AS needs
  FROM pathway
  JOIN quarter ON (pathway.opened_at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN first_day AND last_day
  LEFT JOIN step ON step.pathway_id = pathway.id
  LEFT JOIN call ON call.pathway_id = pathway.id
  LEFT JOIN said ON said.pathway_id = pathway.id
  WHERE pathway.municipality_id = $1
)
SELECT quarter, origin, invited, replied, reached, talked, supported, ending, needs, count(*)::int AS pathways
FROM facts GROUP BY quarter, origin, invited, replied, reached, talked, supported, ending, needs`;
