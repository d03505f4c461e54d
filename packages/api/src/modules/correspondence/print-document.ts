import type { LetterDocument } from '@steunpad/documents/letter-document.ts';
import { PrintRoomBusy, printSingle } from '@steunpad/documents/print-room.ts';
import type { RenderedLetters } from '@steunpad/documents/render-letters.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { afterCommit } from '../../operation/after-commit.ts';
import type { Context } from '../../operation/context.ts';

/** A document that is being laid out. Its fields wait for it with `afterCommit`, so that no transaction does. */
export interface Printing {
  readonly printed: Promise<RenderedLetters>;
}

/** The PDF as a field shows it: base64, once it is laid out. */
export const pdfLater = (
  context: Context,
  info: GraphQLResolveInfo,
  { printed }: { readonly printed: Promise<Pick<RenderedLetters, 'pdf'>> },
): string =>
  afterCommit(
    context,
    info,
    printed.then(({ pdf }) => pdf.toString('base64')),
    '',
  );

/**
 * Begins to make one document as PDF for a caller, or tells when to try again: too many are being made, or this caller
 * asked for many.
 */
export const printDocument = (context: Context, document: LetterDocument, caller: string) =>
  beginToPrint(context, caller, () => printSingle(document, context.now));

/** The same for whatever the print room makes. */
export function beginToPrint(
  { limits }: Context,
  caller: string,
  print: () => Promise<RenderedLetters> | PrintRoomBusy,
): Printing | TooManyRequests {
  const wait = limits.documents.wait(caller);
  if (wait !== null) return new TooManyRequests(wait);
  const printed = print();
  if (printed instanceof PrintRoomBusy) return new TooManyRequests(printed.retryAfterSeconds);
  limits.documents.take(caller, 1);
  // Nobody may ask for what is in it.
  printed.catch(() => {});
  return { printed };
}
