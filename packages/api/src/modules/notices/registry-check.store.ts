import { addDays, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { GuardNotMet, NotForThisRole } from '@steunpad/domain/pathway/transition.ts';
import { toColumn } from '../../columns.ts';
import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { RegistryCheckInput } from './record-registry-check.mutation.ts';

/** Saves what the registry says of a survivor today, and stops everything when it says so. */
export function recordRegistryCheck(
  context: Context,
  pathwayId: string,
  { idempotencyKey: key, ...input }: RegistryCheckInput,
) {
  const record = {
    operation: 'recordRegistryCheck',
    key,
    input: { pathwayId, ...input },
    answer: { pathwayId },
  };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const pathway = await db.pathway.findUnique({
      where: rowKey(municipality, pathwayId),
      select: { partnerId: true },
    });
    if (!pathway) return new NotFound();

    if (input.result === 'DIED' || input.result === 'MOVED') {
      const event = input.result === 'DIED' ? 'survivorDied' : 'survivorMoved';
      const refused = await changePathway(context, { pathwayId, role: 'CLERK' }, () => ({ event }));
      // The rows have no guards and a clerk may: what is left is that it cannot happen, or is not there.
      if (refused instanceof NotForThisRole || refused instanceof GuardNotMet) throw refused;
      return refused;
    }
    const { address, disclosureRestricted } = input;
    await db.bereavedPartner.update({
      where: rowKey(municipality, pathway.partnerId),
      data: {
        registryCheckedAt: now,
        ...(address && { ...address, addressReturned: false }),
        ...(disclosureRestricted != null && { disclosureRestricted }),
      },
    });
    return undefined;
  });
}

/** A survivor whose letter is due and whom the registry was not asked about today. */
export interface RegistryCheckDue {
  readonly pathwayId: string;
  readonly eventSource: string;
  readonly eventId: string;
}

const DAYS_AHEAD = 2;
const DAY_MS = 86_400_000;

/** Whom to look up before their letter is printed, by the ids of the system that reported the death. */
export async function registryChecksDue({
  db,
  municipality,
  now,
}: Context): Promise<RegistryCheckDue[]> {
  const tasks = await db.task.findMany({
    where: {
      municipalityId: municipality.code,
      kind: 'SEND_LETTER',
      doneAt: null,
      dueOn: { lte: toColumn(addDays(dayOf(now), DAYS_AHEAD)) },
      pathway: {
        partner: {
          OR: [
            { registryCheckedAt: null },
            { registryCheckedAt: { lt: new Date(now.getTime() - DAY_MS) } },
          ],
        },
      },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { pathway: { select: { id: true, notice: true } } },
  });
  return tasks.flatMap(({ pathway }) =>
    pathway?.notice
      ? [
          {
            pathwayId: pathway.id,
            eventSource: pathway.notice.eventSource,
            eventId: pathway.notice.eventId,
          },
        ]
      : [],
  );
}

/** No second print to an address from which a letter came back. */
export async function markAddressReturned(
  { db, municipality }: Context,
  pathwayId: string,
): Promise<void> {
  const municipalityId = municipality.code;
  const { partnerId } = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, pathwayId),
    select: { partnerId: true },
  });
  await db.bereavedPartner.update({
    where: rowKey(municipality, partnerId),
    data: { addressReturned: true },
  });
  await db.correspondence.updateMany({
    where: { municipalityId, pathwayId, kind: 'OFFER_LETTER', status: 'PRINTED' },
    data: { status: 'RETURNED' },
  });
}
