import type { Database } from '@steunpad/database';

type Row = Readonly<Record<string, unknown>>;

/** What a statement finds among the rows of one municipality, worries about safety too. */
export const rows = (
  database: Database,
  sql: string,
  values: readonly unknown[] = [],
  municipality = 'GM0193',
): Promise<Row[]> =>
  database.asOwner(municipality, async (db) => {
    // Who owns the tables is bound by their walls as everybody is.
    await db.$sql(`SELECT set_config('steunpad.safeguarding', 'on', true)`);
    return db.$sql<Row>(sql, values);
  });

export async function count(
  database: Database,
  from: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const [row] = await rows(database, `SELECT count(*)::int AS count FROM ${from}`, values);
  return row?.['count'] as number;
}

/** Every row of every table of a municipality as text: what a stolen dump would show. */
export async function dump(database: Database, municipality = 'GM0193'): Promise<string> {
  const tables = await rows(
    database,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await rows(database, `SELECT t::text FROM "${name}" t`, [], municipality);
      return found.map(({ t }) => `${name} ${t}`);
    }),
  );
  return texts.flat().join('\n');
}

/** Which of these stand in a text; so that a failing test does not print a whole dump. */
export const found = (text: string, wanted: readonly string[]): string[] =>
  wanted.filter((one) => text.includes(one));

/** The kind of the task that was opened last, of whomever. */
export async function newestTask(database: Database, municipality?: string): Promise<string> {
  const newest = 'SELECT kind FROM task ORDER BY id DESC LIMIT 1';
  const [task] = await rows(database, newest, [], municipality);
  return String(task?.['kind']);
}
