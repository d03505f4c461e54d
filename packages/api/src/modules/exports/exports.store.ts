import type { DataExport } from '@steunpad/database/generated/prisma/client.ts';
import { addressList } from '@steunpad/documents/address-list.ts';
import {
  approveExport as approve,
  type ExportNotOpen,
  fetchExport,
} from '@steunpad/domain/privacy/data-export.ts';
import { v7 as uuid } from 'uuid';
import { recordAccess } from '../../graphql/plugins/record-access.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound, type TooManyRequests } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { Printing } from '../correspondence/print-document.ts';
import { batchToPrint } from '../correspondence/render-batch.ts';
import { gatherMyData } from '../my-support/my-data.store.ts';
import { jsonOf, ownDataFile } from '../privacy/own-data.written.ts';
import type { ExportOrder } from './ask-for-export.input.ts';

/** A file as it was fetched. What a kind of file does not have is null. */
export interface ExportedFile {
  readonly json: string | null;
  readonly page: string | null;
  readonly addressList: string | null;
  readonly printing: Printing;
}

/** Asks for a file about people: there is none until a second person agrees. */
export function askForExport(
  context: Context,
  { idempotencyKey: key, pathwayId = null, printBatchId = null, reason }: ExportOrder,
) {
  const { db, municipality, caller, now } = context;
  const id = uuid();
  const input = { pathwayId, printBatchId, reason };
  return once(context, { operation: 'askForExport', key, input, answer: { id } }, async () => {
    const about = pathwayId
      ? await db.pathway.findUnique({ where: rowKey(municipality, pathwayId) })
      : await db.printBatch.findUnique({ where: rowKey(municipality, printBatchId!) });
    if (!about) return new NotFound();
    await db.dataExport.create({
      data: {
        ...{ municipalityId: municipality.code, id, pathwayId, printBatchId, reason },
        ...{ askedBy: actorOf(caller, 'PRIVACY_OFFICER'), askedAt: now },
      },
    });
    return undefined;
  });
}

/** Lets the person who asked fetch the file for a day. */
export function approveExport(
  context: Context,
  { idempotencyKey: key, exportId }: { idempotencyKey: string; exportId: string },
) {
  const { db, municipality, caller, now } = context;
  const record = { operation: 'approveExport', key, input: { exportId }, answer: { id: exportId } };
  return once(context, record, async () => {
    const where = rowKey(municipality, exportId);
    const asked = await db.dataExport.findUnique({ where });
    if (!asked) return new NotFound();
    const actor = actorOf(caller, 'PRIVACY_OFFICER');
    const refused = approve(asked, { actor, at: now });
    if (refused) return refused;
    await db.dataExport.update({ where, data: { approvedBy: actor, approvedAt: now } });
    return undefined;
  });
}

/** The file itself, made anew from what is kept now. */
export async function exportedFile(
  context: Context,
  exportId: string,
  language: string,
): Promise<ExportedFile | NotFound | ExportNotOpen | TooManyRequests> {
  const { db, municipality, caller, now } = context;
  const asked = await db.dataExport.findUnique({ where: rowKey(municipality, exportId) });
  if (!asked) return new NotFound();
  const refused = fetchExport(asked, { actor: actorOf(caller, 'PRIVACY_OFFICER'), at: now });
  return refused ?? fileOf(context, asked, language);
}

async function fileOf(
  context: Context,
  { pathwayId, printBatchId }: DataExport,
  language: string,
): Promise<ExportedFile | TooManyRequests> {
  if (printBatchId) {
    const printing = await batchToPrint(context, printBatchId);
    return { json: null, page: null, addressList: addressList(printing.documents), printing };
  }
  recordAccess(context, 'Pathway', pathwayId!);
  const data = await gatherMyData(context, { pathwayId, requestId: null });
  const file = await ownDataFile(context, pathwayId!, data, 'resident', language);
  if (file instanceof Error) return file;
  return { json: jsonOf(file), page: file.page, addressList: null, printing: file.file };
}
