import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { Context } from '../operation/context.ts';
import { pseudonym } from '../rows/pseudonym.ts';
import { IdempotencyKeyReused } from './refusals.ts';

export interface Once<Answer> {
  readonly operation: string;
  readonly key: string;
  /** The whole input, as it was understood. */
  readonly input: unknown;
  /** What the caller will be told again on a retry: ids and days, never personal data. */
  readonly answer: Answer;
}

interface Recorded {
  readonly operation: string;
  readonly input_hash: string;
  readonly answer: unknown;
}

/** Records a key, and returns a row when it is a new one. Two at once wait for each other on the key itself. */
export const RECORD_KEY = `
  INSERT INTO idempotency_record (municipality_id, key, operation, input_hash, answer, created_at)
  VALUES ($1, $2, $3, decode($4, 'hex'), $5::jsonb, $6) ON CONFLICT DO NOTHING RETURNING key`;

/** `$1` to `$6` of `RECORD_KEY`: municipality, key, operation, hash of the input, answer, moment. */
export const recordValues = (
  context: Pick<Context, 'municipality' | 'now'>,
  record: Once<object>,
): readonly unknown[] => [
  context.municipality.code,
  record.key,
  record.operation,
  hashOf(context, record),
  JSON.stringify(record.answer),
  context.now.toISOString(),
];

const hashOf = ({ municipality }: Pick<Context, 'municipality'>, { input }: Once<object>) =>
  pseudonym(municipality, 'input', JSON.stringify(input, withAmounts)).toString('hex');

/** Amounts of money are whole numbers of any size, for which JSON has no word. */
const withAmounts = (_name: string, value: unknown) =>
  typeof value === 'bigint' ? value.toString() : value;

/** What was answered to a key before; `null` for a new one. */
export async function answerTo<Answer extends object>(
  context: Context,
  record: Once<Answer>,
): Promise<Answer | IdempotencyKeyReused | null> {
  const [earlier] = await context.db.$sql<Recorded>(
    `SELECT operation, encode(input_hash, 'hex') AS input_hash, answer
     FROM idempotency_record WHERE municipality_id = $1 AND key = $2`,
    [context.municipality.code, record.key],
    'idempotency-answer',
  );
  if (!earlier) return null;
  const same =
    earlier.operation === record.operation && earlier.input_hash === hashOf(context, record);
  return same ? (earlier.answer as Answer) : new IdempotencyKeyReused();
}

/**
 * Does something once for a key: a second sending of the same gets the first answer, however it was lost.
 * After a refusal the key is free again.
 */
export async function once<Answer extends object, Outcome extends Refusal | undefined>(
  context: Context,
  // A function when only the work knows the answer.
  { answer, ...asked }: Once<Answer | (() => Answer)>,
  work: () => Promise<Outcome>,
): Promise<Answer | NonNullable<Outcome> | IdempotencyKeyReused> {
  const { db, municipality } = context;
  const { key } = asked;
  const isKnownLater = typeof answer === 'function';
  const record = { ...asked, answer: (isKnownLater ? {} : answer) as Answer };
  const fresh = await db.$sql(RECORD_KEY, recordValues(context, record), 'idempotency-record');
  if (fresh.length === 0) return (await answerTo(context, record))!;

  const refused = await work();
  if (refused) {
    await db.idempotencyRecord.deleteMany({ where: { municipalityId: municipality.code, key } });
    return refused;
  }
  if (!isKnownLater) return answer;
  const told = answer();
  await db.idempotencyRecord.updateMany({
    where: { municipalityId: municipality.code, key },
    data: { answer: told },
  });
  return told;
}
