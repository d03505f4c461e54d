import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { BlockDocument } from './blocks.ts';
import type { LetterDocument } from './letter-document.ts';
import type { MeetingPapers } from './meetings/render-papers.ts';
import type { RenderedLetters } from './render-letters.ts';
import type { Job } from './render-letters.worker.ts';

/** How many single documents may wait while one is laid out: each takes about a tenth of a second. */
const WAITING = 4;
const AGAIN_IN_SECONDS = 2;
const IDLE_MS = 30_000;

/** Too many documents are being made: none was made of this one. */
export class PrintRoomBusy extends Error {
  readonly retryAfterSeconds = AGAIN_IN_SECONDS;

  constructor() {
    super(`Documents are being made. Try again in ${AGAIN_IN_SECONDS} seconds.`);
  }
}

const threads = (maxQueue: number) =>
  new Piscina<Job, RenderedLetters>({
    filename: fileURLToPath(new URL('./render-letters.worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    maxQueue,
    // What this process was started with is meant for its own first file.
    execArgv: [],
  });

let singles: ReturnType<typeof threads> | undefined;
let batches: ReturnType<typeof threads> | undefined;

/**
 * Lays out one document on a thread of its own, so that nobody else's request waits for it. Few may wait in line: the
 * others get `PrintRoomBusy` at once, before anything is awaited.
 */
export const printSingle = (document: LetterDocument, createdAt: Date) =>
  single({ documents: [document], createdAt });

/** The same for a report. */
export const printReport = (report: BlockDocument) => single({ report });

/** The same for badges and certificates. */
export const printPapers = (papers: MeetingPapers) => single({ papers });

function single(job: Job): Promise<RenderedLetters> | PrintRoomBusy {
  singles ??= threads(WAITING);
  if (singles.queueSize >= WAITING) return new PrintRoomBusy();
  return singles.run(job).then(received);
}

/** Lays out a batch for the printer beside the single documents. Batches wait for each other. */
export async function printAll(
  documents: readonly LetterDocument[],
  createdAt: Date,
): Promise<RenderedLetters> {
  batches ??= threads(Number.POSITIVE_INFINITY);
  return received(await batches.run({ documents, createdAt }));
}

/** Between threads a buffer comes over as bytes. */
const received = ({ pdf, ...rest }: RenderedLetters): RenderedLetters => ({
  ...rest,
  pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength),
});
