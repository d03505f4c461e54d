import { type Cells, reading } from '../csv/cells.ts';
import type { FaultyRow } from '../csv/faults.ts';
import { readCsv } from '../csv/read-csv.ts';
import {
  addressColumns,
  columnName,
  DOUBT_COLUMNS,
  readAddresses,
  readDoubts,
  SUSPENSION,
  silentOn,
} from './registry-cells.ts';
import type { RegistrySilence } from './registry-check.store.ts';

/** What the registry says of one survivor, as a file tells it. */
export interface RegistryAnswer {
  readonly line: number;
  readonly pathwayId: string;
  readonly told: unknown;
  readonly silentOn: readonly RegistrySilence[];
}

/** One row of the file: an answer, or why it cannot be read. */
export type RegistryRow = RegistryAnswer | FaultyRow;

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
    'faults' in row ? row : { line: row.line, ...answerOf(row.cells) },
  );

function answerOf(cells: Cells) {
  const read = reading(cells);
  const { text, wrong } = read;
  const pathwayId = text('pathway_id') ?? '';
  if (!isPathwayId(pathwayId)) wrong('pathway_id', 'NO_PATHWAY');
  const result = read.oneOf('result', RESULT);
  if (!text('result')) wrong('result', 'EMPTY');
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
  return read.faults.length > 0
    ? { faults: read.faults }
    : { pathwayId, told, silentOn: silentOn(cells) };
}

/** The column that a field of an answer was read from. */
export const columnOf = (path: readonly string[]): string => columnName(path, '');
