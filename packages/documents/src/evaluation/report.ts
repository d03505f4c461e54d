import { MEANS_FROM } from '@steunpad/domain/evaluation/cost-indicators.ts';
import { type Group, groupsOf, type Indicator } from '@steunpad/domain/evaluation/indicator.ts';
import type { Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import {
  cellOf,
  type Figure,
  type PublishedFigure,
  wholeOf,
} from '@steunpad/domain/evaluation/report-tables.ts';

/** What a report is about and made of. */
export interface Report {
  /** Of which municipality; null for one over several. */
  readonly municipality: { readonly name: string } | null;
  readonly quarters: readonly Quarter[];
  readonly threshold: number;
  readonly lines: readonly Line[];
}

/** One line: in a period, how many of how many. What is not shown is null, whatever the reason. */
export interface Line {
  readonly indicator: Indicator;
  readonly group: string | null;
  readonly period: string;
  readonly numerator: number | null;
  /** Null also where a number stands alone. */
  readonly denominator: number | null;
  /** Percent with one decimal, whole euros, or of a number alone that number; null also where there is nobody to take a share of. */
  readonly value: number | null;
  readonly suppressed: boolean;
  /** Over several municipalities: how many are in the numbers, and how many are not since theirs are hidden. */
  readonly municipalities?: { readonly counted: number; readonly hidden: number };
}

/** The periods of a report: the whole of it, then each quarter. */
export const periodsOf = ({ quarters }: Pick<Report, 'quarters'>): string[] =>
  quarters.length === 1 ? [...quarters] : [wholeOf(quarters), ...quarters];

/** The lines in the order of the indicators. A figure that was not counted at the time has none. */
export function linesOf(
  quarters: readonly Quarter[],
  figures: readonly PublishedFigure[],
  indicators: readonly Indicator[],
): Line[] {
  const byCell = new Map(figures.map((figure) => [cellOf(figure), figure]));
  const seen = (figure: string, period: string) => {
    const found = byCell.get(cellOf({ figure, period }));
    return found && { count: found.shown ? found.count : null };
  };
  return eachLine(quarters, indicators, (indicator, { figure, of }, period) => {
    const [part, whole] = [seen(figure, period), seen(of, period)];
    return part && whole && numbersOf(indicator, part.count, whole.count);
  });
}

/**
 * The lines over several municipalities, each by what it showed in reports of its own. So nothing can be worked out of
 * them that could not be worked out of those: where one of the two numbers of a municipality is hidden, neither counts.
 */
export function nationalLines(
  quarters: readonly Quarter[],
  municipalities: readonly (readonly Figure[])[],
  indicators: readonly Indicator[],
): Line[] {
  const shown = municipalities.map((figures) => ({
    // Every report has the number of all people, shown or hidden; who shows nothing of a period made none of it.
    periods: new Set(figures.map(({ period }) => period)),
    counts: new Map(figures.map((figure) => [cellOf(figure), figure.count])),
  }));
  return eachLine(quarters, indicators, (indicator, { figure, of }, period) => {
    const [part, whole] = [cellOf({ figure, period }), cellOf({ figure: of, period })];
    const reported = shown.filter(({ periods }) => periods.has(period));
    if (reported.length === 0) return undefined;
    const counted = reported.filter(
      ({ counts }) =>
        counts.has(part) && counts.has(whole) && isEnough(indicator, counts.get(whole)!),
    );
    const sum = (cell: string) =>
      counted.reduce((total, { counts }) => total + counts.get(cell)!, 0);
    const hidden = reported.length - counted.length;
    const [most, all] = counted.length === 0 ? [null, null] : [sum(part), sum(whole)];
    const numbers = numbersOf(indicator, most, all);
    return { ...numbers, municipalities: { counted: counted.length, hidden } };
  });
}

export type Numbers = Pick<
  Line,
  'numerator' | 'denominator' | 'value' | 'suppressed' | 'municipalities'
>;

function eachLine(
  quarters: readonly Quarter[],
  indicators: readonly Indicator[],
  numbers: (indicator: Indicator, group: Group, period: string) => Numbers | undefined,
): Line[] {
  return indicators.flatMap((indicator) =>
    groupsOf(indicator).flatMap((group) =>
      periodsOf({ quarters }).flatMap((period): Line[] => {
        const found = numbers(indicator, group, period);
        return found ? [{ indicator, group: group.group, period, ...found }] : [];
      }),
    ),
  );
}

/** Whether there are enough to take a mean of; a share may be taken of any number. */
const isEnough = ({ kind }: Indicator, whole: number): boolean =>
  kind !== 'MEAN' || whole === 0 || whole >= MEANS_FROM;

const NOT_SHOWN: Numbers = { numerator: null, denominator: null, value: null, suppressed: true };

/** How many of how many and what share that is; what is not shown is null. */
export function numbersOf(
  indicator: Indicator,
  numerator: number | null,
  denominator: number | null,
): Numbers {
  if (indicator.kind === 'COUNT')
    return { numerator, denominator: null, value: numerator, suppressed: numerator === null };
  const isMean = indicator.kind === 'MEAN';
  if (isMean && (denominator === null || !isEnough(indicator, denominator))) return NOT_SHOWN;
  const suppressed = numerator === null || denominator === null;
  const isEmpty = denominator === 0 || (isMean && numerator === 0);
  const value =
    suppressed || isEmpty
      ? null
      : isMean
        ? Math.round(numerator / denominator)
        : percent(numerator, denominator);
  return { numerator, denominator, value, suppressed };
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
