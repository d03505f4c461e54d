import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { handoverHere } from '@steunpad/api/modules/handover/handover.store.ts';
import {
  hiddenDocument,
  ownDocument,
  ownDocumentPlace,
} from '@steunpad/api/modules/organisations/own-document.input.ts';
import {
  removeOwnDocument,
  setDocumentHidden,
  setOwnDocument,
} from '@steunpad/api/modules/organisations/own-document.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { archiveOf, handoverFiles } from '@steunpad/handover/archive.ts';
import { ARCHIVE_NAME } from '@steunpad/handover/downloads.ts';
import {
  type HandoverDocument,
  handoverDocument,
  handoverDocuments,
} from '@steunpad/handover/handover-document.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { changeSetting } from './change-setting.ts';
import { municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';

/** `handover`: what a municipality takes over to begin. As it is shipped, `list` and `export` need no database. */
export function handover(program: Command, terminal: Terminal): void {
  const noun = program
    .command('handover')
    .description('handbook, plans, scripts and formats for a municipality that begins');

  noun
    .command('list')
    .description('each chapter and document, of which day it is, and what it is for')
    .addOption(municipalityOption().makeOptionMandatory(false))
    .action(async ({ municipality }: Partial<Of>) => {
      const documents = (await documentsOf(terminal, municipality)).map(
        ({ body: _, ...about }) => about,
      );
      const lines = documents.map(({ name, title, date, ownVersion, summary }) => {
        const version = ownVersion === null ? date : `own version ${ownVersion}, ${date}`;
        return `${name}  ${title} (${version})\n    ${summary}`;
      });
      terminal.result(lines.join('\n'), documents);
    });

  noun
    .command('export')
    .description('write each as PDF to read and as ODT to change, and all of it as one archive')
    .requiredOption('--out <folder>', 'where the files go')
    .addOption(municipalityOption().makeOptionMandatory(false))
    .action(async ({ out, municipality }: Partial<Of> & { readonly out: string }) => {
      const folder = resolve(terminal.io.cwd, out);
      const all = await documentsOf(terminal, municipality);
      const files = await handoverFiles(all);
      const archive = { path: ARCHIVE_NAME, bytes: archiveOf(files, all) };
      for (const { path, bytes } of [...files, archive]) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), bytes);
      }
      const documents = all.length;
      terminal.result(`${ARCHIVE_NAME}  ${documents} documents  ${files.length} files`, {
        archive: ARCHIVE_NAME,
        documents,
        files: files.map(({ path }) => path),
      });
    });

  noun
    .command('set')
    .description('say a chapter or document in the own words of a municipality')
    .argument('<name>', 'as handover list shows it')
    .argument('<file>', 'Markdown; - reads standard input')
    .addOption(municipalityOption())
    .action(async (name: string, file: string, { municipality }: Of) => {
      known(name);
      const body = Buffer.from(await readGiven(file, terminal)).toString('utf8');
      const change = { schema: ownDocument, save: setOwnDocument };
      await changeSetting(terminal, municipality, change, { name, body });
      terminal.result(`${name} set`, { municipality, name });
    });

  noun
    .command('remove')
    .description('take a chapter or document as it is shipped again')
    .argument('<name>', 'as handover list shows it')
    .addOption(municipalityOption())
    .action(async (name: string, { municipality }: Of) => {
      known(name);
      const change = { schema: ownDocumentPlace, save: removeOwnDocument };
      await changeSetting(terminal, municipality, change, { name });
      terminal.result(`${name} removed`, { municipality, name });
    });

  for (const [verb, isHidden, description] of [
    ['hide', true, 'keep a chapter or document from everybody; own words in it stay'],
    ['unhide', false, 'show a chapter or document that was hidden again'],
  ] as const)
    noun
      .command(verb)
      .description(description)
      .argument('<name>', 'as handover list shows it')
      .addOption(municipalityOption())
      .action(async (name: string, { municipality }: Of) => {
        known(name);
        const change = { schema: hiddenDocument, save: setDocumentHidden };
        await changeSetting(terminal, municipality, change, { name, isHidden });
        terminal.result(`${name} ${isHidden ? 'hidden' : 'shown'}`, { municipality, name });
      });
}

interface Of {
  readonly municipality: string;
}

/** As we ship it, or as a municipality has it: own words, and what it hides left out. */
async function documentsOf(
  terminal: Terminal,
  municipality: string | undefined,
): Promise<readonly HandoverDocument[]> {
  if (!municipality) return handoverDocuments();
  const { documents } = await asCommand(
    await terminal.database(),
    municipality,
    new Date(),
    handoverHere,
  );
  return documents;
}

function known(name: string): void {
  if (!handoverDocument(name)) throw new Error(`There is no document ${name}. See handover list.`);
}
