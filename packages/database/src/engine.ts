import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Bell } from './listening.ts';

/** One connection inside an open transaction. */
export interface Connection {
  /** Runs one statement and returns its rows as objects. A `name` lets PostgreSQL keep the plan. */
  query<Row>(sql: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /** The driver's own client, for Prisma's adapter. */
  readonly driver: unknown;
}

/**
 * What a transaction may do. Reading sees one snapshot from its first statement to its last; when it is `witnessed`,
 * the access log is written into the same transaction. What is read `late` may be a second old: where there is a copy
 * of the database, that answers it.
 */
export type Mode = 'read' | 'late' | 'witnessed' | 'write';

/** What the two engines have in common: PGlite in this process, or a PostgreSQL server. */
export interface Engine {
  readonly kind: 'embedded' | 'postgresql';
  /**
   * Runs `work` in one transaction that begins with the statement `opening`, whose one row the work gets.
   * Resolves after the commit; rolls back and rejects when the work rejects.
   */
  transaction<Opened, Result>(
    mode: Mode,
    opening: string,
    work: (connection: Connection, opened: Opened) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Runs a script as the owner, in one transaction of no municipality, and returns the rows of its last
   * statement. It is no reason for a snapshot.
   */
  plain(script: string): Promise<readonly unknown[]>;
  /** Applies the migrations that are missing, or those of them that are named, and returns their names. */
  migrate(only?: readonly string[]): Promise<string[]>;
  /** A Prisma adapter that asks `current` at every statement on which connection to run it. */
  adapter(current: () => Connection): SqlDriverAdapterFactory;
  /** Rings when something that pages show was saved. */
  readonly bell: Bell;
  close(): Promise<void>;
}
