import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { evaluate, THRESHOLD } from '@steunpad/api/modules/evaluation/evaluate.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { reportCsv, reportCsvDescription } from '@steunpad/documents/evaluation/report-csv.ts';
import { reportPage } from '@steunpad/documents/evaluation/report-page.ts';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { quartersBetween } from '@steunpad/domain/evaluation/quarters.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { day, municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly out: string;
}

/** `evaluate`: how support went, as numbers in which nobody can be recognised. */
export function evaluation(program: Command, terminal: Terminal): void {
  program
    .command('evaluate')
    .description('write a report on how support went, in which nobody can be recognised')
    .addOption(municipalityOption())
    .requiredOption('--from <day>', 'first day, the first of a month, for example 2015-09-01', day)
    .requiredOption(
      '--to <day>',
      'last day, three or more whole months later, for example 2017-02-28',
      day,
    )
    .requiredOption('--out <folder>', 'where the files go')
    .action(async ({ municipality: code, from, to, out }: Options) => {
      const now = new Date();
      const quarters = quartersBetween(from, to);
      if (!quarters)
        throw new Error(
          'A report is about whole quarters: from the first of a month, for three, six, nine … months.',
        );
      if (to >= dayOf(now)) throw new Error('The last quarter has not ended yet.');
      const database = await terminal.database();
      const { name } = await asCommand(database, code, now, ({ db }) =>
        db.municipality.findUniqueOrThrow({ where: { id: code }, select: { name: true } }),
      );
      const { figures, hidden, hiddenAtLeast } = await evaluate(database, code, quarters, now);
      const report = { municipality: { code, name }, quarters, threshold: THRESHOLD, figures };
      const folder = resolve(terminal.io.cwd, out);
      await mkdir(folder, { recursive: true });
      const files = {
        'report.nl.html': reportPage(report, 'nl'),
        'report.en.html': reportPage(report, 'en'),
        'report.csv': reportCsv(report),
        'report.csv-metadata.json': JSON.stringify(reportCsvDescription('report.csv'), null, 2),
      };
      for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
      terminal.result(
        `${Object.keys(files).join('  ')}\n${figures.length} numbers, ${hidden} hidden (at least ${hiddenAtLeast} had to be).`,
        { files: Object.keys(files), figures: figures.length, hidden, hiddenAtLeast },
      );
    });
}
