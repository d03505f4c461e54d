import { PgBoss } from 'pg-boss';
import type { Connection, Engine } from './engine.ts';

/** What is done afterwards. A job holds ids, never what is in the rows. */
export interface Jobs {
  /** Send one mail: `id` of the correspondence. */
  readonly mail: { readonly municipality: string; readonly id: string };
}

export interface JobQueue {
  /** Starts it. Before a transaction begins: the embedded database has one connection, and starting needs it. */
  ready(): Promise<unknown>;
  /** Adds a job in the open transaction of `connection`: it is there when that is saved, and not otherwise. */
  send<Name extends keyof Jobs>(connection: Connection, name: Name, job: Jobs[Name]): Promise<void>;
  /** Takes jobs one by one until there is none, and returns how many were done. One that fails comes back later. */
  workOff<Name extends keyof Jobs>(
    name: Name,
    work: (job: Jobs[Name]) => Promise<void>,
  ): Promise<number>;
  close(): Promise<void>;
}

/** Ten tries over some three days, since mail servers have bad nights; then it stays as failed, to be seen. */
const QUEUE = { retryLimit: 10, retryDelay: 60, retryBackoff: true, expireInSeconds: 300 };
const BATCH = 20;

/** The queue of pg-boss in the same database, started when it is first needed. */
export function jobQueueOn(engine: Pick<Engine, 'plain'>): JobQueue {
  let started: Promise<PgBoss> | undefined;
  const boss = () => {
    started ??= start(engine).catch((error: unknown) => {
      started = undefined; // the next who asks tries again
      throw error;
    });
    return started;
  };
  return {
    ready: boss,

    async send(connection, name, job) {
      const executeSql = async (sql: string, values?: unknown[]) => ({
        rows: await connection.query(sql, values),
      });
      await (await boss()).send(name, job, { db: { executeSql } });
    },

    async workOff(name, work) {
      const queue = await boss();
      // Puts back what a process that was killed had taken, and clears what was done long ago.
      await queue.supervise(name);
      let done = 0;
      for (;;) {
        const jobs = await queue.fetch<Parameters<typeof work>[0]>(name, { batchSize: BATCH });
        if (jobs.length === 0) return done;
        for (const { id, data } of jobs) {
          try {
            await work(data);
            await queue.complete(name, id);
            done += 1;
          } catch (error) {
            await queue.fail(name, id, { reason: (error as Error).name });
          }
        }
      }
    },

    async close() {
      if (started) await (await started).stop({ graceful: false });
    },
  };
}

async function start(engine: Pick<Engine, 'plain'>): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => engine.plain(sql, values) as never },
    schema: 'pgboss',
    // Its tables are a migration of ours: no process changes the schema while it serves.
    migrate: false,
    createSchema: false,
    supervise: false,
    registerInstance: false,
    schedule: false,
  });
  boss.on('error', () => {}); // the call that failed tells of it
  await boss.start();
  await boss.createQueue('mail', QUEUE);
  return boss;
}
