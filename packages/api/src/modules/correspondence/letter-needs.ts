import { lacking } from '@steunpad/documents/fonts.ts';
import { addressLine, salutation } from '@steunpad/domain/correspondence/salutation.ts';
import { checkNotice } from '@steunpad/domain/pathway/effects.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { applyEffects } from '../pathway/effects.store.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
import { writtenLanguage } from '../people/languages.ts';
import { linesBelowName } from './envelope.ts';
import { addresseeOf } from './letter-values.ts';

/** What a person has to see to before a letter can be printed as it should be. */
export type LetterNeed = 'nameKnown' | 'namePrintable' | 'addressPrintable' | 'textPrintable';

/** Whether a letter can name somebody, and whether the typeface has the letters of name and address. */
export function addresseeNeeds(
  pathway: Pick<PathwayWithPartner, 'partner'>,
): readonly LetterNeed[] {
  const addressee = addresseeOf(pathway);
  const language = writtenLanguage(pathway.partner.language);
  const name = addressLine(addressee, language);
  const needs: LetterNeed[] = [];
  if (name === null) needs.push('nameKnown');
  else if (lacking([name, salutation(addressee, language) ?? '']).length > 0) {
    needs.push('namePrintable');
  }
  if (lacking(linesBelowName(pathway) ?? []).length > 0) needs.push('addressPrintable');
  return needs;
}

/** Whether the typeface has everything that a letter says: the text, what is filled in, the sender. */
export const textNeeds = (...parts: readonly unknown[]): readonly LetterNeed[] =>
  lacking(parts.flatMap(textsIn)).length > 0 ? ['textPrintable'] : [];

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return part && typeof part === 'object' ? Object.values(part).flatMap(textsIn) : [];
}

/** Asks a clerk to look at letters that stayed behind; once for each person, however often they stay behind. */
export async function askSomeoneToLook(
  context: Context,
  pathways: readonly PathwayWithPartner[],
): Promise<void> {
  if (pathways.length === 0) return;
  const asked = await context.db.task.findMany({
    where: {
      municipalityId: context.municipality.code,
      pathwayId: { in: pathways.map(({ id }) => id) },
      kind: 'CHECK_NOTICE',
      doneAt: null,
    },
    select: { pathwayId: true },
  });
  const askedOf = new Set(asked.map(({ pathwayId }) => pathwayId));
  const others = new Map(pathways.map((pathway) => [pathway.id, pathway]));
  const effects = [checkNotice({}, occasionOf(context, 'SYSTEM'))];
  await applyEffects(
    context,
    [...others.values()]
      .filter(({ id }) => !askedOf.has(id))
      .map((pathway) => ({ pathway, effects })),
  );
}

/** Whether a letter can name somebody in letters that are printed. */
export const canBeNamed = (pathway: Pick<PathwayWithPartner, 'partner'>): boolean =>
  !addresseeNeeds(pathway).some((need) => need === 'nameKnown' || need === 'namePrintable');
