import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../packages/testing/src/server.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startServer();
  token = await server.token(['requests:read', 'requests:write']);
});
afterAll(() => server.close());

const run = (file: string, env: Readonly<Record<string, string>> = {}) =>
  new Promise<{ exit: unknown; out: string; err: string }>((done) => {
    const given = {
      PATH: process.env['PATH'] ?? '',
      STEUNPAD_URL: server.url,
      STEUNPAD_TOKEN: token,
    };
    execFile(
      process.execPath,
      [file],
      { cwd: FOLDER, env: { ...given, ...env } },
      (error, out, err) => done({ exit: error?.code ?? 0, out, err }),
    );
  });

test('the work list has a line for everybody who waits, and the first is taken to the next step', async () => {
  const before = await run('work-list.ts');
  const step = await run('next-step.ts');
  const after = await run('work-list.ts');

  expect(before).toMatchObject({ exit: 0, err: '' });
  const [first, ...rest] = before.out.trim().split('\n');
  expect(first).toMatch(
    /^Noor Voorbeeld \| PRACTICAL, FINANCIAL \| \d{4}-\d\d-\d\d( \(overdue\))? \| ANSWER_REQUEST \| ACCEPT_SUPPORT_REQUEST or DECLINE_SUPPORT_REQUEST$/,
  );
  expect(rest).toHaveLength(2);
  expect(step).toMatchObject({ exit: 0, err: '' });
  expect(step.out).toContain('now TALK_PLANNED; next: ');
  expect(after.out).toMatch(/^Noor Voorbeeld .*\| HOLD_TALK \| .*RECORD_TALK/m);
});

test('what went wrong is told in one line', async () => {
  const nobody = await run('work-list.ts', { STEUNPAD_TOKEN: '' });
  const nowhere = await run('work-list.ts', { STEUNPAD_URL: 'http://127.0.0.1:1' });
  const reader = await run('next-step.ts', {
    STEUNPAD_TOKEN: await server.token(['requests:read']),
  });

  for (const { exit, out, err } of [nobody, nowhere, reader]) {
    expect([exit, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
  expect(nobody.err).toContain('Send a token');
  expect(reader.err).toContain('no scope');
});
