import type { Booking } from '@steunpad/database/generated/prisma/client.ts';
import { csvOf } from '@steunpad/documents/csv.ts';
import type { Statement } from '@steunpad/domain/programme/statement.ts';
import { say } from '@steunpad/texts/say.ts';
import { fromColumn } from '../../rows/date-columns.ts';

type Spoken = 'nl' | 'en';

const LINE = [
  'phase',
  'code',
  'name',
  'goal',
  'giver',
  'budget',
  'spent',
  'correctedLater',
  'committed',
  'left',
] as const;

/** The accounts line by line, without totals: a spreadsheet adds them up, and they are in the PDF. */
export function statementCsv({ phases, fundings }: Statement, language: Spoken): string {
  const givers = new Map(fundings.map(({ funding }) => [funding.id, funding.giver]));
  return csvOf([
    headOf(LINE, language),
    ...phases.flatMap(({ phase, lines }) =>
      lines.map(({ line, amounts }) => [
        say(language, `programme.phases.${phase.kind}`),
        line.code,
        line.name,
        say(language, `programme.goals.${line.goal ?? 'ALL'}`),
        (line.fundingId && givers.get(line.fundingId)) || '',
        amounts.budget,
        amounts.spent,
        amounts.correctedLater,
        amounts.committed,
        amounts.left,
      ]),
    ),
  ]);
}

const BOOKED = [
  'id',
  'on',
  'code',
  'kind',
  'amount',
  'description',
  'reference',
  'corrects',
] as const;

/** Each line of the accounts with its receipt: the list that goes with a statement. */
export const bookingsCsv = (
  bookings: readonly (Booking & { readonly line: { readonly code: string } })[],
  language: Spoken,
): string =>
  csvOf([
    headOf(BOOKED, language),
    ...bookings.map((booking) => [
      booking.id,
      fromColumn(booking.bookedOn),
      booking.line.code,
      say(language, `programme.statement.kinds.${booking.kind}`),
      booking.amount,
      booking.description,
      booking.reference,
      booking.correctsId ?? '',
    ]),
  ]);

const headOf = (
  columns: readonly ((typeof LINE)[number] | (typeof BOOKED)[number])[],
  language: Spoken,
) => columns.map((column) => say(language, `programme.statement.columns.${column}`));
