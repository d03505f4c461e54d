import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { archiveOf, handoverFiles } from './archive.ts';
import type { Format, Wanted } from './downloads.worker.ts';
import type { HandoverDocument } from './handover-document.ts';
import { hasSpreadsheet } from './ods.ts';

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
/** More than are shipped, about 100 kB each: own versions of municipalities come and go. */
const MOST_KEPT = 400;

let thread: Piscina<Wanted, Uint8Array> | undefined;
const made = new Map<string, Promise<Download>>();

/** A document to read or to change, as it is shipped or in the words of a municipality; `null`: it has no spreadsheet. */
export function downloadOf(document: HandoverDocument, format: 'pdf' | 'odt'): Promise<Download>;
export function downloadOf(document: HandoverDocument, format: Format): Promise<Download> | null;
export function downloadOf(document: HandoverDocument, format: Format): Promise<Download> | null {
  if (format === 'ods' && !hasSpreadsheet(document)) return null;
  const fileName = `${document.name}.${format}`;
  return once(`${fileName} ${hashOf([document])}`, { fileName, type: TYPES[format] }, () =>
    onThread({ document, format }),
  );
}

/** All of these as one archive, of files that are made already where somebody asked for them before. */
export function archiveFor(documents: readonly HandoverDocument[]): Promise<Download> {
  const about = { fileName: ARCHIVE_NAME, type: 'application/zip' };
  return once(`${ARCHIVE_NAME} ${hashOf(documents)}`, about, async () => {
    const make = async (document: HandoverDocument, format: Format) =>
      (await downloadOf(document, format))?.bytes ?? null;
    return archiveOf(await handoverFiles(documents, make), documents);
  });
}

/** Differs where anything of the documents does. */
function hashOf(documents: readonly HandoverDocument[]): string {
  const hash = createHash('sha256');
  for (const { name, date, ownVersion, body } of documents)
    hash.update(JSON.stringify([name, date, ownVersion, body]));
  return hash.digest('base64url');
}

/** Once as long as it is among those that were asked for last. */
function once(
  key: string,
  about: Pick<Download, 'fileName' | 'type'>,
  make: () => Promise<Uint8Array>,
): Promise<Download> {
  const known = made.get(key);
  const making =
    known ??
    make().then((bytes) => ({
      ...about,
      bytes,
      hash: createHash('sha256').update(bytes).digest('base64url'),
    }));
  made.delete(key);
  if (made.size >= MOST_KEPT) made.delete([...made.keys()][0]!);
  made.set(key, making);
  // Whoever asks after a failure has another try.
  if (!known) making.catch(() => made.delete(key));
  return making;
}

function onThread(wanted: Wanted): Promise<Uint8Array> {
  thread ??= new Piscina({
    filename: fileURLToPath(new URL('./downloads.worker.ts', import.meta.url)),
    minThreads: 0,
    // An archive asks for one file after another, so that a single file finds a thread.
    maxThreads: 2,
    idleTimeout: IDLE_MS,
    // What this process was started with is meant for its own first file.
    execArgv: [],
  });
  return thread.run(wanted);
}
