import type { PGlite, Transaction } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { withSavepoints } from '../adapter.ts';
import type { Connection, Engine, Mode } from '../engine.ts';
import { BELL } from '../listening.ts';
import { MIGRATIONS, migrate } from '../migrate.ts';

const SET: Record<Mode, string> = {
  read: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ',
  late: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ',
  witnessed: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ',
  write: '',
};

/** An open PGlite as an engine. It has one connection: transactions wait for each other. */
export function engineOf(pglite: PGlite): Engine {
  return {
    kind: 'embedded',

    transaction: <Opened, Result>(
      mode: Mode,
      opening: string,
      work: (connection: Connection, opened: Opened) => Promise<Result>,
    ) =>
      pglite.transaction(async (tx) => {
        const opened = (await tx.exec(`${SET[mode]}${opening}`)).at(-1);
        return work(connectionOf(tx), opened?.rows[0] as Opened);
      }),

    plain: (script) => pglite.transaction(async (tx) => (await tx.exec(script)).at(-1)?.rows ?? []),

    migrate(only) {
      const connection = {
        exec: async (script: string) => void (await pglite.exec(script)),
        query: async (sql: string, values: readonly unknown[] = []) =>
          (await pglite.query<Record<string, unknown>>(sql, [...values])).rows,
      };
      return migrate(connection, MIGRATIONS, only);
    },

    adapter: (current) =>
      withSavepoints(
        new PrismaPGlite({
          query: (...args: Parameters<Transaction['query']>) =>
            (current().driver as Transaction).query(...args),
        } as unknown as PGlite),
        current,
      ),

    // In this process itself: nobody else has the database open.
    bell: {
      async listen(ring) {
        const stop = await pglite.listen(BELL, ring);
        return { stop: async () => void (await stop().catch(() => {})) };
      },
    },

    close: () => pglite.close(),
  };
}

function connectionOf(tx: Transaction): Connection {
  return {
    driver: tx,
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await tx.query<Row>(sql, [...values])).rows,
  };
}
