import type { Correspondence } from '@steunpad/database/generated/prisma/client.ts';
import type { Sender } from '@steunpad/documents/letter-document.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import { checkTemplate } from '@steunpad/domain/correspondence/check-template.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { publishedTemplate } from '../organisations/template.store.ts';
import { callFacts } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { type PathwayWithPartner, WITH_PARTNER } from '../pathway/pathway-with-partner.ts';
import { writtenLanguage } from '../people/written-language.ts';
import { saveLetterCode } from './letter-code.store.ts';
import { addresseeNeeds, askSomeoneToLook, textNeeds } from './letter-needs.ts';
import { envelopeOf, pathwayValues, type Values } from './letter-values.ts';

/** The batch that a letter is to go along with, and what all of its letters say. */
interface Batch {
  readonly id: string;
  /** Whether nothing on the readiness check blocks. */
  readonly ready: boolean;
  readonly sender: Sender;
  readonly standing: Values;
}

const DAY_MS = 86_400_000;

/** Takes one pathway to INVITED with its letter and leaflet, or says what keeps it. */
export async function printOffer(
  context: Context,
  role: 'SYSTEM' | 'CLERK',
  pathwayId: string,
  batch: Batch,
): Promise<readonly string[]> {
  const { now } = context;
  const subject = await subjectOf(context, pathwayId);
  const needs = await needsOf(context, subject, ['OFFER_LETTER', 'LEAFLET'], batch);
  if (needs.length > 0) {
    const change = { pathwayId, role, reason: `letter needs ${needs.join(', ')}` };
    await changePathway(context, change, () => ({ name: 'letterInDoubt' }));
    return needs;
  }
  const legalBaseSet = (await pathwayValues(context, subject, 'nl')).legalBase !== undefined;
  const refused = await changePathway(context, { pathwayId, role }, async (pathway) => ({
    name: 'letterSent',
    registryRechecked:
      pathway.partner.registryCheckedAt !== null &&
      now.getTime() - pathway.partner.registryCheckedAt.getTime() < DAY_MS,
    legalBaseSet,
    requiredBlocksPresent: await isComplete(context, writtenLanguage(subject.partner.language)),
    quietDay: isQuietDay(dayOf(now)),
    municipalityReady: batch.ready,
    ...(await callFacts(context, pathway)),
  }));
  if (refused) return 'guards' in refused ? refused.guards : [refused.code];

  await saveLetterCode(context, pathwayId);
  const printed = await subjectOf(context, pathwayId);
  await saveLetter(context, printed, 'OFFER_LETTER', batch.id);
  await saveLetter(context, printed, 'LEAFLET', batch.id);
  return [];
}

/** Whether the letter that would go out says all that belongs in it: what was published once may be too little now. */
async function isComplete(context: Context, language: Language): Promise<boolean> {
  const { subject, body } = await publishedTemplate(context, 'OFFER_LETTER', language);
  return checkTemplate('OFFER_LETTER', { subject, body, language }).length === 0;
}

/** What a person has to see to before these letters to somebody can be printed as they should be. */
async function needsOf(
  context: Context,
  subject: PathwayWithPartner,
  kinds: readonly Correspondence['kind'][],
  { sender, standing }: Batch,
): Promise<readonly string[]> {
  const needs = addresseeNeeds(subject);
  if (needs.length > 0) return needs;
  const language = writtenLanguage(subject.partner.language);
  const texts = await Promise.all(
    kinds.map(async (kind) => {
      const { subject: title, body } = await publishedTemplate(context, kind, language);
      return [title, body];
    }),
  );
  return textNeeds(texts, sender, standing, await pathwayValues(context, subject, language));
}

/** Where a letter of this kind may still go to: nothing goes out after a no, a death or a hold. */
const STILL_GOES: Readonly<Partial<Record<Correspondence['kind'], readonly PathwayState[]>>> = {
  REMINDER_CARD: ['INVITED'],
  TRIED_TO_CALL_CARD: ['UNREACHED'],
  LEAFLET: ['CLOSED'],
  AGREEMENT_LETTER: ['ACTIVE', 'WAITING', 'PROPOSED'],
  APOLOGY_LETTER: ['STOPPED'],
};

/** Prints what waits in the queue, cancels what goes out no more, or says what keeps it waiting. */
export async function printQueued(
  context: Context,
  { id, pathwayId, kind }: Correspondence,
  batch: Batch,
): Promise<readonly string[]> {
  const { db, municipality, now } = context;
  const where = rowKey(municipality, id);
  const pathway = await subjectOf(context, pathwayId!);
  const language = writtenLanguage(pathway.partner.language);
  if (!STILL_GOES[kind]?.includes(pathway.state)) {
    await db.correspondence.update({ where, data: { status: 'CANCELLED' } });
    return [];
  }
  const needs = await needsOf(context, pathway, [kind], batch);
  if (needs.length > 0) {
    await askSomeoneToLook(context, pathway);
    return needs;
  }
  const addressee = envelopeOf(pathway, language);
  // It waits until there is an address: nobody else would know that it never went.
  if (!addressee) return ['addressUsable'];
  const template = await publishedTemplate(context, kind, language);
  await db.correspondence.update({
    where,
    data: {
      status: 'PRINTED',
      addressee,
      values: (await pathwayValues(context, pathway, language)) as object,
      templateVersionId: template.id,
      batchId: batch.id,
      sentAt: now,
    },
  });
  return [];
}

async function saveLetter(
  context: Context,
  pathway: PathwayWithPartner,
  kind: 'OFFER_LETTER' | 'LEAFLET',
  batchId: string,
): Promise<void> {
  const { db, now } = context;
  const { municipalityId, id: pathwayId } = pathway;
  const language = writtenLanguage(pathway.partner.language);
  const template = await publishedTemplate(context, kind, language);
  await db.correspondence.create({
    data: {
      municipalityId,
      id: uuid(),
      pathwayId,
      kind,
      channel: 'POST',
      language: pathway.partner.language,
      status: 'PRINTED',
      queuedAt: now,
      notBefore: toColumn(dayOf(now)),
      addressee: envelopeOf(pathway, language) ?? [],
      values: (await pathwayValues(context, pathway, language)) as object,
      templateVersionId: template.id,
      batchId,
      sentAt: now,
    },
  });
}

const subjectOf = ({ db, municipality }: Context, pathwayId: string): Promise<PathwayWithPartner> =>
  db.pathway.findUniqueOrThrow({ where: rowKey(municipality, pathwayId), include: WITH_PARTNER });
