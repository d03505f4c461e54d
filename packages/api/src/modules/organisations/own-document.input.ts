import { containsBsn } from '@steunpad/domain/input/bsn.ts';
import { blocksOf, type Item, type Run } from '@steunpad/handover/blocks.ts';
import { handoverDocument } from '@steunpad/handover/handover-document.ts';
import { z } from 'zod';
import { fieldIssue, lines } from '../../mutation/input.ts';

const MOST_CHARACTERS = 100_000;

const place = z.object({
  idempotencyKey: z.string(),
  name: z.string().refine((name) => handoverDocument(name) !== undefined),
});

/** A chapter or document of the hand-over in own words, as far as it can be shown and printed. */
export const ownDocument = place
  .extend({ body: lines(MOST_CHARACTERS) })
  .superRefine(({ body }, context) => {
    if (containsBsn(body)) fieldIssue(context, 'CONTAINS_BSN', ['body']);
    const message = problemOfDocument(body);
    if (message)
      context.addIssue({ code: 'custom', path: ['body'], params: { code: 'INVALID', message } });
  });

/** Which chapter or document is as it is shipped again. */
export const ownDocumentPlace = place;

/** Whether anybody gets to see a chapter or document. */
export const hiddenDocument = place.extend({ isHidden: z.boolean() });

export type OwnDocumentInput = z.output<typeof ownDocument>;
export type HiddenDocumentInput = z.output<typeof hiddenDocument>;
export type OwnDocumentPlace = z.output<typeof ownDocumentPlace>;

/** What in a text has no place in a document; `null` when all of it has. */
export function problemOfDocument(body: string): string | null {
  try {
    const leadsElsewhere = blocksOf(body).some((block) => {
      if (block.type === 'LIST') return block.items.some(hasOddLink);
      if (block.type === 'TABLE') return [block.head, ...block.rows].flat().some(oddLink);
      return oddLink(block.runs);
    });
    return leadsElsewhere ? 'A link begins with https://, http:// or mailto:.' : null;
  } catch (error) {
    return (error as Error).message;
  }
}

const oddLink = (runs: readonly Run[]): boolean =>
  runs.some(({ href }) => href !== null && !/^(?:https?:\/\/|mailto:)/i.test(href));

const hasOddLink = ({ runs, below }: Item): boolean =>
  oddLink(runs) || below.some(({ items }) => items.some(hasOddLink));
