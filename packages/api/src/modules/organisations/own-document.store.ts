import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { changeSettings } from './change-settings.store.ts';
import type { OwnDocumentInput, OwnDocumentRemovedInput } from './own-document.input.ts';

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
  { idempotencyKey: key, ...input }: OwnDocumentRemovedInput,
) {
  return changeSettings(context, { operation: 'removeOwnDocument', key, input }, async () =>
    (await writeOwnDocument(context, input.name, null)) > 0 ? undefined : new NotFound(),
  );
}

/** Writes one within a change of settings, `null`: as it is shipped. Answers how many rows changed. */
export async function writeOwnDocument(
  { db, municipality }: Context,
  name: string,
  body: string | null,
): Promise<number> {
  const which = { municipalityId: municipality.code, name };
  if (body === null) return (await db.ownDocument.deleteMany({ where: which })).count;
  await db.ownDocument.upsert({
    where: { municipalityId_name: which },
    create: { ...which, body },
    update: { body },
  });
  return 1;
}
