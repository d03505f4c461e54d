import { AsyncLocalStorage } from 'node:async_hooks';
import { backUp, type TakeLine } from './backup/back-up.ts';
import { type Backup, restore } from './backup/restore.ts';
import { type CallerUse, callerUseOn } from './caller-use.ts';
import type { Connection, Engine, Mode } from './engine.ts';
import { DATA_MODEL } from './generated/data-model.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import type { Keyring } from './keys/keyring.ts';
import { type Keys, keysOn, mustOpen, sealPlainKeys } from './keys/municipality-keys.ts';
import type { Bell } from './listening.ts';
import { type MailStanding, mailStanding } from './mail-standing.ts';
import {
  APP_ROLE,
  AS_PROGRAMME,
  type InSession,
  NO_MUNICIPALITY,
  openingOf,
  type SessionRow,
  SIGN_IN,
  settingOf,
  type Tenant,
  type TokenRow,
} from './opening.ts';
import { plannedReads } from './plans/planned-reads.ts';

export type { CallerUse, Filling, Use } from './caller-use.ts';
export type { Mode } from './engine.ts';
export type { Bell } from './listening.ts';
export type { GrantRow, InSession, SessionRow, Tenant, TokenRow } from './opening.ts';

/** The client inside a tenant's transaction: Prisma, and plain SQL where one statement must do. */
export interface Db extends PrismaClient {
  /** Runs one statement in the open transaction. `name` lets PostgreSQL keep its plan. */
  readonly $sql: Connection['query'];
  /** Which engine this is: one of them promises more than the other. */
  readonly $kind: Engine['kind'];
}

/** The settings that nearly every request needs. */
export interface TenantRow {
  readonly code: string;
  readonly targetRule: 'UNDER_PENSION_AGE' | 'FROM_PENSION_AGE' | 'ALL_ADULTS';
  readonly minimumAge: number;
  /** Key of the municipality's codes and hashes, opened, in hexadecimal. */
  readonly pseudonymKey: string;
  /** Own terms, by the names of TERMS in the domain package. */
  readonly terms: Readonly<Record<string, number>>;
  /** Own terms for keeping, as ISO 8601 durations, by the rules of the domain package; `null` when there are none. */
  readonly retention: Readonly<Record<string, string>> | null;
}

/** What a tenant's transaction finds when it opens. */
export interface Opened {
  /** `null` when no municipality has this code here. */
  readonly municipality: TenantRow | null;
  /** The token, or `null` when none was shown or nobody knows it. */
  readonly token: TokenRow | null;
  /** The session, or `null` when none was shown or nobody knows it. */
  readonly session: SessionRow | null;
}

export interface Database {
  readonly kind: Engine['kind'];
  /** How often a read was left to Prisma since the start, by what our own statements do not know of it. */
  readonly leftToPrisma: ReadonlyMap<string, number>;
  /**
   * The only way to a municipality's rows: one transaction in which PostgreSQL shows no others.
   * Resolves after the commit; rolls back when the work rejects.
   */
  asTenant<T>(
    tenant: Tenant | InSession,
    mode: Mode,
    work: (db: Db, opened: Opened) => Promise<T>,
  ): Promise<T>;
  /** Of no municipality: for people who sign in or out, and their sessions. Row-level security shows it nothing else. */
  asSignIn<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * Over all municipalities: for a report that compares them. Reads what each showed in a report of its own, as numbers;
   * row-level security shows it nothing else, and nothing can be written.
   */
  asProgramme<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** As `asTenant`, with the rights of the owner: for setting a municipality up, never for a request. */
  asOwner<T>(municipality: string, work: (db: Db) => Promise<T>): Promise<T>;
  /** As the owner and of no municipality: for what belongs to the installation, never for a request. */
  asInstaller<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Whether some municipality lists this origin: the answer to a browser that asks before it sends. */
  knowsOrigin(origin: string): Promise<boolean>;
  /** The codes of all municipalities, for the worker that goes round them. */
  municipalities(): Promise<string[]>;
  /** How mail stands at this moment, by municipality: counts alone. */
  mail(at: Date): Promise<MailStanding[]>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Rejects when the database takes nothing: read only, a full disk. Writes in place, so that nothing grows. */
  tryToWrite(): Promise<void>;
  /** Rings when something that pages show was saved. */
  readonly bell: Bell;
  /** What callers used of what is limited. */
  readonly callerUse: CallerUse;
  /** A key that all processes of this installation have for one purpose. Throws `KeyDoesNotOpen` where no secret is. */
  keyFor(purpose: string): Buffer;
  /** The keys of the municipalities, which are sealed under a secret that is not in the database. */
  readonly keys: Keys;
  /** Applies the migrations that are missing and returns their names. Rejects when a key does not open. */
  migrate(): Promise<string[]>;
  /** Writes every row of every municipality, line by line, and returns how many: for a backup only. */
  backUp(take: TakeLine): Promise<number>;
  /** Puts a backup into this database, which has to be empty, and returns how many rows it has. */
  restore(backup: Backup): Promise<number>;
  close(): Promise<void>;
}

