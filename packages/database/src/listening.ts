import pg from 'pg';

/** Rings when something that pages show was saved, by whichever process. */
export interface Bell {
  /** `ring` gets the code of a municipality, or `*` when it may be any of them. Until `stop` is called. */
  listen(ring: (whose: string) => void): Promise<{ stop(): Promise<void> }>;
}

export const BELL = 'steunpad_bell';
export const ANY = '*';

/** At most as long between two tries to reach the server again. */
const LONGEST_PAUSE_MS = 10_000;

/**
 * The bell of a PostgreSQL server, on a connection of its own: a pooler that lends connections by transaction takes
 * `LISTEN` and gives the message to somebody else. What rang while the connection was lost is not repeated, so that it
 * rings for all as soon as it is there again.
 */
export const bellOn = (config: pg.ClientConfig): Bell => ({
  async listen(ring) {
    let client: pg.Client | null = null;
    let again: NodeJS.Timeout | null = null;
    let isStopped = false;
    let pause = 100;

    const connect = async (): Promise<void> => {
      const next = new pg.Client({ ...config, keepAlive: true, connectionTimeoutMillis: 5_000 });
      next.on('notification', ({ payload = ANY }) => ring(payload));
      next.on('error', () => {});
      next.once('end', () => lost(next));
      client = next;
      try {
        await next.connect();
        await next.query(`LISTEN ${BELL}`);
        pause = 100;
        ring(ANY);
      } catch {
        // Ending it tells `lost`, unless it never was there.
        await next.end().catch(() => {});
        lost(next);
      }
    };
    const lost = (which: pg.Client): void => {
      if (isStopped || client !== which) return;
      client = null;
      again = setTimeout(() => void connect(), pause);
      again.unref();
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
    await connect();
    return {
      async stop() {
        isStopped = true;
        if (again) clearTimeout(again);
        await client?.end().catch(() => {});
      },
    };
  },
});
