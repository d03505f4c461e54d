import type { Engine } from './engine.ts';

/** That a caller used something which fills up again by itself. */
export interface Use {
  /** A keyed hash, in hexadecimal: who it was is not kept. */
  readonly key: string;
  /** How long it takes until what was used is there again; below nothing for what is given back. */
  readonly seconds: number;
}

/** What is known of a key after that, whichever process asked. */
export interface Filling {
  readonly key: string;
  /** Seconds until nothing of it is used any more. */
  readonly seconds: number;
  /** Whether it was let through. */
  readonly taken: boolean;
}

/** What callers used, counted for all processes of an installation together. */
export interface CallerUse {
  /** Counts all of it, in one statement. */
  add(uses: readonly Use[]): Promise<readonly Filling[]>;
  /** Counts it unless `most` seconds or more are used already: two who ask at once are let through one after the other. */
  take(use: Use, most: number): Promise<Filling>;
  /** Forgets what has filled up again. */
  forget(): Promise<void>;
}

/** Longer than anything is used for: it lets everything through. */
const NO_END = 1e9;

/**
 * One moment for each key says everything: when nothing of it is used any more. It is of the owner alone, so that no
 * operation of a caller reaches it, and is no reason for a snapshot: what is in there counts for some minutes.
 */
export const callerUseOn = (engine: Engine): CallerUse => ({
  add: async (uses) =>
    uses.length === 0 ? [] : ((await engine.plain(script(uses, NO_END))) as Filling[]),
  take: async (use, most) => ((await engine.plain(script([use], most))) as Filling[])[0]!,
  // What another process is writing at this moment is not forgotten, and nobody waits for anybody.
  forget: async () =>
    void (await engine.plain(`DELETE FROM caller_use WHERE key IN (
      SELECT key FROM caller_use WHERE filled_at <= now() FOR UPDATE SKIP LOCKED)`)),
});

// In the order of their keys, so that two processes wait for each other and never in a circle.
const script = (uses: readonly Use[], most: number): string => `
  INSERT INTO caller_use AS known (key, filled_at, taken)
  SELECT decode(key, 'hex'), now() + seconds * interval '1 second', true
  FROM (VALUES ${uses.map(valuesOf).join(', ')}) AS told (key, seconds) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    taken = known.filled_at <= now() + ${number(most)} * interval '1 second',
    filled_at = CASE WHEN known.filled_at <= now() + ${number(most)} * interval '1 second'
      THEN greatest(known.filled_at, now()) + (excluded.filled_at - now()) ELSE known.filled_at END
  RETURNING encode(key, 'hex') AS key, extract(epoch FROM filled_at - now())::float8 AS seconds, taken`;

/** The script is text and takes no parameters, so only what cannot be anything else gets into it. */
function valuesOf({ key, seconds }: Use): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('The key of a use is a hash.');
  return `('${key}', ${number(seconds)})`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error('A use is a number of seconds.');
  return `${value}::float8`;
}
