import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { addWorkingDays } from '@steunpad/domain/calendar/working-days.ts';
import type { Language, LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import type {
  PlaceholderName,
  PlaceholderValue,
} from '@steunpad/domain/correspondence/placeholder.ts';
import {
  type Addressee,
  addressLine,
  formOfAddress,
  spokenName,
} from '@steunpad/domain/correspondence/salutation.ts';
import { setCallTimer } from '@steunpad/domain/pathway/effects.ts';
import { ANSWER_WITHIN_WORKING_DAYS as REQUEST_DAYS } from '@steunpad/domain/requests/support-request.ts';
import { ANSWER_WITHIN_WORKING_DAYS as VOLUNTEER_DAYS } from '@steunpad/domain/volunteers/volunteer-application.ts';
import { greeting } from '@steunpad/texts/greeting.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { fromColumn, fromPartialColumns } from '../../rows/date-columns.ts';
import { translated } from '../organisations/translated.ts';
import { callFacts } from '../pathway/pathway.facts.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
import { writtenLanguage } from '../people/languages.ts';
import { linesBelowName } from './envelope.ts';
import { standingWords } from './standing-words.ts';

/** What is filled in, by the names of the placeholders. */
export type Values = { [Name in PlaceholderName]?: PlaceholderValue<Name> };

/** What every text of a municipality may say about it. What is not set is left out, and then not printed. */
export function municipalityValues(row: Municipality, language: Language): Values {
  const { phone, email, openingHours, privacyUrl } = row;
  return {
    municipality: row.name,
    organisation: row.organisationName,
    callerName: row.contactName,
    phone,
    email,
    openingHours,
    privacyUrl,
    ...(row.neutralCallerName && { neutralCallerName: row.neutralCallerName }),
    ...(row.signatoryName && { signatoryName: row.signatoryName }),
    ...(row.signatoryFunction && { signatoryFunction: row.signatoryFunction }),
    ...(row.privacyContact && { privacyContact: row.privacyContact }),
    ...(row.replyUrl && { replyUrl: row.replyUrl }),
    ...translated(row, language),
  };
}

/** Somebody as a letter addresses them: as a person said, by the registry's rules, or by the name that they gave. */
export function addresseeOf({ partner }: Pick<PathwayWithPartner, 'partner'>): Addressee {
  const { surname, namingUse, gender, nameForLetters } = partner;
  if (nameForLetters) return { name: nameForLetters };
  if (!surname) return { name: partner.name };
  return { ...partner, surname, namingUse: namingUse ?? 'OWN', gender: gender ?? 'UNKNOWN' };
}

/** The lines on the envelope, or `null` where there is no address to send to, or no name. */
export function envelopeOf(
  pathway: Pick<PathwayWithPartner, 'partner'>,
  language: LetterLanguage,
): string[] | null {
  const lines = linesBelowName(pathway);
  const addressee = addresseeOf(pathway);
  const name = addressLine(addressee, language);
  if (!lines || !name) return null;
  const form = formOfAddress(addressee, language);
  return [...(form ? [form] : []), name, ...lines];
}

/** What letters about these pathways say besides, read for all of them at once. */
export async function readValues(
  context: Context,
  row: Pick<Municipality, 'translations'>,
  pathways: readonly PathwayWithPartner[],
): Promise<(pathway: PathwayWithPartner, language: Language) => Values> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const base = await db.legalBase.findUnique({
    where: { municipalityId_purpose: { municipalityId, purpose: 'LETTERS' } },
  });
  const plans = await db.supportPlan.findMany({
    where: { municipalityId, pathwayId: { in: pathways.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    include: { items: { orderBy: { id: 'asc' } } },
  });
  const planOf = new Map(plans.map((plan) => [plan.pathwayId, plan]));
  return (pathway, language) => {
    const { notice } = pathway;
    const written = writtenLanguage(language);
    const call = setCallTimer(callFacts(pathway, dayOf(now)), occasionOf(context, 'SYSTEM'));
    const plan = planOf.get(pathway.id);
    const addressee = addresseeOf(pathway);
    return {
      salutation: greeting(addressee, language),
      residentName: spokenName(addressee, written) ?? pathway.partner.name,
      // A batch keeps what is the same in all of its letters in Dutch; a letter in another language brings its own.
      ...(language !== 'nl' && translated(row, language)),
      ...standingWords(municipality.retention ?? {}, written),
      ...(base && { legalBase: `${base.article}, ${base.name}` }),
      ...(notice && {
        whenDied: fromPartialColumns(notice.deathYear, notice.deathMonth, notice.deathDay),
      }),
      ...(call.type === 'TimerSet' && { monthOfCall: call.due }),
      ...(plan && {
        talkDate: fromColumn(plan.agreedOn),
        agreements: plan.items.map(({ goal, provider }) =>
          provider ? { term: provider, text: goal } : goal,
        ),
      }),
      ...(pathway.snoozeUntil && { laterFrom: fromColumn(pathway.snoozeUntil) }),
    };
  };
}

/** By when a person answers what came in on that day. */
export const contactBy = (kind: 'REQUEST_CONFIRMATION' | 'VOLUNTEER_NEXT_STEPS', received: Date) =>
  addWorkingDays(dayOf(received), kind === 'REQUEST_CONFIRMATION' ? REQUEST_DAYS : VOLUNTEER_DAYS);
