import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Engine } from '../engine.ts';
import { lockDirectory } from './lock.ts';
import { openOrRestore } from './open-or-restore.ts';
import { engineOf } from './pglite.ts';
import { plainReason } from './plain-reason.ts';
import { keepSnapshots } from './snapshot-keeper.ts';

export interface EmbeddedOptions {
  readonly directory: string;
  readonly snapshotEveryMs?: number;
  /** Gets what an operator should know, one line at a time. */
  readonly onMessage: (line: string) => void;
}

export interface EmbeddedEngine extends Engine {
  /** Where this process, which alone may touch the data directory, takes commands from others. */
  readonly socketPath: string;
  /** Takes a snapshot when something was written since the last one. */
  snapshot(): Promise<void>;
}

const TEN_MINUTES = 600_000;

/**
 * PGlite in a data directory that this process alone may touch.
 * Survives a killed process; a power cut costs what was written since the last snapshot.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const directory = resolve(options.directory);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const lock = await lockDirectory(directory);
  try {
    return await open(directory, lock, options);
  } catch (error) {
    lock.release();
    throw new Error(plainReason(error));
  }
}

async function open(
  directory: string,
  lock: Awaited<ReturnType<typeof lockDirectory>>,
  { snapshotEveryMs = TEN_MINUTES, onMessage }: EmbeddedOptions,
): Promise<EmbeddedEngine> {
  const pglite = await openOrRestore(directory, onMessage);
  const engine = engineOf(pglite);
  const snapshots = keepSnapshots(pglite, join(directory, 'snapshots'), snapshotEveryMs, onMessage);

  return {
    ...engine,
    socketPath: lock.socketPath,
    snapshot: () => snapshots.catchUp(),

    transaction: (mode, opening, work) => {
      const result = engine.transaction(mode, opening, work);
      return mode === 'write' ? result.finally(() => snapshots.noteWrite()) : result;
    },

    async migrate(only) {
      const applied = await engine.migrate(only);
      if (applied.length > 0) snapshots.noteWrite();
      return applied;
    },

    async close() {
      try {
        await snapshots.close();
        await engine.close();
      } finally {
        lock.release();
      }
    },
  };
}
