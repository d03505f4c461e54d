import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { isAlive, isJudgeable, type ProcessIdentity, thisProcess } from './process-identity.ts';
import { chooseSocketPlace } from './socket-place.ts';

/** What the lock file says of the process that has the data directory. */
export interface Holder extends ProcessIdentity {
  readonly id: string;
  /** Where it listens for commands. */
  readonly socketPath: string;
}

export interface DirectoryLock {
  readonly socketPath: string;
  release(): void;
}

/** Another process has the data directory; its `socketPath` takes commands while it serves. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  readonly directory: string;
  readonly pid: number;
  readonly socketPath: string;

  constructor(directory: string, holder: Holder) {
    super(`The data directory ${directory} is in use by process ${holder.pid}.`);
    this.directory = directory;
    this.pid = holder.pid;
    this.socketPath = holder.socketPath;
  }
}

/** Takes the data directory for this process alone. Rejects with `DataDirectoryInUse` when another one has it. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = join(directory, 'steunpad.lock');
  const socket = chooseSocketPlace(directory);
  const self: Holder = { ...thisProcess(), id: randomUUID(), socketPath: socket.path };
  const holder = await take(path, self);
  if (holder) {
    socket.discard();
    throw new DataDirectoryInUse(directory, holder);
  }
  return {
    socketPath: socket.path,
    release() {
      socket.discard();
      // Let go of twice, it may be another's by then.
      if (read(path)?.id === self.id) rmSync(path, { force: true });
    },
  };
}

/** Makes the lock file ours, or returns its holder. */
async function take(path: string, self: Holder): Promise<Holder | null> {
  for (;;) {
    if (placeNew(path, self)) return null;
    const holder = read(path);
    if (!holder) continue;
    if (await isHeld(path, holder)) return holder;

    // Two may find the same stale lock. Only who holds its claim may replace it, and a claim is
    // itself such a lock, so that one whose taker was killed can be taken over in turn.
    const claim = `${path}.${holder.id.slice(0, 8)}`;
    const claimer = await take(claim, self);
    if (claimer) return claimer;
    try {
      if (read(path)?.id === holder.id) {
        placeOver(path, self);
        return null;
      }
    } finally {
      rmSync(claim, { force: true });
    }
  }
}

async function isHeld(path: string, holder: Holder): Promise<boolean> {
  if (isJudgeable(holder)) return isAlive(holder);
  // From another container: its socket answers while it serves, which may take a while at its start.
  return (await answers(holder.socketPath)) || ageOf(path) < STARTING_MS;
}

const STARTING_MS = 30_000;

function answers(socketPath: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(socketPath, () => resolve(true)).on('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

/** Creates the file with its content in one step, or returns false when it is there: nobody reads half a lock. */
function placeNew(path: string, self: Holder): boolean {
  const draft = write(path, self);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function placeOver(path: string, self: Holder): void {
  renameSync(write(path, self), path);
}

function write(path: string, self: Holder): string {
  const draft = `${path}.${randomUUID()}`;
  // Flushed, so that not even a power cut leaves a lock that says nothing.
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(
      `The lock file ${path} cannot be read; remove it when Steunpad is not running.`,
    );
  }
}
