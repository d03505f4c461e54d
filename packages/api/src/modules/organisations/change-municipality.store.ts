import type { Database } from '@steunpad/database';
import type { Municipality, Prisma } from '@steunpad/database/generated/prisma/client.ts';
import type { Terms } from '@steunpad/domain/terms.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import type { MunicipalityChange, NewMunicipality } from './change-municipality.input.ts';
import { changeSettings } from './change-settings.store.ts';
import type { Translations } from './translated.ts';

type Own = Pick<Municipality, 'terms' | 'translations'>;

/** Changes what was given of a municipality and leaves the rest. */
export function changeMunicipality(
  context: Context,
  { idempotencyKey: key, ...change }: MunicipalityChange & { readonly idempotencyKey: string },
) {
  const asked = { operation: 'changeMunicipality', key, input: change };
  return changeSettings(context, asked, async () => {
    await writeMunicipality(context, change);
    return undefined;
  });
}

/** Writes what was given of a municipality, within a change of settings. */
export async function writeMunicipality(
  { db, municipality }: Context,
  change: MunicipalityChange,
): Promise<void> {
  const where = { id: municipality.code };
  // Terms and translations are merged.
  const select = { terms: true, translations: true } as const;
  const own = await db.municipality.findUniqueOrThrow({ where, select });
  await db.municipality.update({ where, data: columnsOf(change, own), select: { id: true } });
}

/** Adds a municipality, with a key of its own: for the operator of the installation, never for a request. */
export async function addMunicipality(
  database: Database,
  id: string,
  given: NewMunicipality,
): Promise<void> {
  const columns = columnsOf(given, { terms: {}, translations: {} });
  const sealedKey = database.keys.fresh(id);
  await database.asOwner(id, (db) =>
    db.municipality.create({ data: { ...given, ...columns, id, sealedKey } }),
  );
}

function columnsOf(
  { terms, translations, retentionDecidedOn, dpiaConfirmedOn, ...columns }: MunicipalityChange,
  own: Own,
) {
  return {
    ...columns,
    ...(retentionDecidedOn !== undefined && {
      retentionDecidedOn: retentionDecidedOn && toColumn(retentionDecidedOn),
    }),
    ...(dpiaConfirmedOn !== undefined && {
      dpiaConfirmedOn: dpiaConfirmedOn && toColumn(dpiaConfirmedOn),
    }),
    terms: withTerms(own, terms ?? []),
    translations: withTranslations(own, translations ?? []),
  };
}

function withTerms(
  { terms }: Own,
  changes: NonNullable<MunicipalityChange['terms']>,
): Prisma.InputJsonObject {
  const own = { ...(terms as Partial<Terms>), ...byName(changes, 'name', ({ value }) => value) };
  return withoutNothing(own);
}

function withTranslations(
  { translations }: Own,
  changes: NonNullable<MunicipalityChange['translations']>,
): Prisma.InputJsonObject {
  const own = translations as Translations;
  const changed = byName(changes, 'language', ({ language, ...said }) => {
    const left = withoutNothing({ ...own[language], ...said });
    return Object.keys(left).length > 0 ? left : null;
  });
  return withoutNothing({ ...own, ...changed });
}

const byName = <Name extends string, Item extends Readonly<Record<Name, string>>, Value>(
  items: readonly Item[],
  name: Name,
  value: (item: Item) => Value,
): Record<string, Value> => Object.fromEntries(items.map((item) => [item[name], value(item)]));

const withoutNothing = (all: Readonly<Record<string, unknown>>): Prisma.InputJsonObject =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined),
  ) as Prisma.InputJsonObject;
