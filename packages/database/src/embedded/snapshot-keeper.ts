import type { PGlite } from '@electric-sql/pglite';
import { plainReason } from './plain-reason.ts';
import { takeSnapshot } from './snapshots.ts';

export interface SnapshotKeeper {
  /** Tells that something was written, so that there is something to keep. */
  noteWrite(): void;
  /** Takes a snapshot when something was written since the last one. */
  catchUp(): Promise<void>;
  /** Takes the last snapshot; nothing may be written after it. */
  close(): Promise<void>;
}

/** Takes a snapshot every so often. One that fails is told and tried again at the next turn. */
export function keepSnapshots(
  pglite: PGlite,
  folder: string,
  everyMs: number,
  onMessage: (line: string) => void,
): SnapshotKeeper {
  let written = false;
  let running: Promise<void> = Promise.resolve();

  const catchUp = (): Promise<void> => {
    running = running.then(async () => {
      if (!written) return;
      written = false;
      try {
        await takeSnapshot(pglite, folder);
      } catch (error) {
        written = true;
        onMessage(`No snapshot could be written to ${folder}: ${plainReason(error)}`);
      }
    });
    return running;
  };
  const timer = setInterval(catchUp, everyMs).unref();

  return {
    noteWrite() {
      written = true;
    },
    catchUp,
    async close() {
      clearInterval(timer);
      await catchUp();
    },
  };
}
