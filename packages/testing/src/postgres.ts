import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { type Cluster, prepareCluster } from './postgres-cluster.ts';

export interface TestServer {
  /** The address of a database on it, with the rights of the server's owner. */
  url(database: string): string;
  /** Whether it outlives the tests, so that they have to take away what they made there. */
  readonly stays: boolean;
  stop(): Promise<void>;
}

/** A server with a streaming replica of its own. */
interface ReplicatedServer {
  readonly primary: TestServer;
  readonly replica: TestServer;
}

interface Wanted {
  /** One that no other test uses, since it is about what belongs to the whole server. */
  readonly own?: boolean;
  /** More settings of the server; `keep` puts a file where it alone may read it. */
  readonly settings?: (keep: (name: string, content: string) => string) => readonly string[];
}

/** A real PostgreSQL for the tests: the one that is pointed at, or one of our own that ends with this process. */
export async function startPostgres({
  own,
  settings = () => [],
}: Wanted = {}): Promise<TestServer> {
  const given = process.env['STEUNPAD_TEST_DATABASE_URL'];
  if (given && !own)
    return { url: (database) => withDatabase(given, database), stays: true, stop: async () => {} };

  const folder = mkdtempSync(join(tmpdir(), 'steunpad-postgres-'));
  try {
    return await startIn(folder, settings);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A server of our own and a streaming replica of it; both end with this process. */
export async function startReplicated(): Promise<ReplicatedServer> {
  const password = randomUUID();
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'steunpad-postgres-')));
  const [first, second] = folders as [string, string];
  try {
    const cluster = prepareCluster(first, password);
    // Nothing is in it yet, so a copy of its files is where a replica may begin.
    const data = join(second, 'data');
    execFileSync('cp', ['-a', cluster.data, data]);
    execFileSync('chown', ['--reference', cluster.data, second]);
    writeFileSync(join(data, 'standby.signal'), '');
    const primary = await serveIn(first, cluster, password, () => ['-c', 'wal_keep_size=1GB']);
    const from = new URL(primary.url('postgres'));
    const place = `host=127.0.0.1 port=${from.port} user=postgres password=${password}`;
    const settings = () => ['-c', `primary_conninfo=${place}`];
    const replica = await serveIn(second, { ...cluster, data }, password, settings).catch(
      async (error) => {
        await primary.stop();
        throw error;
      },
    );
    return { primary, replica };
  } catch (error) {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

async function startIn(
  folder: string,
  settings: NonNullable<Wanted['settings']>,
): Promise<TestServer> {
  const password = randomUUID();
  return serveIn(folder, prepareCluster(folder, password), password, settings);
}

async function serveIn(
  folder: string,
  { binaries, data, owner }: Cluster,
  password: string,
  settings: NonNullable<Wanted['settings']>,
): Promise<TestServer> {
  const keep = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
    return path;
  };
  const port = await freePort();
  const server = spawn(
    'sh',
    ['-c', SERVE_WHILE_WANTED, binaries, data, `${port}`, folder, ...settings(keep)],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: folder,
      detached: true,
      ...owner,
    },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.stdin.end();
    await ended;
  };
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  try {
    await untilItAnswers(url('postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stays: false, stop };
}

// The shell waits for its standard input to close, which happens however the tests end; then nothing is left.
const SERVE_WHILE_WANTED = `
  folder=$3 binaries=$0 data=$1 port=$2
  shift 3
  "$binaries/postgres" -D "$data" -p "$port" -k "$folder" "$@" -c listen_addresses=127.0.0.1 -c max_connections=300 \\
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off >"$folder/log" 2>&1 &
  server=$!
  read -r _
  kill -INT $server
  wait $server
  rm -rf "$folder"`;

const READY_WITHIN_MS = 30_000;

async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      const engine = await openPostgresql(url, { poolSize: 1 });
      return await engine.close();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}

/** A port on which nobody listens. */
export function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
