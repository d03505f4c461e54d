import { createServer } from 'node:net';
import { demoFolder } from '@steunpad/testing/demo-folder.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { ask, documentId, post } from '@steunpad/testing/graphql.ts';
import { askForSupport, ruben, send } from '@steunpad/testing/people.ts';
import { serverDatabases } from '@steunpad/testing/server-databases.ts';
import { startServing, steunpad } from '@steunpad/testing/steunpad.ts';
import { describe, expect, test } from 'vitest';

const here = async () => ({ STEUNPAD_DATA_DIR: await demoFolder() });
const lastLine = (text: string) => text.trim().split('\n').at(-1);

test('it serves until it is told to stop, then ends soon and cleanly, and the data are there again', async () => {
  const env = await here();
  const first = await startServing(env);
  const { reference, code } = await askForSupport(first);

  const { exit, ms } = await first.stop();
  const second = await startServing(env);

  expect(exit).toBe(0);
  // Who runs containers kills what has not ended after ten seconds.
  expect(ms).toBeLessThan(10_000);
  const input = { municipality: 'GM0193', reference, code };
  const { data } = await post(`${second.url}/public/graphql`, {
    documentId: documentId('ResidentRequest'),
    variables: { input },
  });
  expect(data.residentRequest.__typename).toBe('ResidentRequest');
});

test('it tells where everything is, and what the database promises', async () => {
  const { said, url } = await startServing({ ...(await here()), STEUNPAD_DEMO: '1' });

  expect(said.out).toContain(`${url}/signin`);
  expect(said.out).toContain(`${url}/graphql`);
  expect(said.out).toContain(`${url}/widgets/v1/steunpad.js`);
  expect(said.out).toContain('not a power cut');
  expect((await fetch(`${url}/widgets/v1/steunpad.js`)).status).toBe(200);
  expect((await fetch(`${url}/`)).status).toBe(200);
});

test('on PostgreSQL there is no demo unless it is asked for', async () => {
  const { url, said } = await startServing({ DATABASE_URL: await freshDatabase('bare') });

  expect(said.out).toContain('survives a killed process and a power cut');
  expect((await fetch(`${url}/`)).status).toBe(404);
  const { code } = await post(`${url}/public/graphql`, {
    documentId: documentId('Municipality'),
    variables: { code: 'GM0193' },
  });
  expect(code).toBe('MUNICIPALITY_UNKNOWN');
});

describe('what keeps it from starting is told in one line', () => {
  test('a port that is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => holder.once('listening', listening));
    const { port } = holder.address() as { port: number };

    const { exit, err } = await steunpad(['start'], { ...(await here()), PORT: String(port) });

    expect(exit).toBe(1);
    expect(lastLine(err)).toBe(
      `Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
    );
    expect(err.trim().split('\n')).toHaveLength(1);
    holder.close();
  });

  test('a data directory that another one holds', async () => {
    const env = await here();
    await startServing(env);

    const { exit, err } = await steunpad(['start'], { ...env, PORT: '0' });

    expect(exit).toBe(1);
    expect(err).toMatch(
      /^The data directory .+ is in use by process \d+\. Stop it, or set STEUNPAD_DATA_DIR to another directory\.\n$/,
    );
  });

  test('a database that cannot be reached, without its password', async () => {
    const { exit, err } = await steunpad(['start'], {
      DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x',
      PORT: '0',
    });

    expect([exit, err]).toEqual([
      1,
      'The database cannot be reached: nothing listens at its address.\n',
    ]);
  });

  test('a configuration with several mistakes, all at once', async () => {
    const { exit, err } = await steunpad(['start'], {
      PORT: 'many',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://geheim',
      STEUNPAD_DEMO: 'yes',
    });

    expect(exit).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL', 'STEUNPAD_DEMO'])
      expect(err).toContain(name);
    expect(err).not.toContain('geheim');
  });
});

test('its log has a line for each request and for each error, and nothing of a person', async () => {
  const address = await freshDatabase();
  const serving = await startServing({
    DATABASE_URL: address,
    STEUNPAD_DEMO: '1',
    LOG_LEVEL: 'info',
  });
  const form = ruben({
    name: 'Kanarie Voorbeeld',
    message: 'Kanarie in de tekst.',
    contact: { preference: 'EMAIL', email: 'kanarie@voorbeeld.nl' },
  });
  const { data } = await send(serving, form);
  const owner = await serverDatabases(address);
  await owner.run('ALTER TABLE support_need RENAME TO gone');
  await owner.close();

  const failed = await send(serving, { ...form, idempotencyKey: crypto.randomUUID() });
  await ask(serving.url, 'Kanarie', '{ kanarie }');
  await post(`${serving.url}/public/graphql?kanarie=1`, '{"kanarie');
  await serving.stop();

  const log = serving.said.err
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(log.filter(({ event }) => event === 'request').length).toBeGreaterThanOrEqual(4);
  const [unexpected] = log.filter(({ event }) => event === 'unexpected');
  expect(unexpected.id).toBe(failed.errors?.[0]?.extensions.id);
  expect(unexpected.frames.length).toBeGreaterThan(0);
  const { reference, code } = data.submitSupportRequest;
  for (const secret of [/kanarie/i, /127\.0\.0\.1/, reference, code])
    expect(serving.said.err).not.toMatch(secret);
});
