import type { LetterDocument } from '@steunpad/documents/letter-document.ts';
import { PrintRoomBusy, printSingle } from '@steunpad/documents/print-room.ts';
import type { RenderedLetters } from '@steunpad/documents/render-letters.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';

/** One document as PDF, or when to try again where too many are being made. */
export async function printDocument(
  document: LetterDocument,
  now: Date,
): Promise<RenderedLetters | TooManyRequests> {
  const printed = await printSingle(document, now);
  return printed instanceof PrintRoomBusy
    ? new TooManyRequests(printed.retryAfterSeconds)
    : printed;
}
