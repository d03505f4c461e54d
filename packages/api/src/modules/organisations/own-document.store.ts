import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { changeSettings } from './change-settings.store.ts';
import type {
  HiddenDocumentInput,
  OwnDocumentInput,
  OwnDocumentPlace,
} from './own-document.input.ts';

/** Says a chapter or document of the hand-over in own words, in place of those before. */
export function setOwnDocument(
  context: Context,
  { idempotencyKey: key, ...input }: OwnDocumentInput,
) {
  return changeSettings(context, { operation: 'setOwnDocument', key, input }, async () => {
    await writeOwnDocument(context, input.name, input.body);
    return undefined;
  });
}

/** Takes a chapter or document as it is shipped again. */
export function removeOwnDocument(
  context: Context,
  { idempotencyKey: key, ...input }: OwnDocumentPlace,
) {
  return changeSettings(context, { operation: 'removeOwnDocument', key, input }, async () =>
    (await writeOwnDocument(context, input.name, null)) > 0 ? undefined : new NotFound(),
  );
}

/** Keeps a chapter or document from everybody, in whatever words, or shows it again. */
export function setDocumentHidden(
  context: Context,
  { idempotencyKey: key, ...input }: HiddenDocumentInput,
) {
  return changeSettings(
    context,
    { operation: 'setHandoverDocumentHidden', key, input },
    async () => {
      const { db, municipality, now } = context;
      const { name, isHidden } = input;
      const which = { municipalityId: municipality.code, name };
      await db.ownDocument.upsert({
        where: { municipalityId_name: which },
        create: { ...which, body: null, version: 0, changedOn: toColumn(dayOf(now)), isHidden },
        update: { isHidden },
      });
      await dropWhatIsAsShipped(db, which);
      return undefined;
    },
  );
}

/** Writes one within a change of settings, `null`: as it is shipped. Answers how many rows changed. */
export async function writeOwnDocument(
  { db, municipality, now }: Context,
  name: string,
  body: string | null,
): Promise<number> {
  const which = { municipalityId: municipality.code, name };
  if (body === null) {
    const { count } = await db.ownDocument.updateMany({
      where: { ...which, body: { not: null } },
      data: { body },
    });
    await dropWhatIsAsShipped(db, which);
    return count;
  }
  const changed = { body, changedOn: toColumn(dayOf(now)) };
  const known = await db.ownDocument.findUnique({ where: { municipalityId_name: which } });
  if (known?.body === body) return 0;
  await db.ownDocument.upsert({
    where: { municipalityId_name: which },
    create: { ...which, ...changed, version: 1, isHidden: false },
    update: { ...changed, version: { increment: 1 } },
  });
  return 1;
}

const dropWhatIsAsShipped = (
  db: Context['db'],
  which: { readonly municipalityId: string; readonly name: string },
) => db.ownDocument.deleteMany({ where: { ...which, body: null, isHidden: false } });
