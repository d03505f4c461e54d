import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An operation that a released build sends. */
export interface Released {
  /** The first release that sends it. */
  readonly since: string;
  /** Until when it runs, once no newer build sends it any more. */
  readonly until: string | null;
  readonly text: string;
}

/** Operations by their id, `sha256:` and the hash of the text. */
export type Lock = Readonly<Record<string, Released>>;

/** How long a build keeps working after a newer one has taken its place. */
const PROMISED_MONTHS = 24;

const FILE = join(import.meta.dirname, '../operations.lock.json');

export const readLock = (): Lock => JSON.parse(readFileSync(FILE, 'utf8'));

/** The lock after a release: what it sends is promised without an end, what it no longer sends gets one. */
export function released(
  lock: Lock,
  current: ReadonlyMap<string, string>,
  release: { readonly version: string; readonly day: string },
): Lock {
  const kept = Object.entries(lock)
    .filter(([id, { until }]) => current.has(id) || until === null || until >= release.day)
    .map(([id, before]): [string, Released] => [
      id,
      { ...before, until: current.has(id) ? null : (before.until ?? promisedFrom(release.day)) },
    ]);
  const added = [...current]
    .filter(([id]) => !(id in lock))
    .map(([id, text]): [string, Released] => [id, { since: release.version, until: null, text }]);
  return Object.fromEntries([...kept, ...added]);
}

/** What a lock takes away that an earlier one still promises on a day. Nothing may stand here. */
export function broken(before: Lock, after: Lock, day: string): readonly string[] {
  return Object.entries(before)
    .filter(([, { until }]) => until === null || until >= day)
    .filter(([id, { until }]) => {
      const now = after[id];
      if (!now || now.text !== before[id]!.text) return true;
      return until !== null && now.until !== null && now.until < until;
    })
    .map(([id, { since }]) => `${id} (${since})`);
}

function promisedFrom(day: string): string {
  const until = new Date(`${day}T00:00Z`);
  until.setUTCMonth(until.getUTCMonth() + PROMISED_MONTHS);
  return until.toISOString().slice(0, 10);
}

if (import.meta.main) {
  const [version, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
  if (!version) throw new Error('Name the release: node scripts/released-operations.ts 1.2.0');
  const current = readFileSync(join(import.meta.dirname, '../dist/operations.json'), 'utf8');
  const lock = readLock();
  // The build lists what older builds send too: only what a file of today holds is current.
  const sunsets = JSON.parse(
    readFileSync(join(import.meta.dirname, '../dist/older-operations.json'), 'utf8'),
  );
  const sent = Object.entries(JSON.parse(current) as Record<string, string>).filter(
    ([id]) => !(id in sunsets),
  );
  const next = released(lock, new Map(sent), { version, day });
  writeFileSync(FILE, `${JSON.stringify(next, null, 2)}\n`);
}
