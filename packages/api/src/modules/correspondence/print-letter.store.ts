import type {
  Correspondence,
  TemplateVersion,
} from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import { checkTemplate } from '@steunpad/domain/correspondence/check-template.ts';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { publishedTemplates } from '../organisations/template.store.ts';
import { callFacts, lettersSentOn } from '../pathway/pathway.facts.ts';
import { changePathways, findPathways } from '../pathway/pathway.store.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
import { writtenLanguage } from '../people/languages.ts';
import type { StayedBehind } from './left-out.store.ts';
import { saveLetterCodes } from './letter-code.store.ts';
import { addresseeNeeds, askSomeoneToLook, textNeeds } from './letter-needs.ts';
import { envelopeOf, readValues, type Values } from './letter-values.ts';
import type { Batch } from './letters-elsewhere.ts';

const DAY_MS = 86_400_000;

/** Takes pathways to INVITED with their letters and leaflets, and gives those that something keeps. */
export async function printOffers(
  context: Context,
  role: 'SYSTEM' | 'CLERK',
  ids: readonly string[],
  batch: Batch,
): Promise<StayedBehind[]> {
  if (ids.length === 0) return [];
  const { db, now } = context;
  let written: readonly Written[] = [];
  const refused = await changePathways(context, role, ids, async (pathways) => {
    const sentOn = await lettersSentOn(context, pathways);
    const wanted = pathways.map((pathway) => ({ pathway, kinds: OFFER }));
    written = await writeLetters(context, wanted, batch);
    const lettersOf = new Map(written.map((letters) => [letters.pathway.id, letters]));
    const allTexts = new Set(written.flatMap(({ texts }) => texts));
    const tooLittle = new Set([...allTexts].filter((text) => !isComplete(text)));
    return (pathway) => {
      const { needs, values, texts } = lettersOf.get(pathway.id)!;
      if (needs.length > 0) {
        return { event: { name: 'letterInDoubt' }, reason: `letter needs ${needs.join(', ')}` };
      }
      const checkedAt = pathway.partner.registryCheckedAt;
      return {
        event: {
          name: 'letterSent',
          registryRechecked: checkedAt !== null && now.getTime() - checkedAt.getTime() < DAY_MS,
          legalBaseSet: values.legalBase !== undefined,
          requiredBlocksPresent: !texts.some((text) => tooLittle.has(text)),
          quietDay: isQuietDay(dayOf(now)),
          municipalityReady: batch.ready,
          ...callFacts(pathway, sentOn.get(pathway.id) ?? null),
        },
      };
    };
  });

  const printed = written.filter(
    ({ pathway, needs }) => needs.length === 0 && !refused.has(pathway.id),
  );
  await saveLetterCodes(
    context,
    printed.map(({ pathway }) => pathway.id),
  );
  await db.correspondence.createMany({
    data: printed.flatMap(({ pathway, texts, addressee, values }) =>
      texts.map(({ kind, id: templateVersionId }) => ({
        municipalityId: pathway.municipalityId,
        // In the order in which they are printed.
        id: uuid(),
        pathwayId: pathway.id,
        kind,
        channel: 'POST',
        language: pathway.partner.language,
        status: 'PRINTED',
        queuedAt: now,
        notBefore: toColumn(dayOf(now)),
        addressee: addressee ?? [],
        values: values as object,
        templateVersionId,
        batchId: batch.id,
        sentAt: now,
      })),
    ),
  });
  return written.flatMap(({ pathway: { id: pathwayId }, needs }) => {
    if (needs.length > 0) return [{ pathwayId, needs }];
    const why = refused.get(pathwayId);
    return why ? [{ pathwayId, needs: namesOf(why) }] : [];
  });
}

const OFFER = ['OFFER_LETTER', 'LEAFLET'] as const;

/** Whether the letter that would go out says all that belongs in it: what was published once may be too little now. */
const isComplete = ({ kind, language, subject, body }: TemplateVersion): boolean =>
  kind !== 'OFFER_LETTER' ||
  checkTemplate('OFFER_LETTER', { subject, body, language: language as LetterLanguage }).length ===
    0;

const namesOf = (why: Refusal): readonly string[] =>
  'guards' in why ? (why.guards as readonly string[]) : [why.code];

interface Wanted {
  readonly pathway: PathwayWithPartner;
  readonly kinds: readonly TemplateKind[];
}

