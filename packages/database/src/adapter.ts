import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';

/**
 * Makes a transaction that Prisma opens by itself (a nested write) a savepoint
 * of the one that is open already: a command is one transaction, whatever Prisma does inside it.
 */
export function withSavepoints(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      adapter.startTransaction = () => savepoint(adapter);
      return adapter;
    },
  };
}

let last = 0;

async function savepoint(adapter: SqlDriverAdapter): Promise<Transaction> {
  last += 1;
  const name = `nested_${last}`;
  const run = (sql: string) => adapter.executeRaw({ sql, args: [], argTypes: [] });
  await run(`SAVEPOINT ${name}`);
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: async () => void (await run(`RELEASE SAVEPOINT ${name}`)),
    rollback: async () => void (await run(`ROLLBACK TO SAVEPOINT ${name}`)),
    createSavepoint: async (inner) => void (await run(`SAVEPOINT ${inner}`)),
    rollbackToSavepoint: async (inner) => void (await run(`ROLLBACK TO SAVEPOINT ${inner}`)),
    releaseSavepoint: async (inner) => void (await run(`RELEASE SAVEPOINT ${inner}`)),
  };
}
