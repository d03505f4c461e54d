import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { withSavepoints } from './adapter.ts';
import type { Connection, Engine, Mode } from './engine.ts';
import { bellOn } from './listening.ts';
import { isLostConnection } from './lost-connection.ts';
import { MIGRATIONS, migrate } from './migrate.ts';
import { type TlsSettings, tlsOf } from './tls.ts';
import { whyUnreachable } from './why-unreachable.ts';

const BEGIN: Record<Mode, string> = {
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  witnessed: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
  write: 'BEGIN',
};

const ANSWER_WITHIN_MS = 5_000;

export interface PostgresqlSettings extends TlsSettings {
  /** Connections at most. */
  readonly poolSize?: number;
  /** How long one statement may take; 0 for ever. Migrations and backups have no such limit. */
  readonly statementTimeoutMs?: number;
  /** The address of the same database without a pooler between, to hear of changes; left out: the same. */
  readonly listenUrl?: string | undefined;
}

/** A PostgreSQL server. Rejects at once, in one sentence, when it cannot be reached. */
export async function openPostgresql(
  url: string,
  { poolSize = 10, statementTimeoutMs = 60_000, listenUrl = url, ...tls }: PostgresqlSettings = {},
): Promise<Engine> {
  const { address, ssl } = tlsOf(url, tls);
  const pool = new pg.Pool({
    connectionString: address,
    ssl,
    max: poolSize,
    statement_timeout: statementTimeoutMs,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    keepAlive: true,
    // Every statement has the tenant and an index that leads with it, so a plan made once is right for all;
    // planning the joins of a page anew costs more than running them. The rows of a municipality are soon in memory: a
    // row by an index costs no more there than the next one, and a page is read in its order instead of sorted.
    options: '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1',
  });
  // Without listeners a restart of the server would end this process: the pool's for connections
  // that rest, the connection's own for those that work. The statement that fails tells of it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  await probe(pool);

  return {
    kind: 'postgresql',

    async transaction<Opened, Result>(
      mode: Mode,
      opening: string,
      work: (connection: Connection, opened: Opened) => Promise<Result>,
    ) {
      const { client, opened } = await begin<Opened>(pool, `${BEGIN[mode]}; ${opening}`);
      let broken: Error | undefined;
      try {
        const result = await work(connectionOf(client), opened);
        await commit(client);
        return result;
      } catch (error) {
        broken = await rollBack(client);
        throw error;
      } finally {
        client.release(broken);
      }
    },

    // Several statements have a result each.
    plain: async (script) => [await pool.query(script)].flat().at(-1)?.rows ?? [],

    async migrate(only) {
      const client = await pool.connect();
      try {
        await client.query('SET statement_timeout = 0');
        const connection = {
          exec: async (script: string) => void (await client.query(script)),
          query: async (sql: string, values: readonly unknown[] = []) =>
            (await client.query(sql, [...values])).rows,
        };
        return await migrate(connection, MIGRATIONS, only);
      } finally {
        client.release(await restored(client));
      }
    },

    adapter: (current) =>
      withSavepoints(
        new PrismaPg(poolOf(current), { statementNameGenerator: nameStatements() }),
        current,
      ),

    bell: bellOn(clientOf(listenUrl, tls)),

    close: () => pool.end(),
  };
}

function clientOf(url: string, settings: TlsSettings): pg.ClientConfig {
  const { address, ssl } = tlsOf(url, settings);
  return { connectionString: address, ssl };
}

async function probe(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw new Error(`The database cannot be reached: ${whyUnreachable(error)}.`);
  }
}

// A connection that rested while the server restarted tells only now that it is lost. Nothing was done
// on it yet, so another one takes its place; at most all of them were lost.
async function begin<Opened>(pool: pg.Pool, statements: string) {
  for (let left = pool.options.max; ; left -= 1) {
    const client = await pool.connect();
    try {
      // Two statements in one message: the tenant costs no round trip of its own.
      const [, opened] = (await client.query(statements)) as unknown as pg.QueryResult[];
      return { client, opened: opened?.rows[0] as Opened };
    } catch (error) {
      client.release(await rollBack(client));
      if (!isLostConnection(error) || left === 0) throw error;
    }
  }
}

/** Gives the connection its own time limit back, or returns why it is not fit for use. */
function restored(client: pg.PoolClient): Promise<Error | undefined> {
  return client.query('RESET statement_timeout').then(
    () => undefined,
    (cause: Error) => cause,
  );
}

/** Leaves the connection fit for the next transaction, or returns why it is not. */
function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  return client.query('ROLLBACK').then(
    () => undefined,
    (cause: Error) => cause,
  );
}

// When the work went on after a failed statement, PostgreSQL answers COMMIT with ROLLBACK and no error.
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('Nothing was saved: a statement had failed before.');
}

function connectionOf(client: pg.PoolClient): Connection {
  return {
    driver: client,
    query: async <Row>(sql: string, values: readonly unknown[] = [], name?: string) => {
      const config = { text: sql, values: [...values], ...(name && { name }) };
      return (await client.query(config)).rows as Row[];
    },
  };
}

// PostgreSQL keeps what has a name on each connection until that ends, and partners may ask in any shape.
const KEPT_STATEMENTS = 200;

// One that grows with its rows, such as a thousand letters at once, is seldom the same again, and its plan is large.
const LONGEST_KEPT = 20_000;

/** Names the first statements that come, so that they are planned once; no name is planned each time. */
function nameStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const mayHaveName = names.size < KEPT_STATEMENTS && sql.length <= LONGEST_KEPT;
    if (!names.has(sql) && mayHaveName) names.set(sql, `prisma-${names.size}`);
    return names.get(sql) ?? '';
  };
}

/** What Prisma's adapter takes for a pool always answers with the connection of the open transaction. */
function poolOf(current: () => Connection): pg.Pool {
  class CurrentConnection extends pg.Pool {
    override query(...args: unknown[]): never {
      const { query } = current().driver as { query(...args: unknown[]): never };
      return query.apply(current().driver, args);
    }
  }
  return new CurrentConnection();
}
