import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Format, Wanted } from './downloads.worker.ts';
import { handoverDocument } from './handover-document.ts';
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

let thread: Piscina<Wanted, Uint8Array> | undefined;
const made = new Map<string, Promise<Download>>();

/** A document to read or to change; `null` where there is none of that name. */
export function downloadOf(name: string, format: Format): Promise<Download> | null {
  const document = handoverDocument(name);
  if (!document || (format === 'ods' && !sheetsOf(document))) return null;
  const fileName = `${name}.${format}`;
  return once({ name, format }, { fileName, type: TYPES[format] });
}

/** Everything as one archive. */
export const archive = (): Promise<Download> =>
  once('ALL', { fileName: ARCHIVE_NAME, type: 'application/zip' });

/** Made on a thread of its own and once: a document does not change while a process runs. */
function once(wanted: Wanted, about: Pick<Download, 'fileName' | 'type'>): Promise<Download> {
  const known = made.get(about.fileName);
  if (known) return known;
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
  made.set(about.fileName, making);
  // Whoever asks after a failure has another try.
  making.catch(() => made.delete(about.fileName));
  return making;
}
