import { createHash } from 'node:crypto';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { checked } from '../../mutation/input.ts';
import { type IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { orNothing, triedOut } from '../../rows/savepoint.ts';
import { type Fault, type FileFault, FileRefused } from '../csv/faults.ts';
import { deathNotice } from './death-notice.input.ts';
import type { NoticeOutcome } from './notice.store.ts';
import { columnOf, type NoticeRow, readNotices } from './notices-csv.ts';
import { EventIdReused, receiveDeathNotice } from './receive-death-notice.store.ts';

/** As much as fits in one request. A longer list of deaths is cut up, or taken by the command line. */
export const MOST_KILOBYTES = 40;
/** All of them are one transaction, and no other notice is taken meanwhile. */
export const MOST_ROWS = 200;

/** A file of which no row can be read. */
export class NoticeFileRefused extends Refusal {
  readonly code = 'NOTICE_FILE_REFUSED';
  readonly fault: FileFault;
  readonly values: FileRefused['values'];

  constructor({ code, values, message }: FileRefused) {
    super(message);
    this.fault = code;
    this.values = values;
  }
}

/** What came of one row: what was done with its notice, or what is wrong with it. Never what stands in it. */
export interface NoticeFileRow {
  readonly line: number;
  readonly outcome: NoticeOutcome | null;
  readonly faults: readonly Fault[];
}

export interface NoticeFileTaken {
  readonly rows: readonly NoticeFileRow[];
}

interface NoticeFile {
  readonly idempotencyKey: string;
  readonly content: Uint8Array;
  readonly dryRun: boolean;
}

/**
 * Takes the notices of a file, or only tells what would come of them. Each row stands by itself: a wrong one is told,
 * and the others count. The same file again is known by its notices, so that nothing is taken twice.
 */
export async function takeNoticeFile(
  context: Context,
  { idempotencyKey: key, content, dryRun }: NoticeFile,
): Promise<NoticeFileTaken | NoticeFileRefused | IdempotencyKeyReused> {
  const rows = rowsOf(content);
  if (rows instanceof NoticeFileRefused) return rows;
  if (dryRun) return triedOut(context, () => takeRows(context, rows));
  let taken: NoticeFileTaken = { rows: [] };
  const input = { checksum: createHash('sha256').update(content).digest('hex') };
  return once(
    context,
    { operation: 'takeNoticeFile', key, input, answer: () => taken },
    async () => {
      taken = await takeRows(context, rows);
      return undefined;
    },
  );
}

/** The rows of a file of notices, or why none can be read. */
export function rowsOf(content: Uint8Array): NoticeRow[] | NoticeFileRefused {
  try {
    if (content.length > MOST_KILOBYTES * 1_000)
      throw new FileRefused('TOO_LARGE', { most: MOST_KILOBYTES });
    const rows = readNotices(content);
    if (rows.length === 0) throw new FileRefused('NO_ROWS');
    if (rows.length > MOST_ROWS) throw new FileRefused('TOO_MANY_ROWS', { most: MOST_ROWS });
    return rows;
  } catch (error) {
    if (error instanceof FileRefused) return new NoticeFileRefused(error);
    throw error;
  }
}

async function takeRows(context: Context, rows: readonly NoticeRow[]): Promise<NoticeFileTaken> {
  const taken: NoticeFileRow[] = [];
  for (const row of rows) taken.push({ line: row.line, ...(await takeRow(context, row)) });
  return { rows: taken };
}

async function takeRow(context: Context, row: NoticeRow): Promise<Omit<NoticeFileRow, 'line'>> {
  if ('faults' in row) return wrong(...row.faults);
  const notice = checked(deathNotice(context.now), row.notice);
  if (notice instanceof InputInvalid)
    return wrong(...notice.fields.map(({ path, code }) => ({ column: columnOf(path), code })));
  const taken = await orNothing(context, () => receiveDeathNotice(context, notice));
  if (taken instanceof EventIdReused) return wrong({ code: 'EVENT_ID_REUSED' });
  if (taken === null || taken instanceof Error) return wrong({ code: 'NOT_SAVED' });
  return { outcome: taken.outcome, faults: [] };
}

const wrong = (...faults: readonly Fault[]) => ({ outcome: null, faults });
