import type { Connection } from '../engine.ts';

/** A table whose rows go into a backup. */
export interface Kept {
  /** As SQL writes it; of the queue with its schema. */
  readonly name: string;
  /** Whether its rows belong to one municipality each, and are seen only in its name. */
  readonly ofMunicipality: boolean;
}

interface Found extends Kept {
  readonly refers: readonly string[] | null;
  readonly walled: boolean;
}

const TABLES = `SELECT name, "ofMunicipality", walled, refers FROM (
  SELECT c.oid::regclass::text AS name, c.relforcerowsecurity AS walled,
    EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'municipality_id' AND NOT attisdropped) AS "ofMunicipality",
    (SELECT array_agg(DISTINCT confrelid::regclass::text) FROM pg_constraint
      WHERE contype = 'f' AND conrelid = c.oid AND confrelid <> c.oid) AS refers
  FROM pg_class c
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND (c.relnamespace = current_schema()::regnamespace AND c.relname <> '_prisma_migrations'
      OR c.relnamespace = to_regnamespace('pgboss') AND c.relname IN ('queue', 'job'))
) each ORDER BY name`;

/** All tables, each after those that its rows refer to. Of the queue what still has to be done; the rest it makes anew. */
export async function keptTables(connection: Connection): Promise<readonly Kept[]> {
  const left = await connection.query<Found>(TABLES);
  const strange = left.find(({ walled, ofMunicipality }) => walled && !ofMunicipality);
  if (strange) throw new Error(`No backup: nobody says in whose name ${strange.name} is seen.`);
  const sorted: Found[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ refers }) =>
      (refers ?? []).every((name) => !left.some((table) => table.name === name)),
    );
    if (next < 0) throw new Error(`No backup: ${left[0]?.name} refers to itself by others.`);
    sorted.push(...left.splice(next, 1));
  }
  return sorted;
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
