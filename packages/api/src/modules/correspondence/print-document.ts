import type { LetterDocument } from '@steunpad/documents/letter-document.ts';
import { PrintRoomBusy, printSingle } from '@steunpad/documents/print-room.ts';
import type { RenderedLetters } from '@steunpad/documents/render-letters.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';

/** A document that is being laid out. Its fields wait for it with `afterCommit`, so that no transaction does. */
export interface Printing {
  readonly printed: Promise<RenderedLetters>;
}

/** Begins to make one document as PDF, or tells when to try again where too many are being made. */
export function printDocument(document: LetterDocument, now: Date): Printing | TooManyRequests {
  const printed = printSingle(document, now);
  if (printed instanceof PrintRoomBusy) return new TooManyRequests(printed.retryAfterSeconds);
  // Nobody may ask for what is in it.
  printed.catch(() => {});
  return { printed };
}
