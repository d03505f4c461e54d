import type { BudgetLine, Funding } from '@steunpad/database/generated/prisma/client.ts';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import { type BookingKind, book, correct } from '@steunpad/domain/programme/bookings.ts';
import { FundingSettled } from '@steunpad/domain/programme/funding.ts';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import type {
  budgetLineInput,
  commitmentInput,
  correctionInput,
  spendingInput,
} from './programme.input.ts';
import { asBooking } from './rows.ts';

/** Sets what may be spent on something in a phase: a new line, or the one with this code. */
export async function saveBudgetLine(
  { db, municipality }: Context,
  { phaseId, code, ...line }: z.output<typeof budgetLineInput>,
): Promise<string | Refusal> {
  const { code: municipalityId } = municipality;
  const phase = await db.programmePhase.findUnique({ where: rowKey(municipality, phaseId) });
  const funding = line.fundingId
    ? await db.funding.findUnique({ where: rowKey(municipality, line.fundingId) })
    : null;
  const earlier = await db.budgetLine.findUnique({
    where: { municipalityId_phaseId_code: { municipalityId, phaseId, code } },
    include: { funding: true },
  });
  if (!phase || (line.fundingId && !funding)) return new NotFound();
  if (funding?.settledOn || earlier?.funding?.settledOn) return new FundingSettled();
  const id = earlier?.id ?? uuid();
  await db.budgetLine.upsert({
    where: rowKey(municipality, id),
    create: { municipalityId, id, phaseId, code, ...line },
    update: line,
  });
  return id;
}

/** Books that something was ordered. */
export const recordCommitment = (
  context: Context,
  input: z.output<ReturnType<typeof commitmentInput>>,
) => bookOn(context, 'COMMITMENT', { ...input, commitmentId: null });

/** Books that something was paid, with the commitment that it pays. */
export const recordSpending = (
  context: Context,
  input: z.output<ReturnType<typeof spendingInput>>,
) => bookOn(context, 'SPENDING', input);

async function bookOn(
  context: Context,
  kind: BookingKind,
  { lineId, commitmentId, ...booking }: z.output<ReturnType<typeof spendingInput>>,
): Promise<string | Refusal> {
  const { db, municipality } = context;
  const line = await lineOf(context, lineId);
  const pays = commitmentId
    ? await db.booking.findUnique({ where: rowKey(municipality, commitmentId) })
    : null;
  if (!line || (commitmentId && !pays)) return new NotFound();
  const refused = book(lineId, isSettled(line), pays);
  if (refused) return refused;
  return add(context, { ...booking, kind, lineId, commitmentId });
}

/** Books the difference of a line that was wrong; the line stays as it was. */
export async function correctBooking(
  context: Context,
  { bookingId, difference, reason, ...correction }: z.output<ReturnType<typeof correctionInput>>,
): Promise<string | Refusal> {
  const { db, municipality } = context;
  const original = await db.booking.findUnique({
    where: rowKey(municipality, bookingId),
    include: { corrections: true },
  });
  const line = original && (await lineOf(context, original.lineId));
  if (!original || !line) return new NotFound();
  const refused = correct(asBooking(original), original.corrections.map(asBooking), difference);
  if (refused) return refused;
  return add(context, {
    ...correction,
    ...{ amount: difference, description: reason },
    ...{ kind: original.kind, lineId: original.lineId, correctsId: bookingId },
    afterSettlement: isSettled(line),
  });
}

type LineWithFunding = BudgetLine & { readonly funding: Funding | null };

const lineOf = ({ db, municipality }: Context, lineId: string): Promise<LineWithFunding | null> =>
  db.budgetLine.findUnique({ where: rowKey(municipality, lineId), include: { funding: true } });

const isSettled = ({ funding }: LineWithFunding): boolean => Boolean(funding?.settledOn);

interface New {
  readonly kind: BookingKind;
  readonly lineId: string;
  readonly amount: bigint;
  readonly on: z.output<ReturnType<typeof commitmentInput>>['on'];
  readonly description: string;
  readonly reference: string;
  readonly commitmentId?: string | null;
  readonly correctsId?: string;
  readonly afterSettlement?: boolean;
}

async function add(context: Context, { on, ...booking }: New): Promise<string> {
  const { db, municipality, caller, now } = context;
  const id = uuid();
  await db.booking.create({
    data: {
      ...{ municipalityId: municipality.code, id, ...booking },
      bookedOn: toColumn(on),
      ...{ recordedAt: now, recordedBy: actorOf(caller, 'CLERK') },
    },
  });
  return id;
}