/** Letters to one person as they would go out now. */
interface Written extends Wanted {
  /** What a person has to see to before they can be printed as they should be. */
  readonly needs: readonly string[];
  readonly values: Values;
  readonly addressee: string[] | null;
  /** The texts of these kinds; none when the person cannot be addressed. */
  readonly texts: readonly TemplateVersion[];
}

/** Letters as they would go out now, with all that they say read at once. */
async function writeLetters(
  context: Context,
  wanted: readonly Wanted[],
  { municipality, sender, standing }: Batch,
): Promise<Written[]> {
  const pathways = wanted.map(({ pathway }) => pathway);
  const valuesOf = await readValues(context, municipality, pathways);
  const addressed = wanted.map(({ pathway, kinds }) => {
    const language = writtenLanguage(pathway.partner.language);
    const needs: readonly string[] = addresseeNeeds(pathway);
    const values = valuesOf(pathway, language);
    return { pathway, kinds, language, needs, values, addressee: envelopeOf(pathway, language) };
  });
  const textOf = await publishedTemplates(
    context,
    addressed
      .filter(({ needs }) => needs.length === 0)
      .flatMap(({ kinds, language }) => kinds.map((kind) => ({ kind, language }))),
  );
  return addressed.map((letters) => {
    if (letters.needs.length > 0) return { ...letters, texts: [] };
    const texts = letters.kinds.map((kind) => textOf(kind, letters.language));
    const said = texts.map(({ subject, body }) => [subject, body]);
    return { ...letters, texts, needs: textNeeds(said, sender, standing, letters.values) };
  });
}

/** Where a letter of this kind may still go to: nothing goes out after a no, a death or a hold. */
const STILL_GOES: Readonly<Partial<Record<Correspondence['kind'], readonly PathwayState[]>>> = {
  REMINDER_CARD: ['INVITED'],
  TRIED_TO_CALL_CARD: ['UNREACHED'],
  LEAFLET: ['CLOSED'],
  AGREEMENT_LETTER: ['ACTIVE', 'WAITING', 'PROPOSED'],
  APOLOGY_LETTER: ['STOPPED'],
};

/** Prints what waits in the queue, cancels what goes out no more, and gives what something keeps waiting. */
export async function printQueued(
  context: Context,
  waiting: readonly Correspondence[],
  batch: Batch,
): Promise<StayedBehind[]> {
  if (waiting.length === 0) return [];
  const { db, municipality, now } = context;
  const pathways = await findPathways(
    context,
    waiting.map(({ pathwayId }) => pathwayId!),
  );
  const letters = waiting.map(({ id, kind, pathwayId }) => {
    const pathway = pathways.get(pathwayId!)!;
    return { id, kind, pathway, goes: STILL_GOES[kind]?.includes(pathway.state) ?? false };
  });
  const gone = letters.filter(({ goes }) => !goes);
  if (gone.length > 0) {
    await db.correspondence.updateMany({
      where: { municipalityId: municipality.code, id: { in: gone.map(({ id }) => id) } },
      data: { status: 'CANCELLED' },
    });
  }
  const going = letters.filter(({ goes }) => goes);
  const wanted = going.map(({ pathway, kind }) => ({ pathway, kinds: [kind] }));
  const written = await writeLetters(context, wanted, batch);
  await askSomeoneToLook(
    context,
    written.filter(({ needs }) => needs.length > 0).map(({ pathway }) => pathway),
  );
  // Without an address it waits for one: nobody else would know that it never went.
  const printed = written.flatMap(({ needs, addressee, values, texts: [text] }, i) =>
    needs.length === 0 && addressee
      ? [{ id: going[i]!.id, addressee, values, text: text!.id }]
      : [],
  );
  await db.$sql(
    PRINT_QUEUED,
    [municipality.code, JSON.stringify(printed), batch.id, now.toISOString()],
    'print-queued',
  );
  return written.flatMap(({ pathway: { id: pathwayId }, needs, addressee }) => {
    if (needs.length > 0) return [{ pathwayId, needs }];
    return addressee ? [] : [{ pathwayId, needs: ['addressUsable'] }];
  });
}

const PRINT_QUEUED = `
  UPDATE correspondence SET status = 'PRINTED', addressee = printed.addressee, "values" = printed."values",
    template_version_id = printed.text, batch_id = $3, sent_at = $4
  FROM jsonb_to_recordset($2::jsonb) AS printed (id uuid, addressee text[], "values" jsonb, text uuid)
  WHERE municipality_id = $1 AND correspondence.id = printed.id AND status = 'QUEUED'`;
