import type { Refusal } from '@steunpad/domain/kernel.ts';
import { accountDue, FundingSettled } from '@steunpad/domain/programme/funding.ts';
import { sumOf } from '@steunpad/domain/programme/money.ts';
import { say } from '@steunpad/texts/say.ts';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { invalidField } from '../../mutation/input.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { saveDeadline } from './deadline.store.ts';
import type { advanceInput, fundingInput, settlementInput } from './programme.input.ts';
import { hasProgramme } from './programme.store.ts';

/** Writes down a decision that gives money, and promises its account where there is a day for it. */
export async function recordFunding(
  context: Context,
  { accountBy: given, ...funding }: z.output<ReturnType<typeof fundingInput>>,
): Promise<string | Refusal> {
  const { db, municipality } = context;
  if (!(await hasProgramme(context))) return new NotFound();
  const { kind, giver, decision, decidedOn } = funding;
  const accountBy = given ?? accountDue(kind, decidedOn);
  const id = uuid();
  await db.funding.create({
    data: {
      ...{ municipalityId: municipality.code, id, ...funding },
      decidedOn: toColumn(decidedOn),
      accountBy: accountBy && toColumn(accountBy),
    },
  });
  if (accountBy) {
    const what = say('nl', `programme.account.${kind}`, { giver, decision });
    await saveDeadline(context, { taskId: null, what, due: accountBy, notBefore: null });
  }
  return id;
}

/** Writes down what came in or went back: never less than nothing in all, nor more than was granted. */
export async function recordAdvance(
  context: Context,
  { receivedOn, ...advance }: z.output<ReturnType<typeof advanceInput>>,
): Promise<string | Refusal> {
  const { db, municipality, caller, now } = context;
  const funding = await db.funding.findUnique({
    where: rowKey(municipality, advance.fundingId),
    include: { advances: true },
  });
  if (!funding) return new NotFound();
  const received = sumOf(funding.advances.map(({ amount }) => amount)) + advance.amount;
  if (received < 0n || received > funding.amount) return invalidField('amount', 'INVALID');
  const id = uuid();
  await db.fundingAdvance.create({
    data: {
      ...{ municipalityId: municipality.code, id, ...advance },
      receivedOn: toColumn(receivedOn),
      ...{ recordedAt: now, recordedBy: actorOf(caller, 'CLERK') },
    },
  });
  return id;
}

/** Writes down that money was settled: from then on only corrections are booked on it. */
export async function settleFunding(
  { db, municipality }: Context,
  { fundingId, amount, settledOn, decision }: z.output<ReturnType<typeof settlementInput>>,
): Promise<string | Refusal> {
  const where = rowKey(municipality, fundingId);
  const funding = await db.funding.findUnique({ where });
  if (!funding) return new NotFound();
  if (funding.settledOn) return new FundingSettled();
  if (amount > funding.amount) return invalidField('amount', 'INVALID');
  if (toColumn(settledOn) < funding.decidedOn) return invalidField('settledOn', 'INVALID_DATE');
  await db.funding.update({
    where,
    data: { settledOn: toColumn(settledOn), settledAmount: amount, settlement: decision },
  });
  return fundingId;
}
