import type { AgencyNotice } from '@steunpad/domain/agencies/agency-notice.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { fromColumn, toColumn } from '../../columns.ts';
import { type Context, occasionOf } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { shippedAgencies } from '../../letters/shipped-agencies.ts';
import { NotFound } from '../../refusals.ts';

/** The catalogue as this municipality shows it: with its own texts, and when it checked each entry. */
export async function agencyCatalogue({ db, municipality }: Context): Promise<AgencyNotice[]> {
  const checks = await db.agencyCheck.findMany({ where: { municipalityId: municipality.code } });
  const byKey = new Map(checks.map((check) => [check.key, check]));
  return shippedAgencies().flatMap((notice) => {
    const check = byKey.get(notice.key);
    if (check?.hidden) return [];
    const checkedOn: CivilDate | null = check ? fromColumn(check.checkedOn) : notice.checkedOn;
    const texts = { ...notice.texts, ...(check?.texts as Partial<AgencyNotice['texts']>) };
    return [{ ...notice, checkedOn, texts }];
  });
}

export interface AgencyCheckInput {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly hidden: boolean;
}

/** Writes down that a person compared an entry with the agency's own page, or that it is not shown here. */
export function checkAgency(context: Context, { idempotencyKey, key, hidden }: AgencyCheckInput) {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const record = {
    operation: 'checkAgencyNotice',
    key: idempotencyKey,
    input: { key, hidden },
    answer: { key },
  };
  return once(context, record, async () => {
    if (!shippedAgencies().some((notice) => notice.key === key)) return new NotFound();
    const checked = {
      checkedOn: toColumn(dayOf(now)),
      checkedBy: occasionOf(context, 'CLERK').actor,
      hidden,
    };
    await db.agencyCheck.upsert({
      where: { municipalityId_key: { municipalityId, key } },
      create: { municipalityId, key, ...checked },
      update: checked,
    });
    return undefined;
  });
}
