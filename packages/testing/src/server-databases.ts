// For tests only: databases on a PostgreSQL server, which no transaction can make or drop.
import pg from 'pg';

export interface ServerDatabases {
  run(sql: string): Promise<void>;
  names(prefix: string): Promise<string[]>;
  /** Which of these roles there are. */
  roles(names: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** A connection that sees every row and may do anything; `url` names the owner of the server. */
export async function serverDatabases(url: string): Promise<ServerDatabases> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return {
    run: async (sql) => void (await client.query(sql)),
    async names(prefix) {
      const sql = 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)';
      const { rows } = await client.query<{ datname: string }>(sql, [prefix]);
      return rows.map(({ datname }) => datname);
    },
    async roles(names) {
      const sql = 'SELECT rolname FROM pg_roles WHERE rolname = ANY($1)';
      const { rows } = await client.query<{ rolname: string }>(sql, [[...names]]);
      return rows.map(({ rolname }) => rolname);
    },
    close: () => client.end(),
  };
}

/** The same address for another user, `name:password`. */
export function addressAs(user: string, address: string): string {
  const url = new URL(address);
  [url.username = '', url.password = ''] = user.split(':');
  return url.href;
}
