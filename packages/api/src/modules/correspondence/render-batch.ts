import type { Sender } from '@steunpad/documents/letter-document.ts';
import { printAll } from '@steunpad/documents/print-room.ts';
import { recordAccess } from '../../graphql/plugins/record-access.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { documentOf } from './letter-document.ts';
import type { Values } from './letter-values.ts';

type Rendered = ReturnType<typeof layOutBatch>;

const renderings = new WeakMap<Context, Map<string, Rendered>>();

/**
 * A batch as it goes to the printer: from what was kept of its letters, the same again whenever it is asked for. In one
 * operation it is laid out once, by the transaction that makes it and for every field that shows it.
 */
export function renderBatch(context: Context, batchId: string): Rendered {
  const known = renderings.get(context) ?? new Map<string, Rendered>();
  renderings.set(context, known);
  const rendering = known.get(batchId) ?? layOutBatch(context, batchId);
  known.set(batchId, rendering);
  return rendering;
}

async function layOutBatch(context: Context, batchId: string) {
  const { db, municipality } = context;
  const municipalityId = municipality.code;
  const batch = await db.printBatch.findUniqueOrThrow({ where: rowKey(municipality, batchId) });
  const letters = await db.correspondence.findMany({
    where: { municipalityId, batchId },
    orderBy: { id: 'asc' },
    include: { template: true },
  });
  for (const { pathwayId } of letters) if (pathwayId) recordAccess(context, 'Pathway', pathwayId);
  const made = {
    sender: batch.sender as unknown as Sender,
    standing: batch.standing as Values,
    date: fromColumn(batch.day),
  };
  const documents = letters.map((letter) => documentOf(context, made, letter, letter.template!));
  if (documents.length === 0) {
    return { documents, pdf: Buffer.alloc(0), count: 0, pages: 0, checksum: '' };
  }
  const { pdf, pages, checksum } = await printAll(documents, batch.madeAt);
  return { documents, pdf, count: documents.length, pages, checksum };
}
