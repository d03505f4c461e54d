import { type Context, scopesOf } from '../operation/context.ts';
import { answerTo, type Once, RECORD_KEY, recordValues } from './idempotency.store.ts';
import { type IdempotencyKeyReused, TooManyRequests } from './refusals.ts';

/** Where more forms come in than usual they are set apart, for a person to look at. */
export type Room = 'USUAL' | 'SET_APART';

export interface CountedForm {
  readonly room: Room | TooManyRequests;
  /** It was none: the same was taken before. */
  readonly giveBack: () => void;
}

/**
 * Counts one form that somebody sends without a code. Nobody is refused for what others send; a partner system is, as it
 * can send again by itself, and so is a flood. What was taken already is no further form, however often it is sent:
 * whoever finds that out gives it back.
 */
export function countForm(context: Context): CountedForm {
  const { municipality, limits, network, trust, caller } = context;
  const { over, giveBack } = limits.submission(municipality.code, network, trust);
  if (!over) return { room: 'USUAL', giveBack };
  const isRefused = over.isFlood || scopesOf(caller) !== null;
  return { room: isRefused ? new TooManyRequests(over.retryAfter) : 'SET_APART', giveBack };
}

/** One statement that saves a form and all that comes of it. */
export interface Saving {
  /** Its parts, as `name AS (INSERT … SELECT … FROM fresh)`: `fresh` has a row when the form is a new one. */
  readonly parts: string;
  /** From `$7` on; before them stand those of `RECORD_KEY`. */
  readonly values: readonly unknown[];
  /** Lets PostgreSQL keep its plan. */
  readonly name: string;
}

/** Saves a form once for its key, in one statement: what the public sends most. Who sends it again gets the first answer. */
export async function saveFormOnce<Answer extends object>(
  context: Context,
  record: Once<Answer>,
  saving: (room: Room) => Saving,
): Promise<Answer | IdempotencyKeyReused | TooManyRequests> {
  const { room, giveBack } = countForm(context);
  if (!(room instanceof TooManyRequests)) {
    const { parts, values, name } = saving(room);
    const saved = await context.db.$sql(
      `WITH fresh AS (${RECORD_KEY}), ${parts} SELECT key FROM fresh`,
      [...recordValues(context, record), ...values],
      name,
    );
    if (saved.length > 0) return record.answer;
  }
  const earlier = await answerTo(context, record);
  if (earlier) giveBack();
  return earlier ?? (room as TooManyRequests);
}
