import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { shippedAgencies } from '@steunpad/documents/shipped-agencies.ts';
import type { AgencyNotice } from '@steunpad/domain/agencies/agency-notice.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';

/** The catalogue as this municipality shows it: with its own texts, and when it checked each entry. */
export async function agencyCatalogue(context: Context): Promise<AgencyNotice[]> {
  const entries = await agencyEntries(context);
  return entries.filter(({ hidden }) => !hidden).map(({ hidden: _, ...notice }) => notice);
}

/** The same with what is left out here. */
export async function agencyEntries({
  db,
  municipality,
}: Context): Promise<(AgencyNotice & { readonly hidden: boolean })[]> {
  const checks = await db.agencyCheck.findMany({ where: { municipalityId: municipality.code } });
  const byKey = new Map(checks.map((check) => [check.key, check]));
  return shippedAgencies().map((notice) => {
    const check = byKey.get(notice.key);
    const checkedOn: CivilDate | null = check?.checkedOn
      ? fromColumn(check.checkedOn)
      : notice.checkedOn;
    const texts = { ...notice.texts, ...(check?.texts as OwnTexts) };
    return { ...notice, checkedOn, texts, hidden: check?.hidden ?? false };
  });
}

type OwnTexts = Partial<AgencyNotice['texts']>;

export interface AgencyCheckInput {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly hidden: boolean;
  /** `null` keeps those of before; empty goes back to the shipped ones. */
  readonly texts: OwnTexts | null;
}

/** Writes down that a person compared an entry with the agency's own page, with the words that hold here, or that it is not shown. */
export function checkAgency(
  context: Context,
  { idempotencyKey, key, hidden, texts }: AgencyCheckInput,
) {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const record = {
    operation: 'checkAgencyNotice',
    key: idempotencyKey,
    input: { key, hidden, texts },
    answer: { key },
  };
  return once(context, record, async () => {
    if (!shippedAgencies().some((notice) => notice.key === key)) return new NotFound();
    const checked = {
      checkedOn: toColumn(dayOf(now)),
      checkedBy: occasionOf(context, 'CLERK').actor,
      hidden,
      ...(texts && { texts: texts as Prisma.InputJsonObject }),
    };
    await db.agencyCheck.upsert({
      where: { municipalityId_key: { municipalityId, key } },
      create: { municipalityId, key, ...checked },
      update: checked,
    });
    return undefined;
  });
}

/** What a municipality made of an entry, whoever looked at it. */
export interface OwnAgency {
  readonly key: string;
  readonly hidden: boolean;
  readonly texts: OwnTexts;
}

/** The entries that a municipality leaves out, or says in its own words. */
export async function ownAgencies({ db, municipality }: Context): Promise<OwnAgency[]> {
  const rows = await db.agencyCheck.findMany({
    where: { municipalityId: municipality.code },
    orderBy: { key: 'asc' },
  });
  return rows
    .map(({ key, hidden, texts }) => ({ key, hidden, texts: texts as OwnTexts }))
    .filter(({ hidden, texts }) => hidden || Object.keys(texts).length > 0);
}

/** Writes it as another municipality has it. It counts as not checked: nobody here compared it with what the agency says. */
export async function writeOwnAgency(
  { db, municipality }: Context,
  { key, hidden, texts }: OwnAgency,
): Promise<void> {
  const { code: municipalityId } = municipality;
  const own = { hidden, texts: texts as Prisma.InputJsonObject };
  await db.agencyCheck.upsert({
    where: { municipalityId_key: { municipalityId, key } },
    create: { municipalityId, key, ...own },
    update: { ...own, checkedOn: null, checkedBy: null },
  });
}
