import { randomUUID } from 'node:crypto';
import { operationToRegister } from '@steunpad/api/modules/organisations/register-operation.input.ts';
import {
  hashIn,
  OperationInvalid,
  registeredOperations,
  registerOperation,
  removeOperation,
} from '@steunpad/api/modules/organisations/registered-operation.store.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { schema } from '@steunpad/api/schema.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import { accepted } from './change-setting.ts';
import { municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';

interface Options {
  readonly municipality: string;
}

/** `operation register`, `operation list` and `operation remove`: what partner systems ask for by its hash. */
export function operation(program: Command, terminal: Terminal): void {
  const noun = program.command('operation').description('documents that partners ask for by hash');

  noun
    .command('register')
    .description('check a document and print its id; - reads standard input')
    .argument('<file>', 'one GraphQL operation with its fragments')
    .addOption(municipalityOption())
    .action(async (file: string, { municipality }: Options) => {
      const document = textIn(await readGiven(file, terminal));
      const given = { idempotencyKey: randomUUID(), document };
      const input = accepted(checked(operationToRegister, given));
      const database = await terminal.database();
      const answer = await asCommand(database, municipality, new Date(), (context) =>
        registerOperation(context, schema, input),
      );
      if (answer instanceof OperationInvalid) throw new Error(`${file}: ${placesOf(answer)}`);
      const { documentId } = accepted(answer);
      terminal.result(documentId, { municipality, documentId });
    });

  noun
    .command('list')
    .description('the documents of a municipality, by their ids')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Options) => {
      const database = await terminal.database();
      const rows = await asCommand(database, municipality, new Date(), registeredOperations);
      const lines = rows.map(({ documentId, registeredAt, registeredBy, document }) =>
        [documentId, registeredAt.toISOString().slice(0, 10), registeredBy, firstLine(document)]
          .join('  ')
          .trimEnd(),
      );
      terminal.result(lines.join('\n'), rows);
    });

  noun
    .command('remove')
    .description('run a document by its id no longer, within a minute')
    .argument('<id>', 'as operation list shows it', documentId)
    .addOption(municipalityOption())
    .action(async (id: string, { municipality }: Options) => {
      const database = await terminal.database();
      const removed = await asCommand(database, municipality, new Date(), (context) =>
        removeOperation(context, hashIn(id)!),
      );
      if (!removed) throw new Error(`${municipality} has no document ${id}.`);
      terminal.result(`${id} removed`, { municipality, documentId: id });
    });
}

/** The id is the SHA-256 of the file itself, so every byte of it has to come through. */
const textIn = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

const firstLine = (document: string) => document.trimStart().split('\n', 1)[0]!.slice(0, 80);

const placesOf = ({ errors }: OperationInvalid) =>
  errors
    .map(({ message, line, column }) =>
      line ? `line ${line}, column ${column}: ${message}` : message,
    )
    .join(' ');

function documentId(text: string): string {
  if (hashIn(text)) return text;
  throw new InvalidArgumentError('An id is sha256: and 64 digits and letters a to f.');
}
