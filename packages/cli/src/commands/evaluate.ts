import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { evaluate, THRESHOLD } from '@steunpad/api/modules/evaluation/evaluate.ts';
import { shownFigures } from '@steunpad/api/modules/evaluation/evaluation.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { linesOf, nationalLines, type Report } from '@steunpad/documents/evaluation/report.ts';
import { reportCsv, reportCsvDescription } from '@steunpad/documents/evaluation/report-csv.ts';
import { reportPage } from '@steunpad/documents/evaluation/report-page.ts';
import { reportPdf } from '@steunpad/documents/evaluation/report-pdf.ts';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { INDICATORS } from '@steunpad/domain/evaluation/indicators.ts';
import { type Quarter, quartersBetween } from '@steunpad/domain/evaluation/quarters.ts';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { day, municipalityOption } from './options.ts';

interface Options {
  readonly municipality?: string;
  readonly national?: true;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly out: string;
  readonly only?: Kind;
}

const KINDS = ['html', 'pdf', 'csv'] as const;
type Kind = (typeof KINDS)[number];

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
    .requiredOption('--out <folder>', 'where the files go')
    .addOption(new Option('--only <kind>', 'no other kind of file').choices(KINDS))
    .action(async ({ municipality: code, national, from, to, out, only }: Options) => {
      if (!code && !national) throw new Error('Say of which --municipality, or --national.');
      const now = new Date();
      const quarters = quartersBetween(from, to);
      if (!quarters)
        throw new Error(
          'A report is about whole quarters: from the first of a month, for three, six, nine … months.',
        );
      if (to >= dayOf(now)) throw new Error('The last quarter has not ended yet.');
      const database = await terminal.database();
      const made = code
        ? await ofMunicipality(database, code, quarters, now)
        : await ofAll(database, quarters);
      const { report } = made;
      const folder = resolve(terminal.io.cwd, out);
      await mkdir(folder, { recursive: true });
      const files = await filesOf(report, only);
      for (const [file, content] of Object.entries(files))
        await writeFile(join(folder, file), content);
      terminal.result(`${Object.keys(files).join('  ')}\n${made.sentence}`, {
        files: Object.keys(files),
        ...made.counts,
      });
    });
}

/** The report as files of each kind, by their names. */
async function filesOf(report: Report, only?: Kind): Promise<Record<string, string | Buffer>> {
  const wanted = (kind: Kind) => only === undefined || only === kind;
  const description = reportCsvDescription(report, 'report.csv');
  return {
    ...(wanted('html') && {
      'report.nl.html': reportPage(report, 'nl'),
      'report.en.html': reportPage(report, 'en'),
    }),
    ...(wanted('pdf') && {
      'report.nl.pdf': await reportPdf(report, 'nl'),
      'report.en.pdf': await reportPdf(report, 'en'),
    }),
    ...(wanted('csv') && {
      'report.csv': reportCsv(report),
      'report.csv-metadata.json': JSON.stringify(description, null, 2),
    }),
  };
}

interface Made {
  readonly report: Report;
  readonly sentence: string;
  readonly counts: Readonly<Record<string, number>>;
}

async function ofMunicipality(
  database: Database,
  code: string,
  quarters: readonly Quarter[],
  now: Date,
): Promise<Made> {
  const municipality = await asCommand(database, code, now, ({ db }) =>
    db.municipality.findUniqueOrThrow({ where: { id: code }, select: { name: true } }),
  );
  const made = await evaluate(database, code, quarters, now);
  const { figures, hidden, hiddenAtLeast, indicators } = made;
  const lines = linesOf(quarters, figures, indicators);
  return {
    report: { municipality, quarters, threshold: THRESHOLD, lines },
    sentence: `${figures.length} numbers, ${hidden} hidden (at least ${hiddenAtLeast} had to be).`,
    counts: { figures: figures.length, hidden, hiddenAtLeast },
  };
}

async function ofAll(database: Database, quarters: readonly Quarter[]): Promise<Made> {
  const municipalities = await shownFigures(database, quarters);
  const lines = nationalLines(quarters, municipalities, INDICATORS);
  if (lines.length === 0)
    throw new Error('No municipality has a report about these quarters yet: make those first.');
  return {
    report: { municipality: null, quarters, threshold: THRESHOLD, lines },
    sentence: `Of ${municipalities.length} municipalities.`,
    counts: { municipalities: municipalities.length },
  };
}
