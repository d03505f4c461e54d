import { type Statement, statementOf } from '@steunpad/domain/programme/statement.ts';
import type { Context } from '../../operation/context.ts';
import { asBooking, asFunding, asPhase } from './rows.ts';
import { statementReport } from './statement-report.ts';

/** The accounts as they stand now. */
export async function readStatement({ db, municipality }: Context): Promise<Statement> {
  const where = { municipalityId: municipality.code };
  const phases = await db.programmePhase.findMany({ where });
  const lines = await db.budgetLine.findMany({ where });
  const bookings = await db.booking.findMany({ where });
  const fundings = await db.funding.findMany({
    where,
    orderBy: [{ decidedOn: 'asc' }, { id: 'asc' }],
  });
  const advances = await db.fundingAdvance.findMany({ where });
  return statementOf({
    phases: phases.map(asPhase),
    lines,
    bookings: bookings.map(asBooking),
    fundings: fundings.map(asFunding),
    advances,
  });
}

/** Each line of the accounts, in the order in which they were recorded. */
export const readBookings = ({ db, municipality }: Context) =>
  db.booking.findMany({
    where: { municipalityId: municipality.code },
    include: { line: { select: { code: true } } },
    orderBy: { id: 'asc' },
  });

/** The accounts as a document, in the name of the municipality. */
export async function reportOf(context: Context, language: 'nl' | 'en') {
  const { db, municipality, now } = context;
  const { name } = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { name: true },
  });
  return statementReport(await readStatement(context), { municipality: name, language, now });
}
