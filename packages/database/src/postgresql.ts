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
  late: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  witnessed: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
  write: 'BEGIN',
};

const ANSWER_WITHIN_MS = 5_000;

/** What stands between here and the server: nothing that shares connections, or a pooler that does, transaction by transaction. */
export const POOLERS = ['session', 'transaction', 'transaction-prepared'] as const;

export interface PostgresqlSettings extends TlsSettings {
  /** Left out: `session`. With `transaction-prepared` the pooler knows statements that were prepared by name. */
  readonly pooler?: (typeof POOLERS)[number] | undefined;
  /** The server itself, past the pooler: for migrations, which hold a lock of their session, and to hear of changes. */
  readonly directUrl?: string | undefined;
  /** Connections at most. */
  readonly poolSize?: number;
  /** How long one statement may take; 0 for ever. Migrations and backups have no such limit. */
  readonly statementTimeoutMs?: number;
}

// Every statement has the tenant and an index that leads with it, so a plan made once is right for all;
// planning the joins of a page anew costs more than running them. The rows of a municipality are soon in memory: a
// row by an index costs no more there than the next one, and a page is read in its order instead of sorted.
const PLANNING = { plan_cache_mode: 'force_generic_plan', random_page_cost: '1.1' } as const;

/** A PostgreSQL server. Rejects at once, in one sentence, when it cannot be reached. */
export async function openPostgresql(
  url: string,
  {
    poolSize = 10,
    statementTimeoutMs = 60_000,
    pooler = 'session',
    directUrl = url,
    ...tls
  }: PostgresqlSettings = {},
): Promise<Engine> {
  const isShared = pooler !== 'session';
  const keepsNames = pooler !== 'transaction';
  // Who shares a connection with others says its settings in each transaction, in the message that begins it.
  const saidEachTime = isShared
    ? Object.entries({ ...PLANNING, statement_timeout: `${statementTimeoutMs}` })
        .map(([name, value]) => `SET LOCAL ${name} = ${value}; `)
        .join('')
    : '';
  const pool = new pg.Pool({
    ...placeOf(url, tls),
    max: poolSize,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    keepAlive: true,
    ...(!isShared && {
      statement_timeout: statementTimeoutMs,
      options: Object.entries(PLANNING)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    }),
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
      const { client, opened } = await begin<Opened>(
        pool,
        `${BEGIN[mode]}; ${saidEachTime}${opening}`,
      );
      let broken: Error | undefined;
      try {
        const result = await work(connectionOf(client, keepsNames), opened);
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
    plain: async (script) =>
      [await pool.query(`${saidEachTime}${script}`)].flat().at(-1)?.rows ?? [],

    async migrate(only) {
      const client = new pg.Client({
        ...placeOf(directUrl, tls),
        connectionTimeoutMillis: ANSWER_WITHIN_MS,
      });
      client.on('error', () => {});
      await client.connect().catch(unreachable);
      try {
        const connection = {
          exec: async (script: string) => void (await client.query(script)),
          query: async (sql: string, values: readonly unknown[] = []) =>
            (await client.query(sql, [...values])).rows,
        };
        return await migrate(connection, MIGRATIONS, only);
      } finally {
        await client.end();
      }
    },

    adapter: (current) =>
      withSavepoints(
        new PrismaPg(poolOf(current), {
          statementNameGenerator: keepsNames ? nameStatements() : () => '',
        }),
        current,
      ),

    bell: bellOn(placeOf(directUrl, tls)),

    close: () => pool.end(),
  };
}

function placeOf(url: string, tls: TlsSettings) {
  const { address, ssl } = tlsOf(url, tls);
  return { connectionString: address, ssl };
}

async function probe(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    unreachable(error);
  }
}

function unreachable(error: unknown): never {
  throw new Error(`The database cannot be reached: ${whyUnreachable(error)}.`);
}

// A connection that rested while the server restarted tells only now that it is lost. Nothing was done
// on it yet, so another one takes its place; at most all of them were lost.
async function begin<Opened>(pool: pg.Pool, statements: string) {
  for (let left = pool.options.max; ; left -= 1) {
    const client = await pool.connect();
    try {
      // In one message: settings and tenant cost no round trip of their own.
      const results = (await client.query(statements)) as unknown as pg.QueryResult[];
      return { client, opened: results.at(-1)?.rows[0] as Opened };
    } catch (error) {
      client.release(await rollBack(client));
      if (!isLostConnection(error) || left === 0) throw error;
    }
  }
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

function connectionOf(client: pg.PoolClient, keepsNames: boolean): Connection {
  return {
    driver: client,
    query: async <Row>(sql: string, values: readonly unknown[] = [], name?: string) => {
      const config = { text: sql, values: [...values], ...(name && keepsNames && { name }) };
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
