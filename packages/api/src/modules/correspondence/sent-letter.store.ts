import type { Sender } from '@steunpad/documents/letter-document.ts';
import { recordAccess } from '../../graphql/plugins/record-access.ts';
import { NotFound, type TooManyRequests } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { codeOf, documentOf } from './letter-document.ts';
import type { Values } from './letter-values.ts';
import { type Printing, printDocument } from './print-document.ts';

/** One letter about a pathway that went out with a batch, with its code made unreadable. */
export async function letterAsSent(
  context: Context,
  id: string,
): Promise<Printing | NotFound | TooManyRequests> {
  const { db, municipality } = context;
  const letter = await db.correspondence.findFirst({
    where: { municipalityId: municipality.code, id, channel: 'POST', pathwayId: { not: null } },
    include: { template: true, batch: true },
  });
  if (!letter?.batch || !letter.template || !letter.pathwayId) return new NotFound();
  recordAccess(context, 'Pathway', letter.pathwayId);
  const made = {
    sender: letter.batch.sender as unknown as Sender,
    standing: letter.batch.standing as Values,
    date: fromColumn(letter.batch.day),
  };
  const code = codeOf(context, letter)?.replace(/[^\s-]/g, 'X');
  // The picture of the code would open the page as well.
  const { qr: _, ...document } = documentOf(made, letter, letter.template, code);
  return printDocument(context, document, actorOf(context.caller, 'COORDINATOR'));
}
