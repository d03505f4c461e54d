import { ALL_FIGURES, type Counted, groupsOf, INDICATORS } from './indicators.ts';
import type { Quarter } from './quarters.ts';

/** How many people a figure has in a period: a quarter, or several as `2015-09/2016-12`. */
export interface Figure {
  readonly figure: string;
  readonly period: string;
  readonly count: number;
}

/** A figure that a report had before. What was hidden is kept too, so that a later report hides it as well. */
export interface PublishedFigure extends Figure {
  readonly shown: boolean;
}

export const wholeOf = (quarters: readonly Quarter[]): string =>
  quarters.length === 1 ? quarters[0]! : `${quarters[0]}/${quarters.at(-1)}`;

export const cellOf = ({ figure, period }: Pick<Figure, 'figure' | 'period'>): string =>
  `${figure} @ ${period}`;

interface ReportCell {
  readonly id: string;
  readonly count: number;
  readonly before?: 'SHOWN' | 'HIDDEN';
}

interface ReportSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The figures of a report, and with those of earlier ones the sums that tie them all together. */
export interface ReportTables {
  readonly figures: readonly Figure[];
  readonly cells: readonly ReportCell[];
  readonly sums: readonly ReportSum[];
}

/**
 * The tables of a report over some quarters. A quarter that was published keeps its numbers: what was told or erased
 * since then would otherwise be the difference between two reports, which is often one person.
 *
 * @param counted of the quarters that were not published yet; a figure that is missing there counts nobody
 * @param published every figure of earlier reports
 */
export function reportTables(
  quarters: readonly Quarter[],
  counted: readonly Figure[],
  published: readonly PublishedFigure[],
): ReportTables {
  const before = new Map(published.map((figure) => [cellOf(figure), figure]));
  const frozen = new Set(published.map(({ period }) => period));
  const live = new Map(counted.map((figure) => [cellOf(figure), figure.count]));
  const inQuarters = quarters.flatMap((period) =>
    ALL_FIGURES.flatMap((figure): Figure[] => {
      const id = cellOf({ figure, period });
      if (!frozen.has(period)) return [{ figure, period, count: live.get(id) ?? 0 }];
      // An indicator that is newer than the report of that quarter has no number there.
      const kept = before.get(id);
      return kept ? [{ figure, period, count: kept.count }] : [];
    }),
  );
  const whole = quarters.length > 1 ? totals(quarters, inQuarters) : [];
  const figures = [...inQuarters, ...whole];
  const all = new Map([...published, ...figures].map((figure) => [cellOf(figure), figure]));
  const has = (id: string) => all.has(id);
  return {
    figures,
    cells: [...all].map(([id, { count }]) => {
      const earlier = before.get(id);
      return earlier ? { id, count, before: earlier.shown ? 'SHOWN' : 'HIDDEN' } : { id, count };
    }),
    sums: [...all.values()]
      .map(({ period }) => period)
      .filter((period, at, periods) => periods.indexOf(period) === at)
      .flatMap((period) => [...sumsWithin(period), ...sumsOverTime(period, all)])
      .filter(({ total, parts }) => has(total) && parts.every(has)),
  };
}

function totals(quarters: readonly Quarter[], figures: readonly Figure[]): Figure[] {
  const period = wholeOf(quarters);
  return [...Map.groupBy(figures, ({ figure }) => figure)]
    .filter(([, each]) => each.length === quarters.length)
    .map(([figure, each]) => ({
      figure,
      period,
      count: each.reduce((sum, { count }) => sum + count, 0),
    }));
}

/** Yes and no are all that were asked; the groups of a split are too. */
function sumsWithin(period: string): ReportSum[] {
  const at = (figure: string) => cellOf({ figure, period });
  return INDICATORS.flatMap((indicator) => {
    const whole = (parts: readonly string[], of: Counted = indicator.of) => ({
      total: at(of),
      parts: parts.map(at),
    });
    const groups = groupsOf(indicator);
    if (indicator.kind === 'SPLIT') return [whole(groups.map(({ figure }) => figure))];
    return groups.map(({ figure, rest }) => whole([figure, rest!]));
  });
}

function sumsOverTime(period: string, all: ReadonlyMap<string, Figure>): ReportSum[] {
  const [first, last] = period.split('/');
  if (!last) return [];
  const quarters = [...new Set([...all.values()].map((figure) => figure.period))].filter(
    (other) => !other.includes('/') && other >= first! && other <= last,
  );
  return ALL_FIGURES.map((figure) => ({
    total: cellOf({ figure, period }),
    parts: quarters.map((quarter) => cellOf({ figure, period: quarter })),
  }));
}
