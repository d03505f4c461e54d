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

const run = (...argv: string[]) =>
  command(database, argv, { publicUrl: 'https://steun.example.nl' });

test('the privacy statement says what is set, and changes with it', async () => {
  const before = await run('statement', 'privacy', 'GM0193');
  await run('retention', 'set', 'SUPPORTED', 'P3M', '--municipality', 'GM0193');
  const after = await run('statement', 'privacy', 'GM0193', '--json');

  expect(before.exit).toBe(0);
  expect(before.out).toContain('tot 2 jaar na het einde');
  expect(before.out).toContain('om later verder te gaan: tot 7 dagen daarna');
  expect(before.out).toContain('Vraag dat aan privacy@zwolle.voorbeeld.example.');
  expect(before.out).toContain(
    'op grond van [artikel 3 van de Voorbeeldverordening BRP Zwolle](https://zwolle.voorbeeld.example/verordening-brp)',
  );
  expect(before.out).toContain('De formulieren komen van steun.example.nl.');
  expect(before.out).not.toMatch(/undefined|null|\[object|Hardenberg/);
  expect(JSON.parse(after.out).text).toContain('tot 3 maanden na het einde');
});

test('who writes no letters does not say that it does', async () => {
  await run('municipality', 'set', 'GM0160', '--privacy-contact', 'privacy@hardenberg.example');
  const { out } = await run('statement', 'privacy', 'GM0160');

  expect(out).not.toContain('Basisregistratie');
  expect(out).toContain('Stichting Samen Voorbeeld kent u alleen als u zich bij ons meldt.');
});

test('the accessibility statement says whom to call, and where the plain pages are', async () => {
  const { out } = await run('statement', 'accessibility', 'GM0193', '--host', 'https://h.example');

  expect(out).toContain('Bel 038 555 01 93, op werkdagen van 9.00 tot 17.00 uur.');
  expect(out).toContain('(https://h.example/f/GM0193)');
});

test('no statement is for residents to guess at', async () => {
  const statements = [
    await run('statement', 'privacy', 'GM0193'),
    await run('statement', 'accessibility', 'GM0193'),
  ];

  for (const { out } of statements) {
    expect(out).not.toMatch(/klant|cliënt|casus|dossier|intake|traject|verwerken|moet u|gelukt|!/i);
  }
});

test.each([
  [['privacy', 'GM9999'], 1, /^[^\n]*GM9999[^\n]*\n$/],
  [['cookies', 'GM0193'], 2, /privacy, accessibility/],
  [['privacy', 'GM0193', '--host', 'javascript:alert(1)'], 2, /An address begins with https/],
])('%j is refused', async (argv, exit, message) => {
  const refused = await run('statement', ...argv);

  expect([refused.exit, refused.out]).toEqual([exit, '']);
  expect(refused.err).toMatch(message);
});

test('without somebody to ask there is no statement', async () => {
  await database.asOwner('GM0193', (db) =>
    db.municipality.update({ where: { id: 'GM0193' }, data: { privacyContact: null } }),
  );

  const { exit, err } = await run('statement', 'privacy', 'GM0193');
  expect([exit, err]).toEqual([
    1,
    'GM0193 has no privacy contact yet: municipality set --privacy-contact.\n',
  ]);
});
