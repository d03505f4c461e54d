import { randomUUID } from 'node:crypto';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isDayAfter, weekOf } from '@steunpad/domain/surveys/release.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { shuffled } from '../../rows/shuffled.ts';
import { type Address, queueDayAfterMails } from '../correspondence/queue-mail.store.ts';
import { sealed, unsealed } from '../drafts/draft-keys.ts';
import { addressSeal } from './survey-codes.ts';

interface LeftAddress extends Address {
  /** On which they answered. Nowhere but in the seal stands a day. */
  readonly day: CivilDate;
}

const placeOf = ({ municipality }: Context) => `${municipality.code} survey address`;

/**
 * Keeps where somebody who answers wants a message tomorrow: in a row of its own, under an id of chance, unreadable with
 * the database alone.
 */
export async function leaveAddress(context: Context, { email, language }: Address): Promise<void> {
  const { db, municipality, now } = context;
  const left: LeftAddress = { email, language, day: dayOf(now) };
  await db.surveyAddress.create({
    data: {
      municipalityId: municipality.code,
      id: randomUUID(),
      sealed: sealed(addressSeal(municipality), placeOf(context), left),
      leftWeek: toColumn(weekOf(left.day)),
    },
  });
}

/**
 * Queues the messages that are due, in random order and without a moment in their ids, and takes their addresses away with
 * that. What was left later than yesterday stays. Returns how many.
 */
export async function writeDayAfter(context: Context): Promise<number> {
  const { db, municipality, now } = context;
  const rows = await db.surveyAddress.findMany({
    where: { municipalityId: municipality.code },
    select: { id: true, sealed: true },
  });
  const due = rows
    .map(({ id, sealed: bytes }) => ({ id, ...opened(context, bytes) }))
    .filter(({ day }) => isDayAfter(day, now));
  if (due.length === 0) return 0;
  // Another process may have taken some of them meanwhile: only what is deleted here is written to.
  const taken = await db.$sql<{ id: string }>(
    'DELETE FROM survey_address WHERE municipality_id = $1 AND id = ANY($2::uuid[]) RETURNING id',
    [municipality.code, due.map(({ id }) => id)],
  );
  const ids = new Set(taken.map(({ id }) => id));
  const addresses = due
    .filter(({ id }) => ids.has(id))
    .map(({ email, language }) => ({ email, language }));
  await queueDayAfterMails(context, shuffled(addresses));
  return addresses.length;
}

function opened(context: Context, bytes: Uint8Array): LeftAddress {
  const left = unsealed(addressSeal(context.municipality), placeOf(context), bytes);
  if (!left) throw new Error('An address does not open with the key of the municipality.');
  return left as LeftAddress;
}
