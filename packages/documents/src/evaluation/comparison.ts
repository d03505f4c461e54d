import { type Group, groupsOf, type Indicator } from '@steunpad/domain/evaluation/indicator.ts';
import { cellOf, type Figure } from '@steunpad/domain/evaluation/report-tables.ts';
import { type Numbers, numbersOf } from './report.ts';

/** What is compared with others: a period of one municipality, or one municipality among several. */
export interface Side {
  /** The period as `2015-09/2016-12`, or the gemeentecode. */
  readonly key: string;
  /** Null where periods are compared: those are named in the language of the reader. */
  readonly municipality: string | null;
  readonly period: string;
  /** What a report showed of it; a number that was hidden is not among them. */
  readonly shown: readonly Figure[];
}

/** The same number of each side, in the order of the sides; null where a report did not have it. */
export interface ComparedLine {
  readonly indicator: Indicator;
  readonly group: string | null;
  readonly sides: readonly (Numbers | null)[];
}

export interface Comparison {
  readonly sides: readonly Side[];
  readonly lines: readonly ComparedLine[];
}

/**
 * Puts beside each other what reports showed. Nothing is counted for it, so that it tells nothing which they do not: every
 * side went through the same control, and counts as known there for all that came after it.
 */
export function compare(sides: readonly Side[], indicators: readonly Indicator[]): Comparison {
  const seen = sides.map(({ period, shown }) => {
    const own = shown.filter((figure) => figure.period === period);
    return new Map(own.map((figure) => [cellOf(figure), figure.count]));
  });
  const numbers = (indicator: Indicator, { figure, of }: Group, at: number): Numbers => {
    const { period } = sides[at]!;
    const count = (name: string) => seen[at]!.get(cellOf({ figure: name, period })) ?? null;
    return numbersOf(indicator, count(figure), count(of));
  };
  return {
    sides,
    lines: indicators.flatMap((indicator) =>
      groupsOf(indicator).map((group) => ({
        indicator,
        group: group.group,
        sides: sides.map((_, at) => (seen[at]!.size === 0 ? null : numbers(indicator, group, at))),
      })),
    ),
  };
}
