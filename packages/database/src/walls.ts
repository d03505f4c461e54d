type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/**
 * Lets the owner see the rows of every municipality while this works: row-level security binds the owner too. Inside a
 * transaction only: what fails undoes it.
 */
export async function withoutWalls<T>(query: Query, work: () => Promise<T>): Promise<T> {
  const tables = await query(`SELECT oid::regclass::text AS name FROM pg_class
    WHERE relforcerowsecurity AND relnamespace = current_schema()::regnamespace`);
  for (const { name } of tables) await query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  const result = await work();
  for (const { name } of tables) await query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
  return result;
}
