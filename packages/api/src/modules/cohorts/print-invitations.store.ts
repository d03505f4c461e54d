import { addDays, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import {
  letterDue,
  passedOver,
  REMINDER_AFTER_DAYS,
  stopReason,
} from '@steunpad/domain/cohorts/invitation.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { lockRows } from '../../rows/lock-row.ts';
import { shuffled } from '../../rows/shuffled.ts';
import { addressUsable } from '../correspondence/envelope.ts';
import { addresseeNeeds, textNeeds } from '../correspondence/letter-needs.ts';
import { envelopeOf, type Values } from '../correspondence/letter-values.ts';
import type { Batch, InvitationLeftOut } from '../correspondence/letters-elsewhere.ts';
import { missingForCohorts } from '../organisations/readiness.store.ts';
import { publishedTemplates } from '../organisations/template.store.ts';
import { respondedAmong } from '../surveys/invite.store.ts';
import { cohortGround } from './ground.store.ts';
import { invitationValues, languageOf } from './invitation-letter.ts';
import { knownOfPeople, personKeysOf } from './known-of-people.store.ts';
import { type Member, WITH_PERSON } from './member.ts';
import { stopMembers } from './stop-invitation.store.ts';

const DAY_MS = 86_400_000;

/** Whose letter is due, of those of whom the registry was asked within a day: the others wait for that. */
export async function invitationsDue(
  { db, municipality, now }: Context,
  today: CivilDate,
): Promise<readonly string[]> {
  const rows = await db.cohortMember.findMany({
    where: {
      ...dueOn(municipality.code, today),
      partner: { registryCheckedAt: { gt: new Date(now.getTime() - DAY_MS) } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Whose letter is due on a day, as the database is asked; nobody of whom everything was erased. */
export const dueOn = (municipalityId: string, day: CivilDate) => ({
  municipalityId,
  eventId: { not: '' },
  OR: [
    { state: 'TO_INVITE' as const },
    {
      state: 'INVITED' as const,
      invitedOn: { lte: toColumn(addDays(day, -REMINDER_AFTER_DAYS)) },
    },
  ],
});

/** A letter that could go out now, or what it needs first. */
interface Written {
  readonly member: Member;
  readonly kind: 'RETROSPECTIVE_INVITATION' | 'RETROSPECTIVE_REMINDER';
  readonly templateVersionId: string;
  readonly needs: readonly string[];
  readonly values: Values;
}

/**
 * Prints invitations and reminders along with a batch. Each is decided about at this moment: nothing goes to the person who
 * died, objected, has a pathway or got a letter that came back, and no reminder to anybody who answered.
 */
export async function printInvitations(
  context: Context,
  due: readonly string[],
  batch: Batch,
): Promise<InvitationLeftOut[]> {
  if (due.length === 0) return [];
  await lockRows(context, 'cohort_member', due);
  const members = await membersDue(context, due);
  const missing = await missingForCohorts(context);
  if (missing.length > 0) return members.map((member) => leftOut(member, missing));

  const going = await withoutStopped(context, members);
  const written = await write(context, going, batch);
  const ready = written.filter(({ needs }) => needs.length === 0);
  const passed = await passOver(context, ready);
  await print(
    context,
    ready.filter(({ member }) => !passed.has(member.id)),
    batch,
  );
  return written.flatMap(({ member, needs }) => (needs.length > 0 ? [leftOut(member, needs)] : []));
}

const leftOut = (
  { id: memberId, eventSource, eventId }: Member,
  needs: readonly string[],
): InvitationLeftOut => ({ memberId, eventSource, eventId, needs });

const membersDue = (
  { db, municipality, now }: Context,
  ids: readonly string[],
): Promise<Member[]> =>
  db.cohortMember.findMany({
    where: { ...dueOn(municipality.code, dayOf(now)), id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    include: WITH_PERSON,
  });

/** Stops what goes to nobody any more, and gives the others. */
async function withoutStopped(context: Context, members: readonly Member[]): Promise<Member[]> {
  const known = await knownOfPeople(context, members.map(personKeysOf));
  const stops = members.map(({ partner, cohort }, i) =>
    stopReason({
      ...known[i]!,
      suspended: partner.suspended,
      addressReturned: partner.addressReturned,
      restrictedForSender:
        cohort.sender === 'ORGANISATION' && (partner.disclosureRestricted || known[i]!.restricted),
    }),
  );
  for (const [reason, those] of Map.groupBy(members, (_, i) => stops[i] ?? null))
    if (reason)
      await stopMembers(
        context,
        those.map(({ id }) => id),
        reason,
      );
  return members.filter((_, i) => !stops[i]);
}

async function write(
  context: Context,
  members: readonly Member[],
  { municipality: row, sender, standing }: Batch,
): Promise<Written[]> {
  const legalBase = await cohortGround(context);
  const letters = members.map((member) => ({ member, kind: kindFor(member, dayOf(context.now)) }));
  const textOf = await publishedTemplates(
    context,
    letters.map(({ member, kind }) => ({ kind, language: languageOf(member) })),
  );
  return letters.map(({ member, kind }) => {
    const values = invitationValues(context, member, row, legalBase);
    const { id: templateVersionId, subject, body } = textOf(kind, languageOf(member));
    const doubted = member.partner.underInvestigation.some((part) => DOUBTS.includes(part));
    const needs = [
      ...addresseeNeeds(member),
      ...(addressUsable(member) ? [] : ['addressUsable']),
      ...(doubted ? ['registryCertain'] : []),
    ];
    return {
      member,
      kind,
      templateVersionId,
      values,
      needs: needs.length > 0 ? needs : textNeeds([subject, body], sender, standing, values),
    };
  });
}

/** While the registry doubts one of these nobody knows whether the letter would reach them. */
const DOUBTS: readonly string[] = ['NAME', 'ADDRESS'];

function kindFor({ state, invitedOn }: Member, today: CivilDate): Written['kind'] {
  const due = letterDue({ state, invitedOn: invitedOn && fromColumn(invitedOn) }, today);
  return due === 'REMINDER' ? 'RETROSPECTIVE_REMINDER' : 'RETROSPECTIVE_INVITATION';
}

/** Marks who gets no reminder: whoever answered, among so many others that nobody can tell who that is. */
async function passOver(context: Context, ready: readonly Written[]): Promise<ReadonlySet<string>> {
  const reminders = ready.filter(({ kind }) => kind === 'RETROSPECTIVE_REMINDER');
  const passed = new Set<string>();
  // Each cohort by itself: the answers of another say nothing of these people.
  for (const those of Map.groupBy(reminders, ({ member }) => member.cohortId).values()) {
    const ids = shuffled(those.map(({ member }) => member.id));
    const answered = await respondedAmong(context, ids);
    for (const id of passedOver(ids, answered)) passed.add(id);
  }
  if (passed.size > 0)
    await context.db.cohortMember.updateMany({
      where: { municipalityId: context.municipality.code, id: { in: [...passed] } },
      data: { state: 'NO_REMINDER' },
    });
  return passed;
}

const STATE_AFTER = {
  RETROSPECTIVE_INVITATION: 'INVITED',
  RETROSPECTIVE_REMINDER: 'REMINDED',
} as const;

async function print(context: Context, going: readonly Written[], batch: Batch): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const today = toColumn(dayOf(now));
  await db.correspondence.createMany({
    data: going.map(({ member, kind, templateVersionId, values }) => ({
      municipalityId,
      // In the order in which they are printed.
      id: uuid(),
      cohortMemberId: member.id,
      kind,
      channel: 'POST',
      language: member.partner.language,
      status: 'PRINTED',
      queuedAt: now,
      notBefore: today,
      addressee: envelopeOf(member, languageOf(member)) ?? [],
      values: values as object,
      templateVersionId,
      batchId: batch.id,
      sentAt: now,
    })),
  });
  for (const [kind, those] of Map.groupBy(going, ({ kind }) => kind))
    await db.cohortMember.updateMany({
      where: { municipalityId, id: { in: those.map(({ member }) => member.id) } },
      data: {
        state: STATE_AFTER[kind],
        ...(kind === 'RETROSPECTIVE_INVITATION' ? { invitedOn: today } : { remindedOn: today }),
      },
    });
}
