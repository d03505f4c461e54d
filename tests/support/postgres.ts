import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { prepareCluster } from './postgres-cluster.ts';

export interface TestServer {
  /** The address of a database on it, with the rights of the server's owner. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** A real PostgreSQL for the tests: the one that is pointed at, or one of our own that ends with this process. */
export async function startPostgres(): Promise<TestServer> {
  const given = process.env['STEUNPAD_TEST_DATABASE_URL'];
  if (given) return { url: (database) => withDatabase(given, database), stop: async () => {} };

  const folder = mkdtempSync(join(tmpdir(), 'steunpad-postgres-'));
  try {
    return await startIn(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

async function startIn(folder: string): Promise<TestServer> {
  const password = randomUUID();
  const { binaries, data, owner } = prepareCluster(folder, password);
  const port = await freePort();
  const server = spawn('sh', ['-c', SERVE_WHILE_WANTED, binaries, data, `${port}`, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: folder,
    detached: true,
    ...owner,
  });
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
  return { url, stop };
}

// The shell waits for its standard input to close, which happens however the tests end; then nothing is left.
const SERVE_WHILE_WANTED = `
  "$0/postgres" -D "$1" -p "$2" -k "$3" -c listen_addresses=127.0.0.1 -c max_connections=300 \\
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off >"$3/log" 2>&1 &
  server=$!
  read -r _
  kill -INT $server
  wait $server
  rm -rf "$3"`;

const READY_WITHIN_MS = 30_000;

async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      const engine = await openPostgresql(url, 1);
      return await engine.close();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
