/** What makes the roles that requests and erasures run as, for a user of the database with this name. */
export const rolesFor = (user: string): readonly string[] => [
  'CREATE ROLE steunpad_app NOLOGIN',
  'CREATE ROLE steunpad_eraser NOLOGIN',
  'GRANT steunpad_app TO steunpad_eraser',
  `GRANT steunpad_app, steunpad_eraser TO ${quoted(user)}`,
];

// Since PostgreSQL 16 a member may be allowed to hand a role on and not to take it.
const STATE = `SELECT session_user::text AS "user", current_database()::text AS "database", place AS schema,
    app.oid IS NOT NULL AS app, eraser.oid IS NOT NULL AS eraser,
    coalesce(pg_has_role(eraser.oid, app.oid, 'USAGE'), false) AS inherits,
    coalesce(pg_has_role(session_user, app.oid, may) AND pg_has_role(session_user, eraser.oid, may), false) AS takes,
    coalesce(app.rolsuper OR app.rolbypassrls OR eraser.rolsuper OR eraser.rolbypassrls, false) AS unbound,
    coalesce(has_schema_privilege(session_user, to_regnamespace(quote_ident(place)), 'CREATE')
      AND has_schema_privilege(session_user, to_regnamespace(quote_ident(place)), 'USAGE'), true) AS makes,
    coalesce(has_schema_privilege(app.oid, to_regnamespace(quote_ident(place)), 'USAGE'),
      has_schema_privilege('public', to_regnamespace(quote_ident(place)), 'USAGE'), true) AS enters,
    has_database_privilege(session_user, current_database(), 'CREATE') OR to_regclass('municipality') IS NOT NULL AS adds
  FROM (SELECT coalesce(current_schema(), 'public') AS place,
      CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END AS may) here
  LEFT JOIN pg_roles app ON app.rolname = 'steunpad_app' LEFT JOIN pg_roles eraser ON eraser.rolname = 'steunpad_eraser'`;

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes the roles where they are not there yet; a DBA may have done it before. Rejects with what a DBA has to run when
 * this user may not, and when row-level security would not bind the roles.
 */
export async function prepareRoles(db: MigrationConnection): Promise<void> {
  const missing = await lacking(db);
  if (missing.length === 0) return;
  try {
    await db.exec(missing.map(unlessMade).join(';\n'));
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
  }
  const left = await lacking(db);
  if (left.length === 0) return;
  throw new Error(
    `This user of the database may not do all that Steunpad needs once. Let who administers the server run in this database: ${left.join('; ')};`,
  );
}

async function lacking(db: MigrationConnection): Promise<string[]> {
  const [state = {}] = await db.query(STATE);
  if (state['unbound'])
    throw new Error(
      'Row-level security does not bind steunpad_app or steunpad_eraser. Make them NOSUPERUSER NOBYPASSRLS.',
    );
  const [user, database, schema] = [state['user'], state['database'], state['schema']].map(quoted);
  const [makeApp, makeEraser, inherit, take] = rolesFor(String(state['user']));
  const statements: Readonly<Record<string, string | undefined>> = {
    app: makeApp,
    eraser: makeEraser,
    inherits: inherit,
    takes: take,
    makes: `GRANT CREATE, USAGE ON SCHEMA ${schema} TO ${user}`,
    enters: `GRANT USAGE ON SCHEMA ${schema} TO steunpad_app`,
    adds: `GRANT CREATE ON DATABASE ${database} TO ${user}`,
  };
  return Object.entries(statements).flatMap(([fact, statement]) =>
    state[fact] === true || !statement ? [] : [statement],
  );
}

const quoted = (name: unknown) => `"${String(name).replaceAll('"', '""')}"`;

// Roles belong to the whole server: another database on it may make them at the same moment.
const unlessMade = (statement: string) =>
  statement.startsWith('CREATE')
    ? `DO $$ BEGIN ${statement}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`
    : statement;

/** One connection that can run a whole script as one simple query, so that a failing file leaves nothing behind. */
export interface MigrationConnection {
  exec(script: string): Promise<void>;
  query(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}
