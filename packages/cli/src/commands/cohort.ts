import { cohortDrawing, YEARS_AFTER } from '@steunpad/api/modules/cohorts/draw-cohort.input.ts';
import { type Drawn, drawCohort } from '@steunpad/api/modules/cohorts/draw-cohort.store.ts';
import {
  type DeathNoticeInput,
  deathNotice,
} from '@steunpad/api/modules/notices/death-notice.input.ts';
import {
  columnOf,
  type ReadNotice,
  readNotices,
} from '@steunpad/api/modules/notices/notices-csv.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { InputInvalid } from '@steunpad/api/mutation/refusals.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { LEFT_OUT_REASONS, type LeftOutReason } from '@steunpad/domain/cohorts/draw-cohort.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { importRows } from './import-rows.ts';
import { assertMunicipality, municipalityOption, webAddress } from './options.ts';
import { readGiven } from './read-given.ts';

interface Options {
  readonly municipality: string;
  readonly year: readonly [from: number, to: number];
  readonly file: string;
  readonly pension: 'AT_LOSS' | 'TODAY';
  readonly sender: 'MUNICIPALITY' | 'ORGANISATION';
  readonly survey: string;
  readonly page?: string;
  readonly dryRun?: boolean;
}

/** `cohort draw`: chooses whom to ask how it was when they lost their partner years ago. */
export function cohort(
  program: Command,
  terminal: Terminal,
  { publicUrl }: Partial<Pick<Config, 'publicUrl'>>,
): void {
  program
    .command('cohort')
    .description('people who lost their partner years ago')
    .command('draw')
    .description(
      'draw them from a list of the registry (columns of notices import; - reads standard input), so that they are asked what they missed',
    )
    .addOption(municipalityOption())
    .requiredOption('--year <year>', 'of the loss, for example 2011 or 2011-2012', years)
    .requiredOption('--file <file>', 'the list')
    .addOption(
      new Option('--pension <day>', 'under pension age AT_LOSS, or TODAY')
        .choices(['AT_LOSS', 'TODAY'])
        .default('AT_LOSS'),
    )
    .addOption(
      new Option(
        '--sender <who>',
        'who sends the letters: with ORGANISATION nobody who asked for secrecy',
      )
        .choices(['MUNICIPALITY', 'ORGANISATION'])
        .default('MUNICIPALITY'),
    )
    .option('--survey <name>', 'which questions', YEARS_AFTER)
    .option(
      '--page <url>',
      'page with the questions; the hosted one where it is left out',
      webAddress,
    )
    .option('--dry-run', 'only tell who would be in it, and save nothing')
    .action((options: Options) => draw(terminal, options, publicUrl ?? null));
}

async function draw(terminal: Terminal, options: Options, publicUrl: string | null): Promise<void> {
  const { municipality, dryRun = false } = options;
  const rows = readNotices(await readGiven(options.file, terminal));
  const database = await terminal.database();
  await assertMunicipality(database, municipality);
  const now = new Date();
  const drawing = checked(cohortDrawing(now), drawingOf(options, publicUrl));
  if (drawing instanceof InputInvalid) throw new Error(usage(drawing));

  const people: { readonly line: number; readonly person: DeathNoticeInput }[] = [];
  const failed = await importRows<ReadNotice>(terminal, rows, {
    columnOf,
    take: async ({ line, notice }) => {
      const person = checked(deathNotice(now), notice);
      if (person instanceof InputInvalid) return person;
      people.push({ line, person });
      return null;
    },
  });
  const list = people.map(({ person }) => person);
  const drawn = await asCommand(database, municipality, now, (context) =>
    drawCohort(context, drawing, list, { dryRun }),
  );
  if (drawn instanceof InputInvalid) throw new Error(usage(drawn));
  if (drawn instanceof Error) throw drawn;
  tellTwice(terminal, drawn, people);
  const { cohortId, drawn: count, leftOut } = drawn;
  terminal.result(tableOf(drawn, failed.length, dryRun), {
    cohortId,
    drawn: count,
    leftOut,
    failed,
    dryRun,
  });
}

const drawingOf = (
  { municipality, year: [fromYear, toYear], pension, sender, survey, page }: Options,
  publicUrl: string | null,
) => ({
  fromYear,
  toYear,
  pensionRule: pension,
  sender,
  survey,
  page: page ?? (publicUrl ? `${publicUrl}/f/${municipality}/survey` : ''),
});

/** Somebody stands there twice: by line, since a name says nothing to the person who mends the file. */
function tellTwice(
  { io }: Terminal,
  { reasons, sameAs }: Drawn,
  people: readonly { line: number }[],
) {
  reasons.forEach((reason, at) => {
    if (reason !== 'TWICE_IN_LIST') return;
    const first = people[sameAs[at]!]!.line;
    io.err(`line ${people[at]!.line}: the same person as on line ${first}, counted once.\n`);
  });
}

/** Each reason in words. */
const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  NO_PARTNER: 'left no partner',
  OTHER_YEAR: 'of another year',
  TWICE_IN_LIST: 'twice in the list',
  DIED: 'died',
  MOVED_AWAY: 'moved away',
  SUSPENDED: 'kept up no more by the registry',
  RELATIONSHIP_ENDED: 'separated before the death',
  UNDER_INVESTIGATION: 'under investigation',
  DATE_INCOMPLETE: 'with a date that is not known well enough',
  UNDER_MINIMUM_AGE: 'under the minimum age at the loss',
  PENSION_AGE: 'of pension age',
  OBJECTED: 'who want no contact',
  HAS_PATHWAY: 'with a pathway',
  SECRECY: 'with secrecy, which keeps the organisation from writing',
  DRAWN_BEFORE: 'drawn before',
  NO_NAME: 'without a name to write to',
  NO_ADDRESS: 'without an address',
};

/** Who is in it and who is not, as a table. */
function tableOf({ drawn, leftOut }: Drawn, failed: number, dryRun: boolean): string {
  const out = LEFT_OUT_REASONS.flatMap((reason) => {
    const count = leftOut[reason] ?? 0;
    return count > 0 ? [[count, LEFT_OUT[reason]] as const] : [];
  });
  const lines: (readonly [number, string])[] = [
    [drawn, dryRun ? 'would be drawn' : 'drawn'],
    ...out,
    ...(failed > 0 ? [[failed, 'rows that could not be read'] as const] : []),
  ];
  const width = String(Math.max(...lines.map(([count]) => count))).length;
  const table = lines.map(([count, words]) => `${String(count).padStart(width)}  ${words}`);
  return [...table, ...(dryRun ? ['Nothing was saved.'] : [])].join('\n');
}

/** Fields of a drawing by the options that they come from. */
const OPTION: Readonly<Record<string, string>> = {
  fromYear: '--year',
  toYear: '--year',
  page: '--page (or STEUNPAD_PUBLIC_URL)',
  survey: '--survey',
};

const usage = ({ fields }: InputInvalid): string =>
  fields.map(({ path, message }) => `${OPTION[path[0]!] ?? path[0]}: ${message}`).join(' ');

function years(text: string): readonly [number, number] {
  const [, from, to] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  if (!from) throw new InvalidArgumentError('A year is written as 2011, a range as 2011-2012.');
  return [Number(from), Number(to ?? from)];
}
