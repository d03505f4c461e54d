import type { Cohort } from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import {
  addedUp,
  type Bereaved,
  countReasons,
  type LeftOutCounts,
  type LeftOutReason,
  leftOutReason,
} from '@steunpad/domain/cohorts/draw-cohort.ts';
import { v7 as uuid } from 'uuid';
import { invalidField } from '../../mutation/input.ts';
import { type InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { partialColumns, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { addressUsable } from '../correspondence/envelope.ts';
import { NotReady } from '../correspondence/not-ready.ts';
import type { DeathNoticeInput } from '../notices/death-notice.input.ts';
import { lockNotices } from '../notices/notice.store.ts';
import { survivorKeys } from '../notices/notice-recognition.store.ts';
import { addressColumns } from '../notices/partner-address.ts';
import { nameColumns } from '../notices/survivor-columns.ts';
import { missingForCohorts } from '../organisations/readiness.store.ts';
import { inviteToSurvey } from '../surveys/invite.store.ts';
import type { CohortDrawing } from './draw-cohort.input.ts';
import { cohortGround } from './ground.store.ts';
import {
  keptKeys,
  knownOfPeople,
  type PersonKeys,
  personKeys,
  sameAsEarlier,
} from './known-of-people.store.ts';

/** What came of a drawing. */
export interface Drawn {
  /** `null` when nothing was saved. */
  readonly cohortId: string | null;
  readonly drawn: number;
  readonly leftOut: LeftOutCounts;
  /** For each person of the list, in its order, why they are left out; `null` for those who are in. */
  readonly reasons: readonly (LeftOutReason | null)[];
  /** For each person of the list which earlier one, counted from nought, is the same. */
  readonly sameAs: readonly (number | null)[];
}

/** Somebody of a list with all that is made of them. */
interface Person {
  readonly told: DeathNoticeInput;
  readonly keys: PersonKeys;
  readonly row: PartnerRow | null;
}

/**
 * Draws a cohort from a list of the registry, with every rule that holds for a letter. Of those who are left out only how
 * many there were is kept. With `dryRun` nothing is saved.
 */
export async function drawCohort(
  context: Context,
  drawing: CohortDrawing,
  list: readonly DeathNoticeInput[],
  { dryRun = false } = {},
): Promise<Drawn | NotReady | NotFound | InputInvalid> {
  const missing = dryRun ? [] : await missingForCohorts(context);
  if (missing.length > 0) return new NotReady(missing);
  // No message about any of them comes in between, and no other drawing.
  await lockNotices(context);
  const people: Person[] = [];
  for (const told of list)
    people.push({ told, keys: personKeys(context, told), row: await partnerRow(context, told) });
  const sameAs = sameInYears(people, drawing);
  const reasons = await reasonsOf(context, people, drawing, sameAs);
  const chosen = people.filter((_, i) => reasons[i] === null);
  const leftOut = countReasons(reasons.filter((reason) => reason !== null));
  const counted = { drawn: chosen.length, leftOut, reasons, sameAs };
  if (dryRun) return { cohortId: null, ...counted };

  const begun = await begunCohort(context, drawing);
  if (begun instanceof Error) return begun;
  const members = membersOf(context, chosen);
  const { survey: surveyKey, fromYear } = drawing;
  const refs = members.map(({ id }) => id);
  const invited = await inviteToSurvey(context, { surveyKey, round: String(fromYear), refs });
  if (invited instanceof Error) return invalidField('survey', 'INVALID');
  const cohortId = begun?.id ?? uuid();
  if (begun) await growCohort(context, begun, counted);
  else
    await beginCohort(context, { id: cohortId, surveyVersion: invited.version }, drawing, counted);
  await saveMembers(context, cohortId, members);
  return { cohortId, ...counted };
}

/** A row of another year says nothing of the person's row in these years. */
function sameInYears(people: readonly Person[], { fromYear, toYear }: CohortDrawing) {
  const isOfOtherYear = ({ told: { dateOfDeath: died } }: Person) =>
    died.precision !== 'UNKNOWN' && (died.year < fromYear || died.year > toYear);
  return sameAsEarlier(
    people.map((person) => (person.told.survivor && !isOfOtherYear(person) ? person.keys : null)),
  );
}

async function reasonsOf(
  context: Context,
  people: readonly Person[],
  { fromYear, toYear, pensionRule, sender }: CohortDrawing,
  sameAs: readonly (number | null)[],
): Promise<(LeftOutReason | null)[]> {
  const { municipality, now } = context;
  const { code, minimumAge } = municipality;
  const rule = { municipality: code, minimumAge, fromYear, toYear, pensionRule, sender };
  const known = await knownOfPeople(
    context,
    people.map(({ keys }) => keys),
  );
  return people.map(({ told, row }, i) => {
    const person: Bereaved = {
      dateOfDeath: told.dateOfDeath,
      survivor: told.survivor,
      disclosureRestricted: told.survivor?.disclosureRestricted ?? false,
      addressUsable: row !== null && addressUsable({ partner: row as never }),
    };
    const inListBefore = sameAs[i] !== null;
    return leftOutReason(person, { ...known[i]!, inListBefore }, rule, dayOf(now));
  });
}

type PartnerRow = NonNullable<Awaited<ReturnType<typeof partnerRow>>>;

/** How somebody who was drawn is kept: as a letter needs it. The birth date was for the rule alone, and goes no further. */
async function partnerRow(context: Context, { survivor }: DeathNoticeInput) {
  if (!survivor) return null;
  return {
    municipalityId: context.municipality.code,
    id: uuid(),
    ...nameColumns(survivor),
    ...(await addressColumns(context, survivor)),
    underInvestigation: survivor.underInvestigation,
    notLivingAtAddress: survivor.notLivingAtAddress,
    disclosureRestricted: survivor.disclosureRestricted,
    suspended: survivor.suspension !== null,
    addressReturned: false,
  };
}

/** The cohort that is gone on with, by the same rules; `null` where one is begun. */
async function begunCohort(
  { db, municipality }: Context,
  { cohortId, ...drawing }: CohortDrawing,
): Promise<Cohort | NotFound | InputInvalid | null> {
  if (cohortId === null) return null;
  const begun = await db.cohort.findUnique({ where: rowKey(municipality, cohortId) });
  if (!begun) return new NotFound();
  const rules: Readonly<Record<keyof typeof drawing, unknown>> = {
    ...begun,
    survey: begun.surveyKey,
  };
  const other = (Object.keys(drawing) as (keyof typeof drawing)[]).find(
    (name) => rules[name] !== drawing[name],
  );
  return other ? invalidField(other, 'INVALID') : begun;
}

type Counted = Pick<Drawn, 'drawn' | 'leftOut'>;

async function beginCohort(
  context: Context,
  made: { readonly id: string; readonly surveyVersion: number },
  { cohortId: _, survey: surveyKey, ...rules }: CohortDrawing,
  { drawn, leftOut }: Counted,
): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const ground = await cohortGround(context);
  const drawnBy = occasionOf(context, 'CLERK').actor;
  const counted = { drawn, leftOut, drawnAt: now, drawnBy };
  await db.cohort.create({
    data: { ...rules, ...made, municipalityId, surveyKey, ground, ...counted },
  });
}

async function growCohort(
  { db, municipality, now }: Context,
  begun: Cohort,
  { drawn, leftOut }: Counted,
): Promise<void> {
  const before = begun.leftOut as LeftOutCounts;
  await db.cohort.update({
    where: rowKey(municipality, begun.id),
    data: { drawn: begun.drawn + drawn, leftOut: addedUp(before, leftOut), drawnAt: now },
  });
}

/** What is saved of people who were drawn. */
const membersOf = (
  { municipality: { code: municipalityId }, now }: Context,
  people: readonly Person[],
) =>
  people.map(({ told, keys, row }) => {
    const [deathYear, deathMonth, deathDay] = partialColumns(told.dateOfDeath);
    const [registryKey = null] = survivorKeys(keys.all);
    const { eventSource, eventId } = told;
    const id = uuid();
    return {
      id,
      partner: { ...row!, registryKey },
      member: {
        ...{ municipalityId, id, partnerId: row!.id, eventSource, eventId },
        ...{ deathYear, deathMonth, deathDay },
        drawnOn: toColumn(dayOf(now)),
      },
      keys: keptKeys(keys).map((key) => ({ ...key, municipalityId, memberId: id })),
    };
  });

/** So many rows go in one statement. */
const AT_ONCE = 500;

async function saveMembers(
  { db }: Context,
  cohortId: string,
  members: ReturnType<typeof membersOf>,
): Promise<void> {
  for (let at = 0; at < members.length; at += AT_ONCE) {
    const some = members.slice(at, at + AT_ONCE);
    await db.bereavedPartner.createMany({ data: some.map(({ partner }) => partner) });
    await db.cohortMember.createMany({ data: some.map(({ member }) => ({ ...member, cohortId })) });
    await db.cohortMemberKey.createMany({ data: some.flatMap(({ keys }) => keys) });
  }
}
