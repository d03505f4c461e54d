import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Format, Wanted } from './downloads.worker.ts';
import type { HandoverDocument } from './handover-document.ts';
import { sheetsOf } from './ods.ts';

export interface Download {
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly type: string;
  readonly fileName: string;
  /** Of the bytes: it changes when they do. */
  readonly hash: string;
}

export const ARCHIVE_NAME = 'steunpad-overdracht.zip';

const TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const IDLE_MS = 30_000;
/** More than are shipped; own versions of municipalities come and go. */
const MOST_KEPT = 200;

let thread: Piscina<Wanted, Uint8Array> | undefined;
const made = new Map<string, Promise<Download>>();

/** A document to read or to change, as it is shipped or in the words of a municipality; `null`: it has no spreadsheet. */
export function downloadOf(document: HandoverDocument, format: 'pdf' | 'odt'): Promise<Download>;
export function downloadOf(document: HandoverDocument, format: Format): Promise<Download> | null;
export function downloadOf(document: HandoverDocument, format: Format): Promise<Download> | null {
  if (format === 'ods' && !sheetsOf(document)) return null;
  const fileName = `${document.name}.${format}`;
  const key = `${fileName} ${createHash('sha256').update(document.body).digest('base64url')}`;
  return once(key, { document, format }, { fileName, type: TYPES[format] });
}

/** Everything as one archive. */
export const archive = (): Promise<Download> =>
  once(ARCHIVE_NAME, 'ALL', { fileName: ARCHIVE_NAME, type: 'application/zip' });

/** Made on a thread of its own, and once as long as it is among those that were asked for last. */
function once(
  key: string,
  wanted: Wanted,
  about: Pick<Download, 'fileName' | 'type'>,
): Promise<Download> {
  const known = made.get(key);
  if (known) return known;
  if (made.size >= MOST_KEPT) made.delete([...made.keys()][0]!);
  thread ??= new Piscina({
    filename: fileURLToPath(new URL('./downloads.worker.ts', import.meta.url)),
    minThreads: 0,
    // The archive takes some twenty times as long as a document, which does not wait for it.
    maxThreads: 2,
    idleTimeout: IDLE_MS,
    // What this process was started with is meant for its own first file.
    execArgv: [],
  });
  const making = thread.run(wanted).then((bytes) => ({
    ...about,
    bytes,
    hash: createHash('sha256').update(bytes).digest('base64url'),
  }));
  made.set(key, making);
  // Whoever asks after a failure has another try.
  making.catch(() => made.delete(key));
  return making;
}
