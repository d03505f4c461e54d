import { formatPartialDate } from '@steunpad/domain/calendar/partial-date.ts';
import { sensitiveMonthDays } from '@steunpad/domain/calls/sensitive-days.ts';
import { displayName } from '@steunpad/domain/notices/display-name.ts';
import {
  receiveDeathNotice as decide,
  type NoticeReceived,
} from '@steunpad/domain/notices/receive-death-notice.ts';
import type { Transitioned } from '@steunpad/domain/pathway/transition.ts';
import { v7 as uuid } from 'uuid';
import { partialColumns } from '../../columns.ts';
import { type Context, occasionOf } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { pseudonym } from '../../pseudonyms.ts';
import type { IdempotencyKeyReused } from '../../refusals.ts';
import { openPathway } from '../pathway/pathway.store.ts';
import type { DeathNoticeInput, SurvivorInput } from './death-notice.input.ts';
import { addressColumns } from './partner-address.ts';

export interface DeathNoticeReceived {
  readonly noticeId: string;
  /** The same notice had come before: nothing changed. */
  readonly alreadyReceived: boolean;
}

/** Saves a notice with what it leads to. The BSNs in it live in this call only. */
export async function receiveDeathNotice(
  context: Context,
  input: DeathNoticeInput,
): Promise<DeathNoticeReceived | IdempotencyKeyReused> {
  const { db, municipality } = context;
  const { idempotencyKey: key, eventSource, eventId } = input;
  let alreadyReceived = true;
  const record = { operation: 'receiveDeathNotice', key, input, answer: { eventSource, eventId } };

  const recorded = await once(context, record, async () => {
    const name = `${municipality.code} ${eventSource} ${eventId}`;
    await db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    if (await find(context, eventSource, eventId)) return undefined;
    await saveNotice(context, input);
    alreadyReceived = false;
    return undefined;
  });
  if (recorded instanceof Error) return recorded;
  return { noticeId: (await find(context, eventSource, eventId))!.id, alreadyReceived };
}

function find({ db, municipality }: Context, eventSource: string, eventId: string) {
  return db.deathNotice.findUnique({
    where: {
      municipalityId_eventSource_eventId: {
        municipalityId: municipality.code,
        eventSource,
        eventId,
      },
    },
    select: { id: true },
  });
}

async function saveNotice(context: Context, input: DeathNoticeInput): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const registryKey = input.survivor && registryKeyOf(context, input.survivor);
  const deceasedKey = deceasedKeyOf(context, input, registryKey);
  // Two notices of one death at once: the second has to see the first.
  await db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    deceasedKey.toString('hex'),
  ]);

  const received = decide(
    input,
    {
      sameDeath:
        (await db.deathNotice.findFirst({
          where: { municipalityId, deceasedKey },
          select: { id: true },
        })) !== null,
      objected: registryKey !== null && (await hasObjected(context, registryKey)),
    },
    municipality,
    occasionOf(context, input.source === 'CLERK' ? 'CLERK' : 'SYSTEM'),
  );
  const [deathYear, deathMonth, deathDay] = partialColumns(input.dateOfDeath);
  const { source, eventSource, eventId } = input;
  const noticeId = uuid();
  await db.deathNotice.create({
    data: {
      municipalityId,
      id: noticeId,
      source,
      eventSource,
      eventId,
      status: received.status,
      deathYear,
      deathMonth,
      deathDay,
      deceasedKey,
      receivedAt: now,
    },
  });
  await saveDecision(context, noticeId, received);
  const [first, ...later] = received.steps;
  if (first && input.survivor && registryKey) {
    await openFor(context, input, registryKey, noticeId, [first, ...later]);
  }
}

async function saveDecision(
  { db, municipality, now }: Context,
  noticeId: string,
  { decision }: NoticeReceived,
): Promise<void> {
  if (!decision) return;
  await db.eligibilityDecision.create({
    data: {
      ...decision,
      reasons: [...decision.reasons],
      municipalityId: municipality.code,
      noticeId,
      decidedAt: now,
    },
  });
}

async function openFor(
  context: Context,
  { survivor, dateOfDeath }: DeathNoticeInput,
  registryKey: Buffer<ArrayBuffer>,
  noticeId: string,
  steps: readonly [Transitioned, ...Transitioned[]],
): Promise<void> {
  const {
    initials,
    surnamePrefix,
    surname,
    partnerSurnamePrefix,
    partnerSurname,
    namingUse,
    gender,
  } = survivor!;
  const { disclosureRestricted, birthDate, daysToRemember } = survivor!;
  const [birthYear, birthMonth, birthDay] = partialColumns(birthDate);
  const partnerId = uuid();
  await context.db.bereavedPartner.create({
    data: {
      municipalityId: context.municipality.code,
      id: partnerId,
      name: displayName(survivor!),
      initials,
      surnamePrefix,
      surname,
      partnerSurnamePrefix,
      partnerSurname,
      namingUse,
      gender,
      birthYear,
      birthMonth,
      birthDay,
      ...(await addressColumns(context, survivor!)),
      underInvestigation: survivor!.underInvestigation,
      notLivingAtAddress: survivor!.notLivingAtAddress,
      disclosureRestricted,
      daysToAvoid: sensitiveMonthDays([birthDate, dateOfDeath, ...daysToRemember]),
      registryKey,
    },
  });
  await openPathway(
    context,
    { id: uuid(), origin: 'BRP', partnerId, noticeId, role: 'SYSTEM' },
    steps,
  );
}

async function hasObjected(
  { db, municipality }: Context,
  registryKey: Buffer<ArrayBuffer>,
): Promise<boolean> {
  const where = { municipalityId_registryKey: { municipalityId: municipality.code, registryKey } };
  return (await db.contactObjection.findUnique({ where })) !== null;
}

/** By BSN where the sender may use it, else by what names a person in practice. */
function registryKeyOf(
  { municipality }: Context,
  { bsn, initials, surname, birthDate, postcode }: SurvivorInput,
) {
  const known =
    bsn ?? [initials, surname, formatPartialDate(birthDate), postcode].join('|').toLowerCase();
  return pseudonym(municipality, 'person', known);
}

function deceasedKeyOf(
  { municipality }: Context,
  { deceasedBsn, dateOfDeath, eventSource, eventId }: DeathNoticeInput,
  survivorKey: Buffer | null,
) {
  const known =
    deceasedBsn ??
    (survivorKey
      ? `${survivorKey.toString('hex')} ${formatPartialDate(dateOfDeath)}`
      : `${eventSource} ${eventId}`);
  return pseudonym(municipality, 'death', known);
}
