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
  readonly denominator: number | null;
  /** Percent with one decimal; null also where there is nobody to take a share of. */
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
  return eachLine(quarters, indicators, ({ figure, of }, period) => {
    const [part, whole] = [seen(figure, period), seen(of, period)];
    return part && whole && numbersOf(part.count, whole.count);
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
  return eachLine(quarters, indicators, ({ figure, of }, period) => {
    const [part, whole] = [cellOf({ figure, period }), cellOf({ figure: of, period })];
    const reported = shown.filter(({ periods }) => periods.has(period));
    if (reported.length === 0) return undefined;
    const counted = reported.filter(({ counts }) => counts.has(part) && counts.has(whole));
    const sum = (cell: string) =>
      counted.reduce((total, { counts }) => total + counts.get(cell)!, 0);
    const hidden = reported.length - counted.length;
    const numbers = counted.length === 0 ? numbersOf(null, null) : numbersOf(sum(part), sum(whole));
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
  numbers: (group: Group, period: string) => Numbers | undefined,
): Line[] {
  return indicators.flatMap((indicator) =>
    groupsOf(indicator).flatMap((group) =>
      periodsOf({ quarters }).flatMap((period): Line[] => {
        const found = numbers(group, period);
        return found ? [{ indicator, group: group.group, period, ...found }] : [];
      }),
    ),
  );
}

/** How many of how many and what share that is; what is not shown is null. */
export function numbersOf(numerator: number | null, denominator: number | null): Numbers {
  const suppressed = numerator === null || denominator === null;
  const value = suppressed || denominator === 0 ? null : percent(numerator, denominator);
  return { numerator, denominator, value, suppressed };
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
