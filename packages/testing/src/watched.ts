import type { Connection, Engine } from '@steunpad/database/engine.ts';

/** An engine that writes down each statement that goes to the database. */
export function watched(engine: Engine, said: string[]): Engine {
  return {
    ...engine,
    transaction: (mode, opening, work) => {
      said.push('BEGIN', opening);
      const watch = (connection: Connection) =>
        Object.assign(Object.create(connection) as Connection, {
          query: (sql: string, ...rest: [(readonly unknown[])?, string?]) => {
            said.push(sql);
            return connection.query(sql, ...rest);
          },
          driver: watchedDriver(connection.driver, said),
        });
      return engine
        .transaction(mode, opening, (connection, opened: never) => work(watch(connection), opened))
        .finally(() => said.push('COMMIT'));
    },
  };
}

/** Prisma speaks to the driver itself. */
function watchedDriver(driver: unknown, said: string[]): unknown {
  return new Proxy(driver as Record<string, unknown>, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== 'query' || typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const [first] = args as [string | { text: string }];
        said.push(typeof first === 'string' ? first : first.text);
        return value.apply(target, args);
      };
    },
  });
}
