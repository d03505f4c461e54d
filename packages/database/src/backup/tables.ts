import type { Connection } from '../engine.ts';

/** A table whose rows go into a backup. */
export interface Kept {
  /** As SQL writes it. */
  readonly name: string;
  /** Whether its rows belong to one municipality each, and are seen only in its name. */
  readonly ofMunicipality: boolean;
}

const TABLES = `SELECT name, "ofMunicipality", walled FROM (
  SELECT c.oid::regclass::text AS name, c.relforcerowsecurity AS walled,
    EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'municipality_id' AND NOT attisdropped) AS "ofMunicipality"
  FROM pg_class c
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
    AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '_prisma_migrations'
) each ORDER BY name`;

/** Every table, but for what is booked of migrations and what even PostgreSQL keeps through no crash. */
export async function keptTables(connection: Connection): Promise<readonly Kept[]> {
  const found = await connection.query<Kept & { readonly walled: boolean }>(TABLES);
  const strange = found.find(({ walled, ofMunicipality }) => walled && !ofMunicipality);
  if (strange) throw new Error(`No backup: nobody says in whose name ${strange.name} is seen.`);
  return found;
}

/** Takes references between tables away while this works, in any order, and has all of them checked afterwards. */
export async function withoutReferences<T>(
  connection: Connection,
  work: () => Promise<T>,
): Promise<T> {
  const references = await connection.query<Record<'name' | 'table' | 'definition', string>>(
    `SELECT quote_ident(conname) AS name, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  );
  for (const { name, table } of references)
    await connection.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  const result = await work();
  for (const { name, table, definition } of references)
    await connection.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  return result;
}

/** The names of the migrations that made a database, in their order; none where there is no table of them. */
export async function appliedMigrations(connection: Connection): Promise<string[]> {
  const [found] = await connection.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (!found?.there) return [];
  const rows = await connection.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}
