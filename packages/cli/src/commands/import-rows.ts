import { type FaultyRow, inWords } from '@steunpad/api/modules/csv/faults.ts';
import { InputInvalid } from '@steunpad/api/mutation/refusals.ts';
import type { Terminal } from '../terminal.ts';

export interface FailedRow {
  readonly line: number;
  readonly reason: string;
}

interface Import<Row> {
  /** Saves one row; an error says why it could not be. */
  readonly take: (row: Row) => Promise<unknown>;
  /** The column that a field was read from. */
  readonly columnOf: (path: readonly string[]) => string;
}

/** Takes rows one by one, each in a transaction of its own: a wrong one is told by its line and the others go on. */
export async function importRows<Row extends { readonly line: number }>(
  terminal: Terminal,
  rows: readonly (Row | FaultyRow)[],
  { take, columnOf }: Import<Row>,
): Promise<FailedRow[]> {
  const failed: FailedRow[] = [];
  for (const row of rows) {
    // A row that could not be saved is told like one that is wrong: the rows behind it are somebody's too.
    const outcome =
      'faults' in row ? inWords(row.faults, 'en') : await take(row).catch(() => NOT_SAVED);
    const reason = typeof outcome === 'string' ? outcome : reasonOf(outcome, columnOf);
    if (reason === null) continue;
    failed.push({ line: row.line, reason });
    terminal.io.err(`line ${row.line}: ${reason}\n`);
  }
  if (failed.length > 0) terminal.fail();
  return failed;
}

const NOT_SAVED = 'It could not be saved. Import the file again.';

/** Never what was in the row: it holds names and addresses. */
function reasonOf(outcome: unknown, columnOf: Import<never>['columnOf']): string | null {
  if (outcome instanceof InputInvalid)
    return outcome.fields.map(({ path, message }) => `${columnOf(path)}: ${message}`).join(' ');
  return outcome instanceof Error ? outcome.message : null;
}
