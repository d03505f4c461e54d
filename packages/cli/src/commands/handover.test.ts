import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { handoverDocuments } from '@steunpad/handover/handover-document.ts';
import { command } from '@steunpad/testing/command.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';

const NONE = null as never;
const PACKAGES = fileURLToPath(new URL('../../../', import.meta.url));

let database: Database;
beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await loadDemo(database);
});
afterAll(() => database.close());

test('everything is listed, with what it is for', async () => {
  const { exit, out } = await command(NONE, ['handover', 'list']);

  expect(exit).toBe(0);
  for (const { name, title } of handoverDocuments()) expect(out).toContain(`${name}  ${title}`);
});

test('each setting, command and page that the texts name is there', async () => {
  const texts = handoverDocuments().map(({ body }) => body);
  const inCode = new Set(
    texts.flatMap((body) => [...body.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)),
  );
  const helps = await Promise.all(
    [...inCode]
      .map((name) => /^(?:steunpad )?([a-z-]+ ?[a-z-]*)$/.exec(name)?.[1]?.split(' '))
      .filter((argv) => argv !== undefined)
      .map(async (argv) => [argv.join(' '), await command(NONE, [...argv, '--help'])] as const),
  );
  const commands = helps.filter(
    ([name, { exit, out }]) => exit === 0 && out.includes(`Usage: steunpad ${name} `),
  );
  const isThere = (name: string) =>
    name in TERMS ||
    commands.some(([known]) => known === name.replace(/^steunpad /, '')) ||
    (name.startsWith('--') && commands.some(([, { out }]) => out.includes(` ${name} `))) ||
    name === '/werk/';

  expect(inCode.size).toBeGreaterThan(20);
  expect([...inCode].filter((name) => !isThere(name))).toEqual([]);
});

test('each name on a screen that the texts quote stands there', () => {
  const said = ['widgets', 'workspace', 'pages', 'texts']
    .map((room) => join(PACKAGES, room, 'src'))
    .flatMap((place) =>
      readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => join(place, file)),
    )
    .filter((file) => /(?:texts\.nl|texts\/nl[\w.]*)\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  const quoted = handoverDocuments().flatMap(({ body }) =>
    [...body.matchAll(/(?<![\p{L}\d])'([^'\n]+)'/gu)].map(([quote]) => quote),
  );

  expect(quoted.length).toBeGreaterThan(1);
  expect(quoted.filter((name) => !said.includes(`: ${name},`))).toEqual([]);
});

test('each document is written twice, and all of it as one archive', async () => {
  const folder = temporaryFolder();
  const { exit, out } = await command(NONE, ['handover', 'export', '--out', folder]);

  const { length } = handoverDocuments();
  expect([exit, out]).toEqual([
    0,
    `steunpad-overdracht.zip  ${length} documents  ${2 * length + 2} files\n`,
  ]);
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  expect(written).toHaveLength(2 * length + 3);
  const begins = (path: string) =>
    readFileSync(join(folder, path)).subarray(0, 4).toString('latin1');
  for (const path of written) {
    expect([path, begins(path)]).toEqual([
      path,
      path.endsWith('.pdf') ? '%PDF' : path.endsWith('.txt') ? 'hand' : 'PK\u0003\u0004',
    ]);
  }
});

test('a municipality has its own words, hides a document, and both can be taken back', async () => {
  const handover = (...argv: string[]) =>
    command(database, ['handover', ...argv, '--municipality', 'GM0160']);
  const file = join(temporaryFolder(), 'own.md');
  const name = '03-who-does-what';
  const list = async () => (await handover('list')).out;
  const shipped = await list();
  for (const words of ['Eerst.', 'Dan.', 'Dan.']) {
    writeFileSync(file, `## Bij ons\n\n${words}`);
    expect(await handover('set', name, file)).toMatchObject({ exit: 0 });
  }
  expect(await handover('hide', 'call-script')).toMatchObject({ exit: 0 });

  // The same words again are no new version.
  expect(await list()).toMatch(/^03-who-does-what .* \(own version 2, \d{4}-\d\d-\d\d\)$/m);
  expect(await list()).not.toContain('call-script');
  expect((await command(database, ['handover', 'list', '--municipality', 'GM0193'])).out).toBe(
    shipped,
  );

  expect(await handover('unhide', 'call-script')).toMatchObject({ exit: 0 });
  expect(await handover('remove', name)).toMatchObject({ exit: 0 });
  expect(await handover('remove', name)).toMatchObject({ exit: 1 });
  expect(await list()).toBe(shipped);
  expect(await handover('hide', 'nothing')).toMatchObject({ exit: 1 });
  const changes = await database.asTenant({ municipality: 'GM0160' }, 'read', (db) =>
    db.settingChange.findMany({ where: { setting: 'hiddenDocument.call-script' } }),
  );
  expect(changes.map(({ before, after }) => [before, after]).toSorted()).toEqual([
    [null, 'true'],
    ['true', null],
  ]);
});
