import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { changeSettings } from './change-settings.store.ts';
import type { OwnTextInput, OwnTextRemovedInput } from './own-text.input.ts';

/** Says a text of the forms in the municipality's own words, in place of those before. */
export function setOwnText(context: Context, { idempotencyKey: key, ...input }: OwnTextInput) {
  const { db, municipality } = context;
  const { code: municipalityId } = municipality;
  return changeSettings(context, { operation: 'setOwnText', key, input }, async () => {
    const { text, ...place } = input;
    await db.ownText.upsert({
      where: { municipalityId_language_key: { municipalityId, ...place } },
      create: { municipalityId, ...input },
      update: { text },
    });
    return undefined;
  });
}

/** Says a text of the forms as it is shipped again. */
export function removeOwnText(
  context: Context,
  { idempotencyKey: key, ...input }: OwnTextRemovedInput,
) {
  const { db, municipality } = context;
  const { code: municipalityId } = municipality;
  return changeSettings(context, { operation: 'removeOwnText', key, input }, async () => {
    const { count } = await db.ownText.deleteMany({ where: { municipalityId, ...input } });
    return count > 0 ? undefined : new NotFound();
  });
}
