import { createHash } from 'node:crypto';
import type { Connection, Engine } from '../engine.ts';
import { appliedMigrations, type Kept, keptTables } from './tables.ts';

/** Takes a line of a backup, and resolves when the next may come. */
export type TakeLine = (line: string) => Promise<void>;

const BATCH = 500;
const OPENING = `SELECT set_config('steunpad.safeguarding', 'on', true), set_config('statement_timeout', '0', true)`;

/**
 * Writes every row of every municipality as it stood at one moment, a line each, as JSON: a file that either engine can
 * take back. Returns how many rows there were. First comes what made the tables, last a count and a checksum.
 */
export function backUp(engine: Engine, take: TakeLine): Promise<number> {
  return engine.transaction('read', OPENING, async (connection) => {
    const hash = createHash('sha256');
    const write = (line: string) => {
      hash.update(line).update('\n');
      return take(line);
    };
    const migrations = await appliedMigrations(connection);
    const takenAt = new Date().toISOString();
    await write(JSON.stringify({ steunpad: 'backup', version: 1, takenAt, migrations }));
    let count = 0;
    for (const table of await keptTables(connection)) {
      await write(JSON.stringify(['table', table.name]));
      for (const row of await rowSources(connection, table)) count += await copy(row);
    }
    await take(JSON.stringify(['end', count, hash.digest('hex')]));
    return count;

    async function copy({ municipality, sql }: Source): Promise<number> {
      await connection.query(`SELECT set_config('steunpad.municipality', $1, true)`, [
        municipality,
      ]);
      await connection.query(`DECLARE rows_to_keep NO SCROLL CURSOR FOR ${sql}`);
      let copied = 0;
      for (;;) {
        const rows = await connection.query<{ row: string }>(`FETCH ${BATCH} FROM rows_to_keep`);
        for (const { row } of rows) await write(row);
        copied += rows.length;
        if (rows.length < BATCH) break;
      }
      await connection.query('CLOSE rows_to_keep');
      return copied;
    }
  });
}

interface Source {
  readonly municipality: string;
  readonly sql: string;
}

/** The row-level wall binds the owner too, so each municipality is read in its own name. */
async function rowSources(connection: Connection, { name, ofMunicipality }: Kept) {
  const all = `SELECT row_to_json(t)::text AS row FROM ${name} t`;
  if (!ofMunicipality) return [{ municipality: '', sql: all }];
  const codes = await connection.query<{ code: string }>(
    'SELECT steunpad_municipalities() AS code',
  );
  return codes.map(({ code }) => ({
    municipality: code,
    sql: `${all} WHERE municipality_id = '${code}'`,
  }));
}
