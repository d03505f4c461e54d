import type { LegalBasePurpose } from '@steunpad/database/generated/prisma/enums.ts';
import { shippedAgencies } from '@steunpad/documents/shipped-agencies.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { EQUATED_DAYS_KNOWN_UNTIL } from '@steunpad/domain/calendar/equated-days.ts';
import { checkTemplate } from '@steunpad/domain/correspondence/check-template.ts';
import {
  type Blocked,
  checkReadiness,
  type ReadinessFinding,
} from '@steunpad/domain/organisations/readiness.ts';
import type {
  LegalBase,
  MeetingFacts,
  ReadinessFacts,
} from '@steunpad/domain/organisations/readiness-facts.ts';
import { phasesWithoutEnd } from '@steunpad/domain/programme/phases.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { staffReadiness } from '../staff/standing-grants.store.ts';
import { type MailFacts, mailReadiness, requestsAreRead } from './mail-readiness.store.ts';
import { meetingReadiness, NOTHING_FORGOTTEN } from './meeting-readiness.store.ts';
import { namesOfOthers } from './names-of-others.store.ts';
import { currentText } from './template.store.ts';

/** Everything that a municipality still misses before it may reach out to real people. */
export async function readiness(
  context: Context,
  { forCohort = false } = {},
): Promise<ReadinessFinding[]> {
  return findings(context, 'ANYTHING', forCohort);
}

/** The codes of what keeps letters and calls from going out; empty when nothing does. */
export const missingForOutreach = (context: Context) => missingFor(context, 'OUTREACH');

/** The codes of what keeps a cohort from being drawn and written to: it is outreach too. */
export async function missingForCohorts(context: Context): Promise<string[]> {
  const found = await findings(context, 'OUTREACH', true);
  return found
    .filter(({ blocks }) => blocks.includes('OUTREACH') || blocks.includes('COHORTS'))
    .map(({ code }) => code);
}

/** The codes of what keeps volunteers and residents from being brought together. Examples need nothing. */
export async function missingForVolunteers(context: Context): Promise<string[]> {
  const { db, municipality } = context;
  const { specimen } = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { specimen: true },
  });
  return specimen ? [] : missingFor(context, 'VOLUNTEERS');
}

async function missingFor(context: Context, work: Blocked): Promise<string[]> {
  const found = await findings(context, work);
  return found.filter(({ blocks }) => blocks.includes(work)).map(({ code }) => code);
}

/** For what somebody asks. A batch of letters asks on each day, and needs to know nothing of what never keeps it back. */
type AskedFor = Blocked | 'ANYTHING';

const findings = async (context: Context, work: AskedFor, forCohort = false) =>
  checkReadiness(await readinessFacts(context, work, forCohort), dayOf(context.now));

/** As if all were well with what nobody asked for. */
const NOT_ASKED: MailFacts &
  MeetingFacts &
  Pick<ReadinessFacts, 'linksNeverSeen' | 'phasesWithoutEnd'> = {
  ...{ mailSet: true, mailFailures: [], dutyMailFails: false, mailsGivenUp: 0 },
  ...{ linksNeverSeen: [], phasesWithoutEnd: [] },
  ...NOTHING_FORGOTTEN,
};

