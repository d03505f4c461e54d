import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';

/** The whole database as it was at one moment. */
export interface Snapshot {
  readonly path: string;
  readonly takenAt: Date;
}

const KEEP = 3;
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.tar\.gz$/;

/** The snapshots in this folder, the newest first. */
export async function snapshotsIn(folder: string): Promise<Snapshot[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const takenAt = momentIn(name);
      return takenAt ? [{ path: join(folder, name), takenAt }] : [];
    })
    .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime());
}

/** Writes a snapshot that is there whole or not at all, and drops those that are no longer among the newest. */
export async function takeSnapshot(pglite: PGlite, folder: string): Promise<Snapshot> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const takenAt = new Date();
  const path = join(folder, `${takenAt.toISOString().replace(/[-:.]/g, '')}.tar.gz`);
  const draft = `${path}.draft`;
  // Packed here and not by PGlite, which would keep the database waiting meanwhile.
  const dump = await pglite.dumpDataDir('none');
  await writeDurably(draft, await promisify(gzip)(await dump.arrayBuffer(), { level: 3 }));
  await rename(draft, path);
  await syncFolder(folder);
  await prune(folder);
  return { path, takenAt };
}

/** A snapshot as PGlite takes it back. */
export async function readSnapshot({ path }: Snapshot): Promise<Blob> {
  // Unpacked here: a damaged one would end the process from inside PGlite.
  return new Blob([await promisify(gunzip)(await readFile(path))]);
}

function momentIn(name: string): Date | null {
  const [, year, month, day, hour, minute, second, ms] = NAME.exec(name) ?? [];
  return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`) : null;
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows knows no handle on a folder.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function prune(folder: string): Promise<void> {
  const kept = (await snapshotsIn(folder)).slice(0, KEEP).map(({ path }) => path);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!kept.includes(path)) await rm(path, { force: true });
  }
}
