import type { LetterDocument } from '@steunpad/documents/letter-document.ts';
import { PrintRoomBusy, printSingle } from '@steunpad/documents/print-room.ts';
import type { RenderedLetters } from '@steunpad/documents/render-letters.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';

/** A document that is being laid out. Its fields wait for it with `afterCommit`, so that no transaction does. */
export interface Printing {
  readonly printed: Promise<RenderedLetters>;
}

/**
 * Begins to make one document as PDF for a caller, or tells when to try again: too many are being made, or this caller
 * asked for many.
 */
export function printDocument(
  { limits, now }: Context,
  document: LetterDocument,
  caller: string,
): Printing | TooManyRequests {
  const wait = limits.documents.wait(caller);
  if (wait !== null) return new TooManyRequests(wait);
  const printed = printSingle(document, now);
  if (printed instanceof PrintRoomBusy) return new TooManyRequests(printed.retryAfterSeconds);
  limits.documents.take(caller, 1);
  // Nobody may ask for what is in it.
  printed.catch(() => {});
  return { printed };
}
