import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { changeSettings } from './change-settings.store.ts';
import type { LegalBaseInput } from './set-legal-base.input.ts';

/** Sets on which ground data of the registry are used for a purpose, in place of the one before. */
export function setLegalBase(context: Context, { idempotencyKey: key, ...input }: LegalBaseInput) {
  const { db, municipality } = context;
  const { code: municipalityId } = municipality;
  return changeSettings(context, { operation: 'setLegalBase', key, input }, async () => {
    const { purpose, date, ...text } = input;
    const base = { ...text, date: toColumn(date) };
    await db.legalBase.upsert({
      where: { municipalityId_purpose: { municipalityId, purpose } },
      create: { municipalityId, purpose, ...base },
      update: base,
    });
    return undefined;
  });
}
