import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { plainReason } from './plain-reason.ts';
import { readSnapshot, type Snapshot, snapshotsIn } from './snapshots.ts';

/**
 * Opens the database in this data directory, or makes it when there is none.
 * When it does not open, the newest snapshot that does takes its place; the broken files are kept.
 */
export async function openOrRestore(
  directory: string,
  onMessage: (line: string) => void,
): Promise<PGlite> {
  const database = join(directory, 'database');
  const draft = join(directory, 'database.new');
  const snapshots = await snapshotsIn(join(directory, 'snapshots'));
  // Left by a start that was cut off: nothing in it was ever promised to anybody.
  await rm(draft, { recursive: true, force: true });

  const opened = existsSync(database) ? await tryOpenExisting(database) : null;
  if (opened && 'pglite' in opened) return opened.pglite;
  if (!opened && snapshots.length === 0) {
    await fill(draft, {});
    return settle(draft, database);
  }

  const trouble = opened
    ? `The database in ${database} does not open (${opened.reason})`
    : `The database in ${database} is gone`;
  const snapshot = await fillFromNewest(draft, snapshots);
  if (!snapshot) throw new Error(`${trouble} and there is no snapshot that does.`);

  const aside = join(directory, `broken-${new Date().toISOString().replace(/[-:.]/g, '')}`);
  if (opened) await rename(database, aside);
  onMessage(
    `${trouble}. It was restored from the snapshot of ${minuteOf(snapshot.takenAt)}; what was written later is not in it.` +
      (opened ? ` The broken files are kept in ${aside}.` : ''),
  );
  return settle(draft, database);
}

type Attempt = { readonly pglite: PGlite } | { readonly reason: string };

// PGlite takes a directory without this file for a new one and writes an empty database over the rest.
async function tryOpenExisting(path: string): Promise<Attempt> {
  if (!existsSync(join(path, 'PG_VERSION'))) return { reason: 'PG_VERSION is missing' };
  return tryOpen(path);
}

async function tryOpen(path: string, options: PGliteOptions = {}): Promise<Attempt> {
  try {
    const pglite = await PGlite.create(path, options);
    await pglite.exec(READ_A_ROW_OF_EACH_TABLE);
    return { pglite };
  } catch (error) {
    return { reason: plainReason(error) };
  }
}

// A database may open and yet have lost files: this finds out before anybody relies on it.
const READ_A_ROW_OF_EACH_TABLE = `DO $$ DECLARE name regclass; BEGIN
  FOR name IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
  LOOP EXECUTE format('SELECT FROM %s LIMIT 1', name); END LOOP;
END $$`;

async function fillFromNewest(
  draft: string,
  snapshots: readonly Snapshot[],
): Promise<Snapshot | null> {
  for (const snapshot of snapshots) {
    try {
      await fill(draft, { loadDataDir: await readSnapshot(snapshot) });
      return snapshot;
    } catch {
      await rm(draft, { recursive: true, force: true });
    }
  }
  return null;
}

async function fill(draft: string, options: PGliteOptions): Promise<void> {
  const attempt = await tryOpen(draft, options);
  if ('reason' in attempt) throw new Error(attempt.reason);
  await attempt.pglite.close();
}

/** Gives the finished draft its name, so that a database directory is never half made. */
async function settle(draft: string, database: string): Promise<PGlite> {
  await rename(draft, database);
  return PGlite.create(database);
}

function minuteOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
