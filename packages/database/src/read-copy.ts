import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** How old what a copy answers may be. */
const OLDEST_MS = 1_000;
const LOOK_EVERY_MS = 200;
/** Kept for the copy to come to; more than it may be behind. */
const PLACES_KEPT = OLDEST_MS / LOOK_EVERY_MS;

/**
 * The same database, of which a copy answers what is read `late`: a streaming replica, which may be opened later than
 * this, be gone for a while, and come back. It is asked only while it is known to have all that the server had at most
 * a second ago. What goes wrong there is asked of the server again.
 */
export function withReadCopy(
  server: Engine,
  openCopy: () => Promise<Engine>,
  tell: (line: string) => void,
): Engine {
  const stopped = new AbortController();
  let copy: Engine | undefined;
  /** At this moment the server had nothing that the copy does not have. */
  let hasAllOf = Number.NEGATIVE_INFINITY;
  let isUsed = false;

  const looking = follow();
  return {
    ...server,
    async transaction(mode, opening, work) {
      if (mode !== 'late' || !copy || !isFresh()) return server.transaction(mode, opening, work);
      try {
        return await copy.transaction(mode, opening, work);
      } catch {
        // Whatever it was: the server knows better, and it was only read.
        return server.transaction(mode, opening, work);
      }
    },
    async close() {
      stopped.abort();
      await looking;
      await copy?.close();
      await server.close();
    },
  };

  function isFresh(): boolean {
    return performance.now() - hasAllOf < OLDEST_MS;
  }

  async function follow(): Promise<void> {
    let places: readonly { readonly at: number; readonly place: bigint }[] = [];
    while (!stopped.signal.aborted) {
      try {
        copy ??= await openCopy();
        const at = performance.now();
        const place = await placeOf(server, 'pg_current_wal_lsn()');
        places = [...places, { at, place }].slice(-PLACES_KEPT);
        const reached = await placeOf(copy, 'pg_last_wal_replay_lsn()');
        hasAllOf = places.findLast((each) => each.place <= reached)?.at ?? hasAllOf;
      } catch {
        // Not now: it stops being fresh by itself.
      }
      if (isFresh() !== isUsed) {
        isUsed = !isUsed;
        tell(
          isUsed
            ? 'The copy of the database answers what may be a second old.'
            : 'The copy of the database is gone or behind: the server answers everything.',
        );
      }
      await wait(LOOK_EVERY_MS, null, { signal: stopped.signal, ref: false }).catch(() => {});
    }
  }
}

/** How far it has come in the server's log; what is no copy has come nowhere. */
async function placeOf(engine: Engine, how: string): Promise<bigint> {
  const [row] = await engine.plain(
    `SELECT (coalesce(${how}, '0/0') - '0/0'::pg_lsn)::text AS place`,
  );
  return BigInt((row as { place: string }).place);
}
