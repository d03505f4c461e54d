import type { Context } from '../operation/context.ts';

/** Does something and takes all of it back: what would come of it is known then, and nothing of it is saved. */
export async function triedOut<T>({ db }: Context, work: () => Promise<T>): Promise<T> {
  await db.$sql('SAVEPOINT tried_out');
  try {
    return await work();
  } finally {
    await db.$sql('ROLLBACK TO SAVEPOINT tried_out');
  }
}

/** Does a part of something. Where it fails, what it wrote is taken back, and what comes after it goes on. */
export async function orNothing<T>({ db }: Context, work: () => Promise<T>): Promise<T | null> {
  await db.$sql('SAVEPOINT part');
  try {
    const done = await work();
    await db.$sql('RELEASE SAVEPOINT part');
    return done;
  } catch {
    await db.$sql('ROLLBACK TO SAVEPOINT part');
    return null;
  }
}
