import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { addWorkingDays } from '@steunpad/domain/calendar/working-days.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type {
  PlaceholderName,
  PlaceholderValue,
} from '@steunpad/domain/correspondence/placeholder.ts';
import {
  type Addressee,
  addressLine,
  formOfAddress,
  salutation,
  spokenName,
} from '@steunpad/domain/correspondence/salutation.ts';
import { setCallTimer } from '@steunpad/domain/pathway/effects.ts';
import { ANSWER_WITHIN_WORKING_DAYS as REQUEST_DAYS } from '@steunpad/domain/requests/support-request.ts';
import { ANSWER_WITHIN_WORKING_DAYS as VOLUNTEER_DAYS } from '@steunpad/domain/volunteers/volunteer-application.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { fromColumn, fromPartialColumns } from '../../rows/date-columns.ts';
import { translated } from '../organisations/translated.ts';
import { callFacts } from '../pathway/pathway.facts.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
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
export function envelopeOf(pathway: PathwayWithPartner, language: Language): string[] | null {
  const lines = linesBelowName(pathway);
  const addressee = addresseeOf(pathway);
  const name = addressLine(addressee, language);
  if (!lines || !name) return null;
  const form = formOfAddress(addressee, language);
  return [...(form ? [form] : []), name, ...lines];
}

/** What a letter about a pathway says besides. */
export async function pathwayValues(
  context: Context,
  pathway: PathwayWithPartner,
  language: Language,
): Promise<Values> {
  const { db } = context;
  const { municipalityId, id: pathwayId, notice } = pathway;
  const base = await db.legalBase.findUnique({
    where: { municipalityId_purpose: { municipalityId, purpose: 'LETTERS' } },
  });
  const call = setCallTimer(
    { ...(await callFacts(context, pathway)), letterSentOn: dayOf(context.now) },
    occasionOf(context, 'SYSTEM'),
  );
  const plan = await db.supportPlan.findFirst({
    where: { municipalityId, pathwayId },
    orderBy: { id: 'desc' },
    include: { items: { orderBy: { id: 'asc' } } },
  });
  const addressee = addresseeOf(pathway);
  return {
    salutation: salutation(addressee, language) ?? WITHOUT_NAME[language],
    residentName: spokenName(addressee, language) ?? pathway.partner.name,
    ...(await ownWordsIn(context, language)),
    ...standingWords(context.municipality.retention ?? {}, language),
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
}

/** A mail may reach somebody of whom no name is known; a letter never goes out so. */
const WITHOUT_NAME = { nl: 'Beste lezer', en: 'Dear reader' } as const;

/** A batch keeps what is the same in all of its letters in Dutch; a letter in another language brings its own. */
async function ownWordsIn({ db, municipality }: Context, language: Language) {
  if (language === 'nl') return {};
  const row = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { translations: true },
  });
  return translated(row, language);
}

/** By when a person answers what came in on that day. */
export const contactBy = (kind: 'REQUEST_CONFIRMATION' | 'VOLUNTEER_NEXT_STEPS', received: Date) =>
  addWorkingDays(dayOf(received), kind === 'REQUEST_CONFIRMATION' ? REQUEST_DAYS : VOLUNTEER_DAYS);
