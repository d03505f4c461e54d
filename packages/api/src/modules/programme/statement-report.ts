import { type Block, type BlockDocument, plain } from '@steunpad/documents/blocks.ts';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { dutchEuros } from '@steunpad/domain/programme/money.ts';
import type { Phase } from '@steunpad/domain/programme/phases.ts';
import {
  type Amounts,
  percentSpent,
  type Statement,
} from '@steunpad/domain/programme/statement.ts';
import { say } from '@steunpad/texts/say.ts';

type Spoken = 'nl' | 'en';
type Column = 'budget' | 'spent' | 'correctedLater' | 'committed' | 'left';

const AMOUNTS: readonly Column[] = ['budget', 'spent', 'correctedLater', 'committed', 'left'];

interface About {
  readonly municipality: string;
  readonly language: Spoken;
  readonly now: Date;
}

/** The accounts as a document to print and to sign. */
export function statementReport(
  statement: Statement,
  { municipality, language, now }: About,
): BlockDocument {
  const today = dayOf(now);
  return {
    title: say(language, 'programme.statement.title', { municipality }),
    summary: say(language, 'programme.statement.summary'),
    date: today,
    language,
    blocks: [
      paragraph(say(language, 'programme.statement.intro', { day: writtenDate(today, language) })),
      ...statement.phases.flatMap((phase) => phaseBlocks(phase, language)),
      heading(say(language, 'programme.statement.allPhases')),
      amountsTable(language, 'phase', [
        ...statement.phases.map(({ phase, total }) => [phaseName(phase, language), total] as const),
        [say(language, 'programme.statement.total'), statement.total],
      ]),
      paragraph(say(language, 'programme.statement.laterSays')),
      heading(say(language, 'programme.statement.years')),
      yearsTable(statement, language),
      heading(say(language, 'programme.statement.goals')),
      amountsTable(language, 'goal', [
        ...statement.goals.map(
          ({ goal, amounts }) =>
            [say(language, `programme.goals.${goal ?? 'ALL'}`), amounts] as const,
        ),
        [say(language, 'programme.statement.total'), statement.total],
      ]),
      heading(say(language, 'programme.statement.fundings')),
      fundingsTable(statement, language),
    ],
  };
}

/** A phase as it is called in the accounts. */
export function phaseName({ kind, startsOn, endsOn }: Phase, language: Spoken): string {
  const named = say(language, `programme.phases.${kind}`);
  const written = (day: CivilDate) => writtenDate(day, language);
  return endsOn
    ? say(language, 'programme.statement.phase', {
        ...{ kind: named, from: written(startsOn), to: written(endsOn) },
      })
    : say(language, 'programme.statement.phaseOpen', { kind: named, from: written(startsOn) });
}

function phaseBlocks(
  { phase, lines, total }: Statement['phases'][number],
  language: Spoken,
): readonly Block[] {
  const head = heading(phaseName(phase, language));
  if (lines.length === 0) return [head, paragraph(say(language, 'programme.statement.noLines'))];
  return [
    head,
    amountsTable(language, 'name', [
      ...lines.map(({ line, amounts }) => [`${line.code} ${line.name}`, amounts] as const),
      [say(language, 'programme.statement.total'), total],
    ]),
  ];
}

function amountsTable(
  language: Spoken,
  first: 'name' | 'phase' | 'goal',
  rows: readonly (readonly [name: string, amounts: Amounts])[],
): Block {
  const columns = [first, ...AMOUNTS, 'percent'] as const;
  return table(
    columns.map((column) => say(language, `programme.statement.columns.${column}`)),
    rows.map(([name, amounts]) => [
      name,
      ...AMOUNTS.map((column) => dutchEuros(amounts[column])),
      percentSpent(amounts)?.replace('.', ',') ?? '',
    ]),
  );
}

function yearsTable({ years, total }: Statement, language: Spoken): Block {
  const columns = ['year', 'spent'] as const;
  return table(
    columns.map((column) => say(language, `programme.statement.columns.${column}`)),
    [
      ...years.map(({ year, spent }) => [String(year), dutchEuros(spent)]),
      [say(language, 'programme.statement.total'), dutchEuros(total.spent + total.correctedLater)],
    ],
  );
}

function fundingsTable({ fundings, spentWithoutFunding }: Statement, language: Spoken): Block {
  const columns = ['giver', 'granted', 'received', 'spent', 'unspent', 'toPayBack'] as const;
  const rows = fundings.map(({ funding, standing }) => [
    funding.giver,
    dutchEuros(funding.amount),
    dutchEuros(standing.received),
    dutchEuros(standing.spent),
    dutchEuros(standing.unspent),
    standing.toPayBack === null ? '' : dutchEuros(standing.toPayBack),
  ]);
  const without = [
    say(language, 'programme.statement.withoutFunding'),
    ...['', '', dutchEuros(spentWithoutFunding), '', ''],
  ];
  return table(
    columns.map((column) => say(language, `programme.statement.columns.${column}`)),
    [...rows, without],
  );
}

const heading = (text: string): Block => ({ type: 'HEADING', level: 2, runs: plain(text) });
const paragraph = (text: string): Block => ({ type: 'PARAGRAPH', runs: plain(text) });
const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: 'TABLE',
  head: head.map(plain),
  rows: rows.map((cells) => cells.map(plain)),
});
