import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { Connection } from './engine.ts';

/**
 * Makes a transaction that Prisma opens by itself (a nested write) a savepoint
 * of the one that is open already: a command is one transaction, whatever Prisma does inside it.
 */
export function withSavepoints(
  factory: SqlDriverAdapterFactory,
  current: () => Connection,
): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      adapter.startTransaction = () => savepoint(adapter, current());
      return adapter;
    },
  };
}

let last = 0;

/** Of each open transaction, when its last savepoint is over. */
const turns = new WeakMap<Connection, Promise<void>>();

async function savepoint(adapter: SqlDriverAdapter, within: Connection): Promise<Transaction> {
  // One after the other: releasing a savepoint also takes away all that were set after it.
  const before = turns.get(within);
  const turn = Promise.withResolvers<void>();
  turns.set(within, turn.promise);
  await before;
  last += 1;
  const name = `nested_${last}`;
  const run = (sql: string) => adapter.executeRaw({ sql, args: [], argTypes: [] });
  const end = async (sql: string) => {
    await run(sql).finally(turn.resolve);
  };
  await run(`SAVEPOINT ${name}`).catch((error) => {
    turn.resolve();
    throw error;
  });
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: () => end(`RELEASE SAVEPOINT ${name}`),
    rollback: () => end(`ROLLBACK TO SAVEPOINT ${name}`),
    createSavepoint: async (inner) => void (await run(`SAVEPOINT ${inner}`)),
    rollbackToSavepoint: async (inner) => void (await run(`ROLLBACK TO SAVEPOINT ${inner}`)),
    releaseSavepoint: async (inner) => void (await run(`RELEASE SAVEPOINT ${inner}`)),
  };
}
