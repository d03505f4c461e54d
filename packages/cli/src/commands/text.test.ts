import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { command } from '@steunpad/testing/command.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';

let database: Database;
beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await loadDemo(database);
});
afterAll(() => database.close());

const text = (...argv: string[]) => command(database, ['text', ...argv]);

test('own words are set, changed, listed and taken away, each municipality its own', async () => {
  await text('set', 'GM0193', 'support-request.title', 'Hulp in Zwolle');
  await text('set', 'GM0193', 'support-request.title', 'Steun in Zwolle');
  await text('set', 'GM0193', 'form.labels.name', 'ما اسمك؟', '--lang', 'ar');

  expect((await text('list', 'GM0193')).out).toBe(
    'ar form.labels.name  ما اسمك؟\nnl support-request.title  Steun in Zwolle\n',
  );
  expect((await text('list', 'GM0160')).out).toBe('\n');
  expect(await text('remove', 'GM0193', 'support-request.title')).toMatchObject({ exit: 0 });
  expect((await text('list', 'GM0193')).out).toBe('ar form.labels.name  ما اسمك؟\n');
});

test('all keys can be looked up', async () => {
  const { out } = await text('list', 'GM0193', '--all');

  expect(out).toContain('nl support-request.title  Steun als een partner is overleden\n');
  expect(out).toContain('nl form.notices.unreachable  ');
});

test.each([
  [['set', 'GM0193', 'support-request.nothing', 'x'], 1, /There is no text/],
  [['set', 'GM0193', '__proto__', 'x'], 1, /There is no text/],
  [
    ['set', 'GM0193', 'support-request.who', 'Wij helpen {bsn}'],
    1,
    /misses \{organisatie\}.*\{bsn\}/,
  ],
  [['set', 'GM0193', 'support-request.title', 'Uw dossier'], 1, /"dossier"/],
  [['set', 'GM0193', 'support-request.title', 'x'.repeat(501)], 1, /longer than 500/],
  [
    ['set', 'GM0193', 'support-request.title', 'x', '--lang', 'fr'],
    2,
    /The forms speak nl, nl-simple/,
  ],
  [['set', 'GM9999', 'support-request.title', 'x'], 1, /GM9999/],
  [['remove', 'GM0193', 'support-request.title'], 1, /has no own words/],
])('%j is refused', async (argv, exit, message) => {
  const refused = await text(...argv);

  expect([refused.exit, refused.out]).toEqual([exit, '']);
  expect(refused.err).toMatch(message);
});
