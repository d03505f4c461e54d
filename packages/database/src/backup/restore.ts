import type { Connection, Engine } from '../engine.ts';
import { withoutWalls } from '../walls.ts';
import { appliedMigrations, keptTables, withoutReferences } from './tables.ts';

/** A backup that was read to its end once already, so that its checksum is known to hold. */
export interface Backup {
  readonly migrations: readonly string[];
  /** The name of each table, then its rows as JSON. */
  lines(): AsyncIterable<{ readonly table: string } | { readonly row: string }>;
}

const BATCH = 500;
const OPENING = `SELECT set_config('statement_timeout', '0', true)`;

/**
 * Puts a backup into an empty database: makes the tables as they were when it was taken, fills them in one transaction,
 * and then brings them up to date. Rejects when something is in the database, when a newer release took the backup, and,
 * with nothing filled, when the check does.
 */
export async function restore(
  engine: Engine,
  backup: Backup,
  check: (connection: Connection) => Promise<void>,
): Promise<number> {
  const before = await engine.transaction('read', OPENING, inspect);
  if (before.inUse)
    throw new Error('This database is not empty. Restore into a new one: nothing is written over.');
  const ahead = before.migrations.filter((name) => !backup.migrations.includes(name));
  if (ahead.length > 0)
    throw new Error(
      'The tables of this database are newer than the backup. Restore into one that is empty.',
    );
  await engine.migrate(backup.migrations);
  const count = await engine.transaction('write', OPENING, async (connection) => {
    const filled = await fill(connection, backup);
    await check(connection);
    return filled;
  });
  await engine.migrate();
  return count;
}

async function inspect(connection: Connection) {
  const migrations = await appliedMigrations(connection);
  const others = await connection.query(`SELECT FROM pg_class WHERE relkind = 'r'
    AND relnamespace = current_schema()::regnamespace AND relname <> '_prisma_migrations' LIMIT 1`);
  const inUse =
    migrations.length === 0
      ? others.length > 0
      : (await connection.query('SELECT FROM municipality LIMIT 1')).length > 0;
  return { migrations, inUse };
}

const fill = (connection: Connection, backup: Backup): Promise<number> =>
  withoutWalls(
    (sql) => connection.query(sql),
    () => withoutReferences(connection, () => copyIn(connection, backup)),
  );

async function copyIn(connection: Connection, backup: Backup): Promise<number> {
  const tables = (await keptTables(connection)).map(({ name }) => name);
  // What migrations put there is in the backup too.
  for (const name of tables) await connection.query(`DELETE FROM ${name}`);
  let count = 0;
  let into = '';
  let rows: string[] = [];
  const flush = async () => {
    if (rows.length === 0) return;
    const statement = insertInto(into, await columnsOf(connection, into));
    await connection.query(statement, [`[${rows.join(',')}]`]);
    count += rows.length;
    rows = [];
  };
  for await (const line of backup.lines()) {
    if ('table' in line || rows.length === BATCH) await flush();
    if ('row' in line) rows.push(line.row);
    else if (tables.includes(line.table)) into = line.table;
    else throw new Error(`The backup has a table ${line.table}, which is not known here.`);
  }
  await flush();
  return count;
}

const insertInto = (table: string, columns: string) =>
  `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`;

/** What is computed is not written. */
async function columnsOf(connection: Connection, table: string): Promise<string> {
  const columns = await connection.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return columns.map(({ name }) => name).join(', ');
}
