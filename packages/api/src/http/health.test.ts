import { ENGINES } from '@steunpad/testing/engines.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { askForSupport, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { serverDatabases } from '@steunpad/testing/server-databases.ts';
import { startServing } from '@steunpad/testing/steunpad.ts';
import { describe, expect, test } from 'vitest';

const health = async (url: string) => {
  const response = await fetch(`${url}/health/ready`);
  return { status: response.status, text: await response.text() };
};

describe.each(ENGINES)('health, on %s', (_, start) => {
  test('is ready, tells of mail that waits, and is degraded where mail fails', async () => {
    const first = await start({ limits: NO_LIMITS });
    await rows(first.database, 'DELETE FROM correspondence');
    expect(await health(first.url)).toEqual({ status: 200, text: 'ready\n' });
    await askForSupport(first, { contact: { preference: 'EMAIL', email: 'ruben@voorbeeld.nl' } });
    // What was seen holds for some seconds.
    expect((await health(first.url)).text).toBe('ready\n');
    await expect
      .poll(async () => (await health(first.url)).text, { timeout: 20_000, interval: 1_000 })
      .toMatch(/^ready\nmail: 1 waiting since \S+Z, 0 of them tried in vain, 0 given up\n$/);

    await rows(first.database, "UPDATE correspondence SET failure = 'BUSY', tries = 1");

    await expect
      .poll(async () => health(first.url), { timeout: 20_000, interval: 1_000 })
      .toEqual({
        status: 200,
        text: expect.stringMatching(/^degraded\nmail: 1 waiting .+ 1 of them/),
      });
    expect((await health(first.url)).text).not.toContain('ruben');
    await first.close();
  }, 90_000);
});

test('a PostgreSQL that takes nothing is told, and that it does again', async () => {
  const address = await freshDatabase();
  const serving = await startServing({ DATABASE_URL: address });
  const name = new URL(address).pathname.slice(1);
  const server = await serverDatabases(address);
  const become = async (state: 'on' | 'off') => {
    await server.run(`ALTER DATABASE ${name} SET default_transaction_read_only = ${state}`);
    await server.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
    );
  };
  const soon = { timeout: 30_000, interval: 1_000 };
  expect(await health(serving.url)).toMatchObject({ status: 200 });

  await become('on');
  await expect
    .poll(async () => health(serving.url), soon)
    .toEqual({ status: 503, text: 'the database takes nothing: it is read only\n' });
  await become('off');

  await expect.poll(async () => (await health(serving.url)).status, soon).toBe(200);
  await server.close();
}, 120_000);
