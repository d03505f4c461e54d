import type { Database } from '@steunpad/database';
import { suppress } from '@steunpad/disclosure/suppress.ts';
import type { Indicator } from '@steunpad/domain/evaluation/indicator.ts';
import { onOneGrid, type Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import {
  cellOf,
  type Figure,
  type PublishedFigure,
  reportTables,
} from '@steunpad/domain/evaluation/report-tables.ts';
import { asCommand } from '../../operation/run-command.ts';
import {
  countFigures,
  indicatorsOf,
  keepFigures,
  publishedFigures,
  thresholdOf,
} from './evaluation.store.ts';

export interface Evaluation {
  readonly quarters: readonly Quarter[];
  readonly indicators: readonly Indicator[];
  readonly figures: readonly PublishedFigure[];
  /** How many figures are not shown, and how many of any choice would have to be hidden. */
  readonly hidden: number;
  readonly hiddenAtLeast: number;
  /** People; a number from one to just below it is not shown, and cannot be worked out. */
  readonly threshold: number;
}

/** Why there is no report. Its message says nothing about anybody. */
export class NoReport extends Error {}

/**
 * Counts, hides what would give people away, and keeps what is shown: from now on it counts as known. The solver works
 * between two transactions, since it may take seconds.
 *
 * @throws {NoReport}
 */
export async function evaluate(
  database: Database,
  code: string,
  quarters: readonly Quarter[],
  now: Date,
): Promise<Evaluation> {
  const { published, counted, indicators, threshold } = await asCommand(
    database,
    code,
    now,
    async (context) => {
      const published = await publishedFigures(context);
      const off = published.map(({ period }) => period).find((period) => !onGrid(period, quarters));
      if (off)
        throw new NoReport(
          `Earlier reports have other quarters, as ${off}: begin in one of their months.`,
        );
      const frozen = new Set(published.map(({ period }) => period));
      const open = quarters.filter((quarter) => !frozen.has(quarter));
      return {
        published,
        counted: await countFigures(context, open),
        indicators: await indicatorsOf(context),
        threshold: thresholdOf(context),
      };
    },
  );
  const tables = reportTables(quarters, counted, published, indicators);
  const { hidden, bound } = await suppress(tables, threshold);
  const isShown = (figure: Figure) => !hidden.has(cellOf(figure));
  const figures = tables.figures.map((figure) => ({ ...figure, shown: isShown(figure) }));
  const kept = await asCommand(database, code, now, (context) =>
    keepFigures(context, published.length, figures, now),
  );
  if (!kept) throw new NoReport('Another report was made at this moment. Try again.');
  return { quarters, indicators, figures, hidden: hidden.size, hiddenAtLeast: bound, threshold };
}

const onGrid = (period: string, quarters: readonly Quarter[]) =>
  quarters.every((quarter) => onOneGrid(period.slice(0, 7), quarter));