export function databaseOn(engine: Engine, keyring: Keyring): Database {
  const open = new AsyncLocalStorage<Connection>();
  const current = (): Connection => {
    const connection = open.getStore();
    if (!connection) throw new Error('No tenant: the database is reached through asTenant only.');
    return connection;
  };
  const prisma = new PrismaClient({ adapter: engine.adapter(current) });
  const { delegates, leftToPrisma } = plannedReads(DATA_MODEL, prisma, current);
  const db: Db = Object.assign(Object.create(prisma), delegates, {
    $kind: engine.kind,
    $sql: <Row>(sql: string, values?: readonly unknown[], name?: string) =>
      current().query<Row>(sql, values, name),
  });

  return {
    kind: engine.kind,
    leftToPrisma,

    asTenant: (tenant, mode, work) =>
      engine.transaction(mode, openingOf(tenant), (connection, sealed: Sealed) => {
        const opened = withKey(sealed, keyring);
        // Prisma's promises start when awaited: that has to happen in here.
        return open.run(connection, async () => await work(db, opened));
      }),

    asSignIn: (work) =>
      engine.transaction('write', SIGN_IN, (connection) =>
        open.run(connection, async () => await work(db)),
      ),

    asProgramme: (work) =>
      engine.transaction('read', AS_PROGRAMME, (connection) =>
        open.run(connection, async () => await work(db)),
      ),

    asOwner: (municipality, work) =>
      engine.transaction('write', settingOf(municipality), (connection) =>
        open.run(connection, async () => await work(db)),
      ),

    asInstaller: (work) =>
      engine.transaction('write', NO_MUNICIPALITY, (connection) =>
        open.run(connection, async () => await work(db)),
      ),

    knowsOrigin: (origin) =>
      engine.transaction('read', APP_ROLE, async (connection) => {
        const rows = await connection.query('SELECT 1 WHERE steunpad_knows_origin($1)', [origin]);
        return rows.length > 0;
      }),

    municipalities: () =>
      engine.transaction('read', APP_ROLE, async (connection) =>
        (await connection.query<{ code: string }>('SELECT steunpad_municipalities() AS code')).map(
          ({ code }) => code,
        ),
      ),

    mail: (at) =>
      engine.transaction('read', APP_ROLE, (connection) => mailStanding(connection, at)),

    ping: () => engine.transaction('read', 'SELECT 1', async () => {}),
    tryToWrite: async () => void (await engine.plain(WRITES_A_LITTLE)),
    bell: engine.bell,
    callerUse: callerUseOn(engine),
    keyFor: (purpose) => keyring.keyFor(purpose),
    keys: keysOn(engine, keyring),
    async migrate() {
      const applied = await engine.migrate();
      await sealPlainKeys(engine, keyring);
      return applied;
    },
    backUp: (take) => backUp(engine, take),
    async restore(backup) {
      const count = await restore(engine, backup, (connection) => mustOpen(connection, keyring));
      await sealPlainKeys(engine, keyring);
      return count;
    },
    async close() {
      await prisma.$disconnect();
      await engine.close();
    },
  };
}

/** What the opening statement finds: the key as its row keeps it. */
interface Sealed extends Omit<Opened, 'municipality'> {
  readonly municipality: (Omit<TenantRow, 'pseudonymKey'> & { sealedKey: string | null }) | null;
}

function withKey({ municipality, token, session }: Sealed, keyring: Keyring): Opened {
  if (!municipality) return { municipality, token, session };
  const { sealedKey, ...row } = municipality;
  const pseudonymKey = keyring.open(row.code, sealedKey);
  return { municipality: { ...row, pseudonymKey }, token, session };
}

// The sort does not fit in its memory: it needs room on the disk, which a write in place does not.
const WRITES_A_LITTLE = `SELECT setval('steunpad_health_probe', 1);
SET LOCAL work_mem = '64kB';
SELECT count(*) FROM (SELECT line FROM repeat('x', 100) AS line, generate_series(1, 5000) ORDER BY random()) AS lines`;
