import { ForksPoolWorker, type PoolOptions, type WorkerRequest } from 'vitest/node';

/** What the files before left in memory goes with their process: after so many, it makes room for a new one. */
const MOST_FILES = 8;

/** A process that runs one file after the other and loads what they share once: the API, Prisma and PGlite. */
class SharedWorker extends ForksPoolWorker {
  override readonly name = 'shared';
  #files = 0;

  override send(request: WorkerRequest): void {
    if (request.type === 'run') this.#files += 1;
    super.send(request);
  }

  canReuse(): boolean {
    return this.#files < MOST_FILES;
  }
}

/** For `pool`, together with `isolate: false`. */
export const SHARED_WORKERS = {
  name: 'shared',
  createPoolWorker: (options: PoolOptions) => new SharedWorker(options),
};
