import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './postgres.ts';

/** PgBouncer as this machine has it. */
interface Pooler {
  /** The address of a database, through it. */
  readonly url: string;
  /** As a crash does; `start` brings it back at the same address. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** What `pgbouncer --version` says first; `null` where it is not installed. */
export function poolerVersion(): string | null {
  try {
    return execFileSync('pgbouncer', ['--version']).toString().split('\n')[0]!;
  } catch {
    return null;
  }
}

/**
 * PgBouncer in transaction mode, with few connections, before the database at this address. `stop` comes with `kill`.
 * Its settings stand in a folder that goes with the test, or in one that is given.
 */
export async function startPooler(address: string, given?: string): Promise<Pooler> {
  const { username, password, port: serverPort, pathname } = new URL(address);
  const port = await freePort();
  const folder = given ?? (await import('./folder.ts')).temporaryFolder();
  chmodSync(folder, 0o755);
  const settings = join(folder, 'pgbouncer.ini');
  const users = join(folder, 'users.txt');
  writeFileSync(users, `"${username}" "${password}"\n`);
  writeFileSync(
    settings,
    `[databases]
* = host=127.0.0.1 port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
default_pool_size = 4
auth_type = plain
auth_file = ${users}
`,
  );
  let child: ChildProcess | undefined;
  const start = async () => {
    // It does not run as root.
    const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
    child = spawn('pgbouncer', ['-q', ...user, settings], { stdio: 'ignore' });
    await untilSomebodyListens(port);
  };
  await start();
  return {
    url: `postgres://${username}:${password}@127.0.0.1:${port}${pathname}`,
    start,
    async kill() {
      const ended = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await ended;
    },
  };
}

async function untilSomebodyListens(port: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const socket = createConnection(port, '127.0.0.1');
    const [event] = await Promise.race([
      once(socket, 'connect').then(() => ['connect']),
      once(socket, 'error').then(() => ['error']),
    ]).catch(() => ['error']);
    socket.destroy();
    if (event === 'connect') return;
    if (Date.now() > deadline) throw new Error('PgBouncer does not listen.');
    await wait(50);
  }
}
