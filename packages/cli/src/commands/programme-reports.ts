import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deadlines } from '@steunpad/api/modules/programme/deadline.type.ts';
import { phasesOf } from '@steunpad/api/modules/programme/programme.store.ts';
import {
  readBookings,
  readStatement,
  reportOf,
} from '@steunpad/api/modules/programme/statement.store.ts';
import { bookingsCsv, statementCsv } from '@steunpad/api/modules/programme/statement-csv.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { blocksPdf } from '@steunpad/documents/blocks-pdf.ts';
import { type Cents, dutchEuros, writeEuros } from '@steunpad/domain/programme/money.ts';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { municipalityOption } from './options.ts';

interface In {
  readonly municipality: string;
}

/** `programme show` and `programme statement`: how it stands, on the screen and as files. */
export function programmeReports(noun: Command, terminal: Terminal): void {
  const within = async <T>({ municipality }: In, work: (context: Context) => Promise<T>) =>
    asCommand(await terminal.database(), municipality, new Date(), work);

  noun
    .command('show')
    .description('phases, budget lines and money with their ids, and what is promised')
    .addOption(municipalityOption())
    .action(async (options: In) => {
      const { phases, statement, promised } = await within(options, async (context) => ({
        phases: await phasesOf(context),
        statement: await readStatement(context),
        promised: await deadlines(context),
      }));
      const lines = [
        ...statement.phases.flatMap(({ phase, lines: own }) => [
          `${phase.id}  ${phase.kind}  ${phase.startsOn} to ${phase.endsOn ?? 'open'}`,
          ...own.map(
            ({ line, amounts }) =>
              `    ${line.id}  ${line.code} ${line.name}  ${dutchEuros(amounts.spent + amounts.correctedLater)} of ${dutchEuros(amounts.budget)}`,
          ),
        ]),
        ...statement.fundings.map(
          ({ funding, standing }) =>
            `${funding.id}  ${funding.giver}  ${dutchEuros(standing.spent)} of ${dutchEuros(funding.amount)}`,
        ),
        ...promised.map(
          ({ id, what, due, doneAt }) => `${id}  ${due}  ${doneAt ? 'done' : 'open'}  ${what}`,
        ),
      ];
      terminal.result(
        lines.join('\n') || 'no programme yet',
        asText({ phases, statement, deadlines: promised }),
      );
    });

  noun
    .command('statement')
    .description('the accounts as PDF, and for a spreadsheet, with each receipt')
    .addOption(municipalityOption())
    .requiredOption('--out <folder>', 'where the files go')
    .addOption(
      new Option('--lang <language>', 'in which language').choices(['nl', 'en']).default('nl'),
    )
    .action(async ({ out, lang, ...options }: In & { out: string; lang: 'nl' | 'en' }) => {
      const made = await within(options, async (context) => ({
        report: await reportOf(context, lang),
        statement: await readStatement(context),
        bookings: await readBookings(context),
      }));
      const folder = resolve(terminal.io.cwd, out);
      await mkdir(folder, { recursive: true });
      const name = `${options.municipality}-${made.report.date}`;
      const files = {
        [`${name}-statement.pdf`]: (await blocksPdf(made.report)).bytes,
        [`${name}-statement.csv`]: statementCsv(made.statement, lang),
        [`${name}-bookings.csv`]: bookingsCsv(made.bookings, lang),
      };
      for (const [file, content] of Object.entries(files))
        await writeFile(join(folder, file), content);
      terminal.result(Object.keys(files).join('\n'), {
        files: Object.keys(files),
        ...asText({ total: made.statement.total }),
      });
    });
}

/** Amounts as text: a number of JSON would lose cents. */
const asText = <T extends object>(all: T): T =>
  JSON.parse(
    JSON.stringify(all, (_name, value: unknown) =>
      typeof value === 'bigint' ? writeEuros(value as Cents) : value,
    ),
  );
