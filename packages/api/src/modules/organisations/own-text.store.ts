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

/** Writes many texts at once, within a change of settings; `null`: as it is shipped. */
export async function writeOwnTexts(
  { db, municipality }: Context,
  changes: readonly {
    readonly language: string;
    readonly key: string;
    readonly text: string | null;
  }[],
): Promise<void> {
  const code = municipality.code;
  const given = changes.filter(({ text }) => text !== null);
  const places = (some: typeof changes) => [
    some.map(({ language }) => language),
    some.map(({ key }) => key),
  ];
  await db.$sql(
    `DELETE FROM own_text WHERE municipality_id = $1 AND (language, key) IN
       (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [code, ...places(changes.filter(({ text }) => text === null))],
  );
  await db.$sql(
    `INSERT INTO own_text (municipality_id, language, key, text)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])
     ON CONFLICT (municipality_id, language, key) DO UPDATE SET text = EXCLUDED.text`,
    [code, ...places(given), given.map(({ text }) => text)],
  );
}
