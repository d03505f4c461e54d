import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { handoverDocuments } from '@steunpad/handover/handover-document.ts';
import { command } from '@steunpad/testing/command.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { expect, test } from 'vitest';

const NONE = null as never;

test('everything is listed, with what it is for', async () => {
  const { exit, out } = await command(NONE, ['handover', 'list']);

  expect(exit).toBe(0);
  for (const { name, title } of handoverDocuments()) expect(out).toContain(`${name}  ${title}`);
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
