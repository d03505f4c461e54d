import { createServer } from 'node:net';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import { openPostgresql } from './postgresql.ts';

let url: string;
let engine: Engine;

beforeAll(async () => {
  url = await freshDatabase();
  engine = await openPostgresql(url, { poolSize: 2 });
});
afterAll(() => engine.close());

const select = (sql: string) =>
  engine.transaction('read', 'SELECT 1', (connection) => connection.query(sql));

// What a restart of the server does to its connections.
async function cutConnections() {
  const other = await openPostgresql(url, { poolSize: 1 });
  await other.transaction('write', 'SELECT 1', (connection) =>
    connection.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`),
  );
  await other.close();
}

test.each(['read', 'witnessed', 'write'] as const)(
  'no transaction is told as committed before it is on disk: %s',
  async (mode) => {
    const [setting] = await engine.transaction(mode, 'SELECT 1', (connection) =>
      connection.query<{ source: string }>(
        `SELECT source FROM pg_settings WHERE name = 'synchronous_commit'`,
      ),
    );

    // The server of the tests says `off` for itself; nothing of ours may.
    expect(setting!.source).not.toMatch(/session|client|user|database/);
  },
);

describe('a server that cannot be reached is told in one line, soon, without the password', () => {
  const withUser = (user: string) => {
    const address = new URL(url);
    address.username = user;
    address.password = 'geheim';
    return address.href;
  };

  test.each([
    ['nothing listens there', () => 'postgres://u:geheim@127.0.0.1:1/x', 'nothing listens'],
    [
      'nothing listens on any address',
      () => 'postgres://u:geheim@localhost:1/x',
      'nothing listens',
    ],
    ['no such host', () => 'postgres://u:geheim@nowhere.invalid/x', 'host'],
    ['wrong password', () => withUser('postgres'), 'password is not accepted'],
    ['no such user', () => withUser('nobody'), 'not'],
    ['no such local socket', () => 'postgres://u:geheim@/x?host=/nowhere', 'no local socket'],
    ['not an address', () => 'geheim', 'reached'],
  ])('%s', async (_, address, reason) => {
    const problem = await openPostgresql(address()).catch((error: Error) => error.message);

    expect(problem).toMatch(/^The database cannot be reached: .+\.$/);
    expect(problem).toContain(reason);
    expect(problem).not.toContain('geheim');
  });

  test('no such database', async () => {
    const address = new URL(url);
    address.pathname = '/nowhere';

    await expect(openPostgresql(address.href)).rejects.toThrow('no database of this name');
  });

  test('a server that takes the call and stays silent', async () => {
    const mute = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
    await new Promise((listening) => mute.once('listening', listening));
    const address = mute.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const start = Date.now();

    await expect(openPostgresql(`postgres://u:geheim@127.0.0.1:${port}/x`)).rejects.toThrow(
      'The database cannot be reached: it did not answer in time.',
    );
    expect(Date.now() - start).toBeLessThan(7_000);
    mute.close();
  });
});

test('connections that rest when the server restarts are replaced', async () => {
  await Promise.all([select('SELECT pg_sleep(0.1)'), select('SELECT pg_sleep(0.1)')]);

  for (let i = 0; i < 10; i += 1) {
    await cutConnections();
    expect(await select('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  }
});

test('work that is under way when the server restarts rejects, and the next succeeds', async () => {
  const rests = Promise.withResolvers<void>();
  const asks = Promise.withResolvers<void>();
  const resume = Promise.withResolvers<void>();
  const resting = engine.transaction('write', 'SELECT 1', async (connection) => {
    rests.resolve();
    await resume.promise;
    return connection.query('SELECT 1');
  });
  const asking = engine.transaction('write', 'SELECT 1', (connection) => {
    asks.resolve();
    return connection.query('SELECT pg_sleep(30)');
  });
  const outcomes = Promise.allSettled([resting, asking]);
  // Before its work began a transaction is begun again on another connection.
  await Promise.all([rests.promise, asks.promise]);

  await cutConnections();
  resume.resolve();

  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await select('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