async function readinessFacts(
  context: Context,
  work: AskedFor,
  forCohort: boolean,
): Promise<ReadinessFacts> {
  const { db, municipality } = context;
  const municipalityId = municipality.code;
  const row = await db.municipality.findUniqueOrThrow({
    where: { id: municipalityId },
    include: { legalBases: true, embedSites: { select: { origin: true } } },
  });
  const checks = await db.agencyCheck.findMany({ where: { municipalityId } });
  const offer = await currentText(context, 'OFFER_LETTER', 'nl');
  const problems = checkTemplate('OFFER_LETTER', { ...offer, language: 'nl' });
  const base = (purpose: LegalBasePurpose): LegalBase | null => {
    const found = row.legalBases.find((each) => each.purpose === purpose);
    return found ? { ...found, date: fromColumn(found.date) } : null;
  };
  const shown = shippedAgencies().filter(
    ({ key }) => !checks.some((check) => check.key === key && check.hidden),
  );
  return {
    // What is printed for trying out goes to nobody.
    databaseDurable: db.$kind === 'postgresql' || row.specimen,
    legalBaseForLetters: base('LETTERS'),
    legalBaseForHandover: base('HANDOVER'),
    phone: row.phone,
    email: row.email,
    signatoryName: row.signatoryName,
    signatoryFunction: row.signatoryFunction,
    privacyUrl: row.privacyUrl,
    replyUrl: row.replyUrl,
    supportUrl: row.supportUrl,
    privacyContact: row.privacyContact,
    retentionDecidedOn: row.retentionDecidedOn && fromColumn(row.retentionDecidedOn),
    dpiaConfirmedOn: row.dpiaConfirmedOn && fromColumn(row.dpiaConfirmedOn),
    offerLetter: {
      missing: problems.map(({ code, found }) => (found ? `${code} ${found}` : code)),
    },
    agencies: shown.map(({ key }) => {
      const check = checks.find((each) => each.key === key);
      return { key, checkedOn: check?.checkedOn ? fromColumn(check.checkedOn) : null };
    }),
    cohort:
      forCohort || (await hasCohort(context))
        ? { legalBase: base('COHORT'), lettersMissing: await cohortLettersMissing(context) }
        : null,
    neutralCallerName: row.neutralCallerName,
    dutyPhone: row.dutyPhone,
    dutyEmail: row.dutyEmail,
    postalAddress: row.postalAddress,
    ...NOT_ASKED,
    // Letters go out whether or not mail does.
    ...(work !== 'OUTREACH' && (await mailReadiness(context))),
    requestsAreRead: await requestsAreRead(context, row.requestEmails),
    ...(await staffReadiness(context, row.specimen)),
    ...(work === 'ANYTHING' && {
      linksNeverSeen: await linksNeverSeen(context),
      phasesWithoutEnd: await phasesToEnd(context),
      ...(await meetingReadiness(context)),
    }),
    embedSites: row.embedSites.map(({ origin }) => origin),
    ...(await namesOfOthers(context)),
    equatedDaysUntil: EQUATED_DAYS_KNOWN_UNTIL,
  };
}

/** Whether somebody was drawn to whom letters may still go. */
const hasCohort = async ({ db, municipality }: Context): Promise<boolean> =>
  (await db.cohortMember.count({
    where: {
      municipalityId: municipality.code,
      state: { in: ['TO_INVITE', 'INVITED'] },
      eventId: { not: '' },
    },
  })) > 0;

async function cohortLettersMissing(context: Context): Promise<string[]> {
  const missing: string[] = [];
  for (const kind of ['RETROSPECTIVE_INVITATION', 'RETROSPECTIVE_REMINDER'] as const) {
    const text = await currentText(context, kind, 'nl');
    const problems = checkTemplate(kind, { ...text, language: 'nl' });
    missing.push(...problems.map(({ code, found }) => [kind, code, found ?? ''].join(' ').trim()));
  }
  return missing;
}

async function phasesToEnd({ db, municipality }: Context): Promise<readonly string[]> {
  const phases = await db.programmePhase.findMany({
    where: { municipalityId: municipality.code },
  });
  return phasesWithoutEnd(
    phases.map((phase) => ({ ...phase, endsOn: phase.endsOn && fromColumn(phase.endsOn) })),
  );
}

async function linksNeverSeen({ db, municipality }: Context): Promise<string[]> {
  const rows = await db.listing.findMany({
    where: {
      municipalityId: municipality.code,
      url: { not: null },
      confirmedOn: null,
      linkState: { in: ['NOT_CHECKED', 'NOT_FOR_MACHINES', 'UNKNOWN'] },
    },
    orderBy: { title: 'asc' },
    select: { title: true },
  });
  return rows.map(({ title }) => title);
}
