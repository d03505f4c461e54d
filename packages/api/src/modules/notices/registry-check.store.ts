import type { BereavedPartner } from '@steunpad/database/generated/prisma/client.ts';
import { addDays, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Investigated } from '@steunpad/domain/notices/investigation.ts';
import { secrecyAfter } from '@steunpad/domain/notices/secrecy.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { mayBeWrittenTo } from '../correspondence/envelope.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { restrict } from './later-message.store.ts';
import { addressColumns } from './partner-address.ts';
import type { RegistryCheckInput } from './record-registry-check.input.ts';
import { doubtsOf, registryAddress } from './registry-told.input.ts';
import { hasGone, otherPathwaysOf, stopAll } from './same-person.store.ts';

export type RegistrySilence = Investigated | 'NOT_LIVING_AT_ADDRESS';

export interface RegistryCheck extends RegistryCheckInput {
  /** What was not asked about, so that a doubt about it stays. */
  readonly silentOn?: readonly RegistrySilence[];
}

/** Saves what the registry says of a survivor today, and stops everything when it says so. */
export function recordRegistryCheck(
  context: Context,
  pathwayId: string,
  { idempotencyKey: key, ...input }: RegistryCheck,
) {
  const record = {
    operation: 'recordRegistryCheck',
    key,
    input: { pathwayId, ...input },
    answer: { pathwayId },
  };
  return once(context, record, async () => {
    const { db, municipality } = context;
    const pathway = await db.pathway.findUnique({
      where: rowKey(municipality, pathwayId),
      select: { state: true, closeReason: true, partnerId: true, partner: true },
    });
    // What is told of the person who was joined to another would be told to nobody: `registryChecksDue` names the other.
    const joined = pathway?.closeReason === 'SAME_PERSON';
    if (!pathway || joined || pathway.state === 'ERASED') return new NotFound();
    const others = await otherPathwaysOf(context, pathwayId);
    if (input.disclosureRestricted) await restrict(context, others);
    const where = rowKey(municipality, pathway.partnerId);
    const stops = stoppedBy(input);
    if (stops) {
      // Secrecy outlives the outreach: a later message may be about the same person.
      if (input.disclosureRestricted)
        await db.bereavedPartner.update({ where, data: { disclosureRestricted: true } });
      await stopAll(context, others, stops);
      return pathway.closeReason === CLOSED_BY[stops] ? undefined : take(context, pathwayId, stops);
    }
    // Taken without a word nobody would be written to: another message about the death lets a clerk decide.
    if (hasGone(pathway)) return new NotPossibleNow('livesHere', pathway.state, []);

    const { data, doubted } = await toldOf(context, pathway.partner, input);
    await db.bereavedPartner.update({ where, data });
    // Later a letter is out already: what waits to be printed looks at the address again.
    if (doubted && pathway.state === 'TO_INVITE') return take(context, pathwayId, 'letterInDoubt');
    return undefined;
  });
}

/** What is left out is the same as before. */
export type RegistryAnswer = Omit<RegistryCheck, 'idempotencyKey'>;

/** Who died or left ends the outreach; of the person who is kept up no more for another reason a person has to look. */
export function stoppedBy({ result, suspension }: RegistryAnswer) {
  if (result === 'DIED' || suspension === 'DIED') return 'survivorDied';
  const left = suspension === 'EMIGRATED' || suspension === 'NON_RESIDENT';
  return result === 'MOVED' || left ? 'survivorMoved' : null;
}

const CLOSED_BY = { survivorDied: 'DECEASED', survivorMoved: 'MOVED' } as const;

async function take(
  context: Context,
  pathwayId: string,
  event: 'survivorDied' | 'survivorMoved' | 'letterInDoubt',
) {
  const refused = await changePathway(context, { pathwayId }, () => ({
    name: event,
  }));
  // The rows have no guards and a clerk may: what is left is that it cannot happen, or is not there.
  if (refused instanceof NotForThisRole || refused instanceof GuardNotMet) throw refused;
  return refused;
}

/** What changes of a survivor, and whether it is something that a person has to look at before a letter goes. */
export async function toldOf(context: Context, partner: BereavedPartner, input: RegistryAnswer) {
  const { now } = context;
  const told = doubtsOf(input);
  const address = await addressTold(context, partner, input);
  const stand = partner.underInvestigation;
  const silent = (about: string) => input.silentOn?.some((each) => each === about) ?? false;
  const kept = stand.filter(silent);
  const underInvestigation = told.underInvestigation
    ? [...new Set([...told.underInvestigation, ...kept])]
    : stand;
  // Of another address it was not established.
  const stays = partner.notLivingAtAddress && !('street' in address);
  const { restricted, disagrees } = secrecyAfter(
    partner.disclosureRestricted,
    input.disclosureRestricted ?? null,
  );
  const data = {
    registryCheckedAt: now,
    ...address,
    underInvestigation,
    notLivingAtAddress: silent('NOT_LIVING_AT_ADDRESS')
      ? stays
      : (told.notLivingAtAddress ?? stays),
    suspended: input.suspension === undefined ? partner.suspended : input.suspension !== null,
    disclosureRestricted: restricted,
    ...(input.disclosureRestricted != null && { secrecyDoubtedAt: disagrees ? now : null }),
  };
  // What somebody looked at already is nothing new.
  const more = underInvestigation.some((part) => !stand.includes(part));
  return { data, doubted: more || !mayBeWrittenTo({ partner: { ...partner, ...data } }) };
}

async function addressTold(
  context: Context,
  partner: BereavedPartner,
  { residence, lettersAddress, address }: RegistryAnswer,
) {
  const home = residence ?? (address && registryAddress.parse(address));
  if (!home && lettersAddress === undefined) return {};
  const told = await addressColumns(context, {
    residence: home,
    lettersAddress: lettersAddress ?? null,
  });
  const { lettersLines, ...lives } = told;
  const abroad = lettersLines.length > 0;
  return {
    ...(home && { ...lives, addressReturned: false }),
    lettersLines: lettersAddress === undefined && !abroad ? partner.lettersLines : lettersLines,
    ...(lettersAddress && { addressReturned: false }),
  };
}

/** Whether the registry says that there is no secrecy while it stands here. */
export async function isSecrecyDoubted(
  { db, municipality }: Context,
  pathwayId: string,
): Promise<boolean> {
  const { partner } = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, pathwayId),
    select: { partner: { select: { secrecyDoubtedAt: true } } },
  });
  return partner.secrecyDoubtedAt !== null;
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
