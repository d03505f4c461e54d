import { groupsOf, INDICATORS, type Indicator } from '@steunpad/domain/evaluation/indicators.ts';
import type { Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import {
  cellOf,
  type PublishedFigure,
  wholeOf,
} from '@steunpad/domain/evaluation/report-tables.ts';

/** What a report is about and made of. */
export interface Report {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly quarters: readonly Quarter[];
  readonly threshold: number;
  readonly figures: readonly PublishedFigure[];
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
}

/** The periods of a report: the whole of it, then each quarter. */
export const periodsOf = ({ quarters }: Pick<Report, 'quarters'>): string[] =>
  quarters.length === 1 ? [...quarters] : [wholeOf(quarters), ...quarters];

/** The lines in the order of the indicators. A figure that was not counted at the time has none. */
export function linesOf({ figures, ...report }: Report): Line[] {
  const byCell = new Map(figures.map((figure) => [cellOf(figure), figure]));
  const seen = (figure: string, period: string) => {
    const found = byCell.get(cellOf({ figure, period }));
    return found && { count: found.shown ? found.count : null };
  };
  return INDICATORS.flatMap((indicator) =>
    groupsOf(indicator).flatMap(({ group, figure }) =>
      periodsOf(report).flatMap((period): Line[] => {
        const [part, whole] = [seen(figure, period), seen(indicator.of, period)];
        if (!part || !whole) return [];
        const [numerator, denominator] = [part.count, whole.count];
        const suppressed = numerator === null || denominator === null;
        const value = suppressed || denominator === 0 ? null : percent(numerator, denominator);
        return [{ indicator, group, period, numerator, denominator, value, suppressed }];
      }),
    ),
  );
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
