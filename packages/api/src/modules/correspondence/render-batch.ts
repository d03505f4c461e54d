import type { LetterDocument, Sender } from '@steunpad/documents/letter-document.ts';
import { printAll } from '@steunpad/documents/print-room.ts';
import type { RenderedLetters } from '@steunpad/documents/render-letters.ts';
import { recordAccess } from '../../graphql/plugins/record-access.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { codeOf, documentOf } from './letter-document.ts';
import type { Values } from './letter-values.ts';
import { lettersElsewhere } from './letters-elsewhere.ts';

/** The letters of a batch, and how they look on paper: laid out once, when something first asks for that. */
export class BatchToPrint {
  readonly documents: readonly LetterDocument[];
  readonly #madeAt: Date;
  #printed: Promise<RenderedLetters> | undefined;

  constructor(documents: readonly LetterDocument[], madeAt: Date) {
    this.documents = documents;
    this.#madeAt = madeAt;
  }

  get printed(): Promise<RenderedLetters> {
    this.#printed ??=
      this.documents.length > 0
        ? printAll(this.documents, this.#madeAt)
        : Promise.resolve({ pdf: Buffer.alloc(0), pages: 0, checksum: '' });
    return this.#printed;
  }
}

const readings = new WeakMap<Context, Map<string, Promise<BatchToPrint>>>();

/**
 * A batch as it goes to the printer: from what was kept of its letters, the same again whenever it is asked for. In one
 * operation it is read once, for the transaction that makes it and for every field that shows it.
 */
export function batchToPrint(context: Context, batchId: string): Promise<BatchToPrint> {
  const known = readings.get(context) ?? new Map<string, Promise<BatchToPrint>>();
  readings.set(context, known);
  const reading = known.get(batchId) ?? readBatch(context, batchId);
  known.set(batchId, reading);
  return reading;
}

async function readBatch(context: Context, batchId: string): Promise<BatchToPrint> {
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
  const elsewhere = letters.filter(({ cohortMemberId }) => cohortMemberId !== null);
  const invitations = await lettersElsewhere.handler.documents(context, elsewhere, made);
  const documents = letters.flatMap(
    (letter) =>
      invitations.get(letter.id) ?? [
        documentOf(made, letter, letter.template!, codeOf(context, letter)),
      ],
  );
  return new BatchToPrint(documents, batch.madeAt);
}
