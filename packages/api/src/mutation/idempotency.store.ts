import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { Context } from '../operation/context.ts';
import { pseudonym } from '../rows/pseudonym.ts';
import { IdempotencyKeyReused } from './refusals.ts';

interface Once<Answer> {
  readonly operation: string;
  readonly key: string;
  /** The whole input, as it was understood. */
  readonly input: unknown;
  /** What the caller will be told again on a retry: ids and days, never personal data. A function when only the work knows it. */
  readonly answer: Answer | (() => Answer);
}

interface Recorded {
  readonly operation: string;
  readonly input_hash: string;
  readonly answer: unknown;
}

/**
 * Does something once for a key: a second sending of the same gets the first answer, however it was lost.
 * Two at once wait for each other on the key itself. After a refusal the key is free again.
 */
export async function once<Answer extends object, Outcome extends Refusal | undefined>(
  { db, municipality, now }: Context,
  { operation, key, input, answer }: Once<Answer>,
  work: () => Promise<Outcome>,
): Promise<Answer | NonNullable<Outcome> | IdempotencyKeyReused> {
  const inputHash = pseudonym(municipality, 'input', JSON.stringify(input)).toString('hex');
  const fresh = await db.$sql(
    `INSERT INTO idempotency_record (municipality_id, key, operation, input_hash, answer, created_at)
     VALUES ($1, $2, $3, decode($4, 'hex'), $5::jsonb, $6) ON CONFLICT DO NOTHING RETURNING key`,
    [
      municipality.code,
      key,
      operation,
      inputHash,
      JSON.stringify(typeof answer === 'function' ? {} : answer),
      now.toISOString(),
    ],
    'idempotency-record',
  );
  if (fresh.length > 0) {
    const refused = await work();
    if (!refused) {
      if (typeof answer !== 'function') return answer;
      const told = answer();
      await db.idempotencyRecord.updateMany({
        where: { municipalityId: municipality.code, key },
        data: { answer: told },
      });
      return told;
    }
    await db.idempotencyRecord.deleteMany({ where: { municipalityId: municipality.code, key } });
    return refused;
  }

  const [earlier] = await db.$sql<Recorded>(
    `SELECT operation, encode(input_hash, 'hex') AS input_hash, answer
     FROM idempotency_record WHERE municipality_id = $1 AND key = $2`,
    [municipality.code, key],
  );
  const same = earlier?.operation === operation && earlier.input_hash === inputHash;
  return same ? (earlier.answer as Answer) : new IdempotencyKeyReused();
}
