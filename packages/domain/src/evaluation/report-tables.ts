import { figuresIn, groupsOf, type Indicator, isAboutPeople, sumsOf } from './indicator.ts';
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

/** Figures that count nobody: no cell of the tables, and always shown. */
const amountsIn = (indicators: readonly Indicator[]): ReadonlySet<string> =>
  new Set(indicators.flatMap((each) => (isAboutPeople(each) ? [] : [each.key])));

/** The figures of a report, and with those of earlier ones the sums that tie them all together. */
export interface ReportTables {
  readonly figures: readonly Figure[];
  readonly cells: readonly ReportCell[];
  readonly sums: readonly ReportSum[];
  /** First the cells of whom shares are taken, which the indicators have in common; then those of each alone. */
  readonly layers: readonly (readonly string[])[];
}

/**
 * The tables of a report over some quarters. A quarter that was published keeps its numbers: what was told or erased
 * since then would otherwise be the difference between two reports, which is often one person.
 *
 * @param counted of the quarters that were not published yet; a figure that is missing there counts nobody
 * @param published every figure of earlier reports
 * @param indicators what is counted here
 */
export function reportTables(
  quarters: readonly Quarter[],
  counted: readonly Figure[],
  published: readonly PublishedFigure[],
  indicators: readonly Indicator[],
): ReportTables {
  const everyFigure = figuresIn(indicators);
  const before = new Map(published.map((figure) => [cellOf(figure), figure]));
  const frozen = new Set(published.map(({ period }) => period));
  const live = new Map(counted.map((figure) => [cellOf(figure), figure.count]));
  const inQuarters = quarters.flatMap((period) =>
    everyFigure.flatMap((figure): Figure[] => {
      const id = cellOf({ figure, period });
      if (!frozen.has(period)) return [{ figure, period, count: live.get(id) ?? 0 }];
      // An indicator that is newer than the report of that quarter has no number there.
      const kept = before.get(id);
      return kept ? [{ figure, period, count: kept.count }] : [];
    }),
  );
  const whole = quarters.length > 1 ? totals(quarters, inQuarters) : [];
  const figures = [...inQuarters, ...whole];
  const amounts = amountsIn(indicators);
  const people = [...published, ...figures].filter(({ figure }) => !amounts.has(figure));
  const all = new Map(people.map((figure) => [cellOf(figure), figure]));
  const has = (id: string) => all.has(id);
  return {
    figures,
    cells: [...all].map(([id, { count }]) => {
      const earlier = before.get(id);
      return earlier ? { id, count, before: earlier.shown ? 'SHOWN' : 'HIDDEN' } : { id, count };
    }),
    layers: layersOf(indicators).map((own) => {
      const inLayer = new Set(own);
      return [...all].flatMap(([id, { figure }]) => (inLayer.has(figure) ? [id] : []));
    }),
    sums: [...all.values()]
      .map(({ period }) => period)
      .filter((period, at, periods) => periods.indexOf(period) === at)
      .flatMap((period) => [
        ...sumsWithin(period, indicators),
        ...sumsOverTime(period, everyFigure, all),
      ])
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

function sumsWithin(period: string, indicators: readonly Indicator[]): ReportSum[] {
  const at = (figure: string) => cellOf({ figure, period });
  return indicators
    .flatMap(sumsOf)
    .map(({ total, parts }) => ({ total: at(total), parts: parts.map(at) }));
}

function sumsOverTime(
  period: string,
  everyFigure: readonly string[],
  all: ReadonlyMap<string, Figure>,
): ReportSum[] {
  const [first, last] = period.split('/');
  if (!last) return [];
  const quarters = [...new Set([...all.values()].map((figure) => figure.period))].filter(
    (other) => !other.includes('/') && other >= first! && other <= last,
  );
  return everyFigure.map((figure) => ({
    total: cellOf({ figure, period }),
    parts: quarters.map((quarter) => cellOf({ figure, period: quarter })),
  }));
}

/** The figures that indicators share, then of each what is left; indicators that share more than that go together. */
function layersOf(indicators: readonly Indicator[]): string[][] {
  const shares = indicators.filter(({ kind }) => kind === 'SHARE');
  const shared = new Set(figuresIn(shares));
  for (const { of } of indicators) shared.add(of);
  const others: Set<string>[] = [];
  for (const indicator of indicators.filter(({ kind }) => kind !== 'SHARE')) {
    const named = [...figuresIn([indicator]), ...groupsOf(indicator).map(({ of }) => of)];
    const own = new Set(named.filter((figure) => !shared.has(figure)));
    const linked = others.filter((other) => [...own].some((figure) => other.has(figure)));
    for (const other of linked) {
      others.splice(others.indexOf(other), 1);
      for (const figure of other) own.add(figure);
    }
    others.push(own);
  }
  return [shared, ...others].map((layer) => [...layer]);
}
