import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { EVERY_SCOPE, ruben, send, workList } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { serverDatabases } from '@steunpad/testing/server-databases.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterEach, describe, expect, test } from 'vitest';

let server: TestServer;
afterEach(() => server.close());

const TWO = `mutation ($first: SubmitSupportRequestInput!, $second: SubmitSupportRequestInput!) {
  first: submitSupportRequest(input: $first) { __typename }
  second: submitSupportRequest(input: $second) { __typename }
}`;

describe.each(ENGINES)('one operation, on %s', (_, start) => {
  test('leaves nothing of its first part when its second fails', async () => {
    server = await start();
    const token = await server.token(EVERY_SCOPE);
    const first = ruben({ name: 'Eerste helft' });

    const failed = await ask(server.url, token, TWO, {
      first,
      second: ruben({ municipality: 'GM0160' }),
    });
    const again = await ask(server.url, token, TWO, { first, second: ruben() });

    expect([failed.code, failed.data]).toEqual(['FORBIDDEN', null]);
    expect(again.data.first.__typename).toBe('SupportRequestReceived');
    expect(await count(server.database, `support_request WHERE name = 'Eerste helft'`)).toBe(1);
  });

  test('whose answer may not be read is not done either', async () => {
    server = await start();
    const token = await server.token(['requests:write']);
    const reader = await server.token(['requests:read']);
    const [task] = await workList(server, reader);
    const accept = `mutation ($input: AcceptSupportRequestInput!) {
      acceptSupportRequest(input: $input) { ... on SupportRequestAccepted { pathway { partner { name } } } }
    }`;
    const input = {
      requestId: task.request.id,
      idempotencyKey: crypto.randomUUID(),
      adult: true,
      livesOrWorksHere: true,
    };

    const { code, data, text } = await ask(server.url, token, accept, { input });

    expect([code, data]).toEqual(['FORBIDDEN', null]);
    expect(text).not.toContain(task.request.name);
    expect(await count(server.database, 'pathway')).toBe(0);
  });

  test('that nobody planned to fail tells an id and nothing else', async () => {
    server = await start();
    const token = await server.token(EVERY_SCOPE);
    await rows(server.database, 'ALTER TABLE intake RENAME TO kanarie');
    const query = '{ workList { edges { node { request { intake { remarks } } } } } }';

    const read = await ask(server.url, token, query);

    expect(read.data ?? null).toBeNull();
    expect(read.errors).toHaveLength(1);
    expect(read.errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_ERROR',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(read.text).not.toMatch(/kanarie|select|prisma|node_modules|\/work|\.ts|stack/i);
  });
});

test('a service without its database is alive, is not ready, and says nothing of why', async () => {
  const address = await freshDatabase();
  server = await startServer({ database: testDatabase(await openPostgresql(address)) });
  const token = await server.token(EVERY_SCOPE);
  const health = async (which: string) => {
    const response = await fetch(`${server.url}/health/${which}`);
    return [response.status, await response.text()];
  };
  expect([await health('live'), await health('ready')]).toEqual([
    [200, 'live\n'],
    [200, expect.stringMatching(/^ready\n/)],
  ]);

  const owner = await serverDatabases(new URL('/postgres', address).href);
  await owner.run(`DROP DATABASE ${new URL(address).pathname.slice(1)} WITH (FORCE)`);
  await owner.close();

  expect(await health('live')).toEqual([200, 'live\n']);
  // What was seen holds for some seconds.
  await expect
    .poll(() => health('ready'), { timeout: 20_000 })
    .toEqual([503, 'the database does not answer\n']);
  const sent = await send(server, ruben({ name: 'Kanarie' }));
  const asked = await ask(server.url, token, '{ workList { totalCount } }');
  for (const { code, text } of [sent, asked]) {
    expect(code).toBe('INTERNAL_ERROR');
    expect(text).not.toMatch(/steunpad_test|ECONN|Kanarie|\/work|127\.0\.0\.1|node_modules/);
  }
});
