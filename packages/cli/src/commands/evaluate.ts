import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { evaluate } from '@steunpad/api/modules/evaluation/evaluate.ts';
import { shownFigures } from '@steunpad/api/modules/evaluation/evaluation.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { type Comparison, compare, type Side } from '@steunpad/documents/evaluation/comparison.ts';
import { linesOf, nationalLines, type Report } from '@steunpad/documents/evaluation/report.ts';
import { type CivilDate, dayOf, parseCivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { INDICATORS } from '@steunpad/domain/evaluation/indicators.ts';
import { type Quarter, quartersBetween } from '@steunpad/domain/evaluation/quarters.ts';
import { type PublishedFigure, wholeOf } from '@steunpad/domain/evaluation/report-tables.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { comparisonFiles, KINDS, type Kind, reportFiles } from './evaluation-files.ts';
import { day, municipalityOption } from './options.ts';

interface Options {
  readonly municipality?: string;
  readonly national?: true;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly beside: readonly Period[];
  readonly each?: true;
  readonly out: string;
  readonly only?: Kind;
}

type Period = readonly [from: CivilDate, to: CivilDate];

/** `evaluate`: how support went, as numbers in which nobody can be recognised. */
export function evaluation(program: Command, terminal: Terminal): void {
  program
    .command('evaluate')
    .description('write a report on how support went, in which nobody can be recognised')
    .addOption(municipalityOption().makeOptionMandatory(false).conflicts('national'))
    .option('--national', 'of all municipalities here, by what each showed in a report of its own')
    .requiredOption('--from <day>', 'first day, the first of a month, for example 2015-09-01', day)
    .requiredOption(
      '--to <day>',
      'last day, three or more whole months later, for example 2017-02-28',
      day,
    )
    .addOption(
      new Option(
        '--beside <days>',
        'another period to compare with, for example 2014-03-01..2015-08-31; may be given again',
      )
        .argParser(period)
        .default([])
        .conflicts('national'),
    )
    .option('--each', 'with --national: every municipality beside the others')
    .requiredOption('--out <folder>', 'where the files go')
    .addOption(new Option('--only <kind>', 'no other kind of file').choices(KINDS))
    .action((options: Options) => write(terminal, options));
}

async function write(terminal: Terminal, options: Options): Promise<void> {
  const { municipality: code, national, from, to, beside, each = false, out, only } = options;
  if (!code && !national) throw new Error('Say of which --municipality, or --national.');
  if (each && !national) throw new Error('--each goes with --national.');
  const now = new Date();
  const quarters = wholeQuarters([from, to], now);
  const others = beside.map((days) => wholeQuarters(days, now));
  const database = await terminal.database();
  const made = code
    ? await ofMunicipality(database, code, [quarters, ...others], now)
    : await ofAll(database, quarters, each);
  const folder = resolve(terminal.io.cwd, out);
  await mkdir(folder, { recursive: true });
  const files = {
    ...(await reportFiles(made.report, only)),
    ...(made.comparison && comparisonFiles(made.comparison, only)),
  };
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  terminal.result(`${Object.keys(files).join('  ')}\n${made.sentence}`, {
    files: Object.keys(files),
    ...made.counts,
  });
}

function wholeQuarters([from, to]: Period, now: Date): readonly Quarter[] {
  const quarters = quartersBetween(from, to);
  if (!quarters)
    throw new Error(
      'A report is about whole quarters: from the first of a month, for three, six, nine … months.',
    );
  if (to >= dayOf(now)) throw new Error('The last quarter has not ended yet.');
  return quarters;
}

/** Two days as they were typed, after those of before. */
function period(text: string, before: readonly Period[]): readonly Period[] {
  const [from, to] = text.split('..').map(parseCivilDate);
  if (!from || !to)
    throw new InvalidArgumentError('A period is written as 2014-03-01..2015-08-31.');
  return [...before, [from, to]];
}

interface Made {
  readonly report: Report;
  readonly comparison: Comparison | null;
  readonly sentence: string;
  readonly counts: Readonly<Record<string, number>>;
}

async function ofMunicipality(
  database: Database,
  code: string,
  [quarters, ...others]: readonly (readonly Quarter[])[],
  now: Date,
): Promise<Made> {
  const municipality = await asCommand(database, code, now, ({ db }) =>
    db.municipality.findUniqueOrThrow({ where: { id: code }, select: { name: true } }),
  );
  const { figures, hidden, hiddenAtLeast, indicators, threshold } = await evaluate(
    ...([database, code, quarters!, now] as const),
  );
  const sides: Side[] = [sideOf(quarters!, figures)];
  // One after the other: what one report showed counts as known for the next, also where they overlap.
  for (const other of others)
    sides.push(sideOf(other, (await evaluate(database, code, other, now)).figures));
  const lines = linesOf(quarters!, figures, indicators);
  return {
    report: { municipality, quarters: quarters!, threshold, lines },
    comparison: others.length > 0 ? compare(sides, indicators) : null,
    sentence: `${figures.length} numbers, ${hidden} hidden (at least ${hiddenAtLeast} had to be).`,
    counts: { figures: figures.length, hidden, hiddenAtLeast },
  };
}

const sideOf = (quarters: readonly Quarter[], figures: readonly PublishedFigure[]): Side => ({
  key: wholeOf(quarters),
  municipality: null,
  period: wholeOf(quarters),
  shown: figures.filter(({ shown }) => shown),
});

async function ofAll(
  database: Database,
  quarters: readonly Quarter[],
  each: boolean,
): Promise<Made> {
  const municipalities = await database.asProgramme((db) =>
    shownFigures({ db }, [...new Set([...quarters, wholeOf(quarters)])]),
  );
  const lines = nationalLines(
    quarters,
    municipalities.map(({ figures }) => figures),
    INDICATORS,
  );
  if (lines.length === 0)
    throw new Error('No municipality has a report about these quarters yet: make those first.');
  const sides = municipalities.map(
    ({ code, name, figures }): Side => ({
      ...{ key: code, municipality: name, period: wholeOf(quarters), shown: figures },
    }),
  );
  return {
    report: { municipality: null, quarters, threshold: TERMS.reportThreshold, lines },
    comparison: each ? compare(sides, INDICATORS) : null,
    sentence: `Of ${municipalities.length} municipalities.`,
    counts: { municipalities: municipalities.length },
  };
}
