import type { RegistrySilence } from '@steunpad/api/modules/notices/registry-check.store.ts';
import { type Cells, reading } from './csv/cells.ts';
import { readCsv } from './csv/read-csv.ts';
import {
  addressColumns,
  columnName,
  DOUBT_COLUMNS,
  readAddresses,
  readDoubts,
  SUSPENSION,
  silentOn,
} from './csv/registry-cells.ts';

/** What the registry says of one survivor, as a file tells it. */
export interface RegistryAnswer {
  readonly line: number;
  readonly pathwayId: string;
  readonly told: unknown;
  readonly silentOn: readonly RegistrySilence[];
}

/** One row of the file: an answer, or why it cannot be read. */
export type RegistryRow = RegistryAnswer | { readonly line: number; readonly problem: string };

const REQUIRED = ['pathway_id', 'result'] as const;
const OPTIONAL = [
  // As `registry due` wrote them: the clerk who fills that file in sends them back.
  'event_source',
  'event_id',
  ...addressColumns(''),
  ...addressColumns('letters_'),
  ...DOUBT_COLUMNS,
  'suspension',
  'disclosure_restricted',
];

const RESULT = { LIVES_HERE: 'LIVES_HERE', DIED: 'DIED', MOVED: 'MOVED' } as const;

export const isPathwayId = (text: string) => UUID.test(text);
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads a file of answers. Throws `FileRefused` when its columns are not ours. */
export const readRegistry = (given: Uint8Array | string): RegistryRow[] =>
  readCsv(given, { required: REQUIRED, optional: OPTIONAL, others: 'REFUSED' }).map((row) =>
    'problem' in row ? row : { line: row.line, ...answerOf(row.cells) },
  );

function answerOf(cells: Cells) {
  const read = reading(cells);
  const { text, wrong } = read;
  const pathwayId = text('pathway_id') ?? '';
  if (!isPathwayId(pathwayId)) wrong('pathway_id', 'is no id as registry due writes it.');
  const result = read.oneOf('result', RESULT);
  if (!text('result')) wrong('result', 'is empty.');
  const { residence, lettersAddress } = readAddresses(read, '');
  const has = (columns: readonly string[]) => columns.some((column) => column in cells);
  const told = {
    idempotencyKey: crypto.randomUUID(),
    result,
    residence,
    // A file without these columns says nothing of them; an empty cell says that there is none.
    ...(has(addressColumns('letters_')) && (residence || lettersAddress) && { lettersAddress }),
    ...(has(DOUBT_COLUMNS) && readDoubts(read)),
    ...('suspension' in cells && { suspension: read.oneOf('suspension', SUSPENSION) ?? null }),
    disclosureRestricted: read.secrecy('disclosure_restricted') ?? null,
  };
  return read.problems.length > 0
    ? { problem: read.problems.join(' ') }
    : { pathwayId, told, silentOn: silentOn(cells) };
}

/** The column that a field of an answer was read from. */
export const columnOf = (path: readonly string[]): string => columnName(path, '');
