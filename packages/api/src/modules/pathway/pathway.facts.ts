import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { rangeOf } from '@steunpad/domain/calendar/partial-date.ts';
import type { CallWishes } from '@steunpad/domain/calls/next-attempt.ts';
import { sensitiveDays } from '@steunpad/domain/calls/sensitive-days.ts';
import type { CallFacts, LetterFacts, UnreachedFacts } from '@steunpad/domain/pathway/facts.ts';
import type { Context } from '../../operation/context.ts';
import { fromPartialColumns } from '../../rows/date-columns.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';

// What the guards and effects of the table look at, read from the rows.

export function latestDeath({ notice }: PathwayWithPartner): CivilDate | null {
  if (!notice) return null;
  const { deathYear, deathMonth, deathDay } = notice;
  return rangeOf(fromPartialColumns(deathYear, deathMonth, deathDay))?.latest ?? null;
}

export const letterFacts = (pathway: PathwayWithPartner): LetterFacts => ({
  latestDeath: latestDeath(pathway),
  received: dayOf(pathway.notice?.receivedAt ?? pathway.openedAt),
});

export const unreachedFacts = (pathway: PathwayWithPartner): UnreachedFacts => ({
  latestDeath: latestDeath(pathway),
});

/** What the day of the call depends on, when the letter goes or went out on that day. */
export const callFacts = (
  pathway: PathwayWithPartner,
  letterSentOn: CivilDate | null,
): CallFacts => ({
  ...letterFacts(pathway),
  letterSentOn,
  monthDaysToAvoid: pathway.partner.daysToAvoid,
});

/** On which day the offer letter last went out, by pathway; read for all of them at once. */
export async function lettersSentOn(
  { db, municipality }: Context,
  pathways: readonly PathwayWithPartner[],
): Promise<ReadonlyMap<string, CivilDate>> {
  const letters = await db.correspondence.groupBy({
    by: ['pathwayId'],
    where: {
      municipalityId: municipality.code,
      pathwayId: { in: pathways.map(({ id }) => id) },
      kind: 'OFFER_LETTER',
      status: { in: ['PRINTED', 'SENT', 'RETURNED'] },
      sentAt: { not: null },
    },
    _max: { sentAt: true },
  });
  return new Map(letters.map(({ pathwayId, _max }) => [pathwayId!, dayOf(_max.sentAt!)]));
}

/** Whether a card was made already, printed or waiting to be. */
export async function hasCard(
  { db }: Context,
  { municipalityId, id: pathwayId }: PathwayWithPartner,
) {
  const where = { municipalityId, pathwayId, kind: 'REMINDER_CARD', status: { not: 'CANCELLED' } };
  return (await db.correspondence.count({ where: where as never })) > 0;
}

/** A number, or an address for mail that the resident gave. */
export const isReachable = ({ partner }: PathwayWithPartner) =>
  partner.phone !== null || partner.email !== null;

/**
 * Whether the name may go to the person who calls: the resident replied, or there is a ground for it and no secrecy
 * was asked (art. 3.9 and 3.21 Wet BRP).
 */
export async function mayHandOver({ db }: Context, pathway: PathwayWithPartner): Promise<boolean> {
  if (pathway.repliedAt || pathway.origin !== 'BRP') return true;
  if (pathway.partner.disclosureRestricted) return false;
  return (await handoverGround(db, pathway.municipalityId)) !== null;
}

/** The ground in the settings, as one line for the record of the hand-over. */
export async function handoverGround(
  db: Context['db'],
  municipalityId: string,
): Promise<string | null> {
  const base = await db.legalBase.findUnique({
    where: { municipalityId_purpose: { municipalityId, purpose: 'HANDOVER' } },
  });
  return base && `${base.name}, ${base.article}`;
}

/** What a resident told about being called, with the difficult days of the coming time. */
export const callWishes = ({ now }: Context, { partner }: PathwayWithPartner): CallWishes => ({
  bestTimes: partner.bestDayParts,
  daysToAvoid: sensitiveDays(partner.daysToAvoid, dayOf(now)),
});
