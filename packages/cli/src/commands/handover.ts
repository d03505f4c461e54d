import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { archiveOf, handoverFiles } from '@steunpad/handover/archive.ts';
import { ARCHIVE_NAME } from '@steunpad/handover/downloads.ts';
import { handoverDocuments } from '@steunpad/handover/handover-document.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/** `handover list` and `handover export`: what a municipality takes over to begin. It needs no database. */
export function handover(program: Command, terminal: Terminal): void {
  const noun = program
    .command('handover')
    .description('handbook, plans, scripts and formats for a municipality that begins');

  noun
    .command('list')
    .description('each chapter and document, of which day it is, and what it is for')
    .action(() => {
      const documents = handoverDocuments().map(({ body: _, ...about }) => about);
      const lines = documents.map(
        ({ name, title, date, summary }) => `${name}  ${title} (${date})\n    ${summary}`,
      );
      terminal.result(lines.join('\n'), documents);
    });

  noun
    .command('export')
    .description('write each as PDF to read and as ODT to change, and all of it as one archive')
    .requiredOption('--out <folder>', 'where the files go')
    .action(async ({ out }: { readonly out: string }) => {
      const folder = resolve(terminal.io.cwd, out);
      const files = await handoverFiles();
      for (const { path, bytes } of [...files, { path: ARCHIVE_NAME, bytes: archiveOf(files) }]) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), bytes);
      }
      const documents = handoverDocuments().length;
      terminal.result(`${ARCHIVE_NAME}  ${documents} documents  ${files.length} files`, {
        archive: ARCHIVE_NAME,
        documents,
        files: files.map(({ path }) => path),
      });
    });
}
