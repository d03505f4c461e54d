import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { reachesFarEnough } from '../calendar/equated-days.ts';
import type { LegalBase, ReadinessFacts } from './readiness-facts.ts';
import type { ReadinessCode } from './readiness-mends.ts';
import { supportPageOf } from './support-page.ts';

/** BLOCKING keeps what it blocks from being done; ADVICE keeps nothing. */
export type Severity = 'BLOCKING' | 'ADVICE';

/**
 * OUTREACH: letters and calls to residents. VOLUNTEERS: residents and volunteers are brought together. COHORTS: people who
 * lost their partner years ago are drawn and written to, which needs everything that outreach does too.
 */
export type Blocked = 'OUTREACH' | 'VOLUNTEERS' | 'COHORTS';

/** One thing that is missing before real outreach (DOMAIN 11.1, scenario 25). */
export interface ReadinessFinding {
  readonly code: ReadinessCode;
  readonly severity: Severity;
  /** What cannot be done until it is mended; nothing where it is advice. */
  readonly blocks: readonly Blocked[];
  /** Which ones, where there are several: agencies, blocks of the letter. */
  readonly details: readonly string[];
}

/** A fact about an agency is looked at again within a year. */
export const AGENCY_CHECK_MONTHS = 12;

interface Check {
  readonly code: ReadinessCode;
  readonly blocks: readonly Blocked[];
  /** `null` when it is in order; otherwise what it is about, which may be nothing in particular. */
  readonly missing: (facts: ReadinessFacts, today: CivilDate) => readonly string[] | null;
}

const check =
  (...blocks: readonly Blocked[]) =>
  (code: ReadinessCode, missing: Check['missing']): Check => ({ code, blocks, missing });
const blocking = check('OUTREACH');
const blockingBoth = check('OUTREACH', 'VOLUNTEERS');
const blockingVolunteers = check('VOLUNTEERS');
const blockingCohorts = check('COHORTS');
const advice = check();
const unless = (inOrder: boolean): readonly string[] | null => (inOrder ? null : []);
const told = (text: string | null): boolean => text !== null && text.trim() !== '';

const CHECKS: readonly Check[] = [
  blocking('DATABASE_NOT_DURABLE', (f) => unless(f.databaseDurable)),
  blocking('NO_LEGAL_BASE_FOR_LETTERS', (f, today) =>
    unless(inForce(f.legalBaseForLetters, today)),
  ),
  blocking('NO_LEGAL_BASE_FOR_HANDOVER', (f, today) =>
    unless(inForce(f.legalBaseForHandover, today)),
  ),
  blocking('NO_PHONE', (f) => unless(told(f.phone))),
  blocking('NO_EMAIL', (f) => unless(told(f.email))),
  blocking('NO_SIGNATORY', (f) => unless(told(f.signatoryName) && told(f.signatoryFunction))),
  blocking('NO_POSTAL_ADDRESS', (f) => unless(f.postalAddress.some(told))),
  blocking('NO_NEUTRAL_CALLER_NAME', (f) => unless(told(f.neutralCallerName))),
  blockingBoth('NO_PROFESSIONAL_ON_DUTY', (f) => unless(told(f.dutyPhone))),
  blockingBoth('NO_DUTY_ADDRESS', (f) => unless(told(f.dutyEmail))),
  blocking('NO_PRIVACY_TEXT', (f) => unless(told(f.privacyUrl))),
  blocking('NO_REPLY_PAGE', (f) => unless(told(f.replyUrl))),
  blocking('NO_OBJECTION_CONTACT', (f) => unless(told(f.privacyContact))),
  blocking('RETENTION_NOT_DECIDED', (f, today) => unless(past(f.retentionDecidedOn, today))),
  blocking('DPIA_NOT_CONFIRMED', (f, today) => unless(past(f.dpiaConfirmedOn, today))),
  blocking('OFFER_LETTER_NOT_PUBLISHED', (f) => unless(f.offerLetter !== null)),
  blocking('OFFER_LETTER_INCOMPLETE', (f) => some(f.offerLetter?.missing ?? [])),
  blocking('TEXTS_NAME_ANOTHER', (f) => some(f.textsNamingAnother)),
  blocking('NO_AGENCIES', (f) => unless(f.agencies.length > 0)),
  blocking('AGENCIES_NOT_CHECKED', (f, today) =>
    some(f.agencies.filter((each) => !checkedLately(each, today)).map(({ key }) => key)),
  ),
  blocking('NOBODY_READS_REQUESTS', (f) => unless(f.requestsAreRead)),
  // Who may do what takes two people: with one, nothing can be granted any more, or one person decides alone.
  blocking('TOO_FEW_ADMINISTRATORS', (f) =>
    unless(f.administrators === null || f.administrators >= 2),
  ),
  // Rights that nobody looks at grow, and nobody knows any more who may see whom.
  blocking('GRANT_REVIEW_OVERDUE', (f) => some(f.grantsOverdue)),
  // Asked of the municipality that draws a cohort alone.
  blockingCohorts('NO_LEGAL_BASE_FOR_COHORT', (f, today) =>
    unless(!f.cohort || inForce(f.cohort.legalBase, today)),
  ),
  blockingCohorts('COHORT_LETTER_INCOMPLETE', (f) => some(f.cohort?.lettersMissing ?? [])),
  // A worry about somebody's life may not wait until somebody happens to look.
  blockingVolunteers('NO_MAIL', (f) => unless(f.mailSet)),
  blockingVolunteers('MAIL_FAILS', (f) => some(f.mailFailures)),
  blockingVolunteers('DUTY_MAIL_FAILS', (f) => unless(!f.dutyMailFails)),
  advice('MAILS_GIVEN_UP', (f) => some(f.mailsGivenUp > 0 ? [String(f.mailsGivenUp)] : [])),
  advice('GRANTS_TO_REVIEW', (f) => some(f.grantsToReview)),
  advice('GRANTS_END_SOON', (f) => some(f.grantsEnding)),
  advice('HANDBOOK_NAMES_ANOTHER', (f) => some(f.handbookNamingAnother)),
  advice('LINKS_NEVER_CHECKED', (f) => some(f.linksNeverSeen)),
  advice('NO_SUPPORT_PAGE', (f) => unless(supportPageOf(f) !== null)),
  advice('NO_EMBED_SITE', (f) => unless(f.embedSites.length > 0)),
  advice('PROGRAMME_WITHOUT_END', (f) => some(f.phasesWithoutEnd)),
  advice('MEETING_WITHOUT_CONTACT', (f) => some(f.meetingsWithoutContact)),
  advice('MEETING_WITHOUT_AFTERCARE', (f) => some(f.meetingsWithoutAftercare)),
  advice('MEETING_LETTERS_WAIT', (f) => some(f.meetingLettersWaiting)),
  advice('MEETING_ATTENDANCE_OPEN', (f) => some(f.attendanceOpen)),
  advice('CALENDAR_ENDS', (f, today) =>
    reachesFarEnough(f.equatedDaysUntil, today) ? null : [f.equatedDaysUntil],
  ),
];

/** Everything that is still missing, what blocks before what is advised. Empty when nothing is. */
export const checkReadiness = (facts: ReadinessFacts, today: CivilDate): ReadinessFinding[] =>
  CHECKS.flatMap(({ code, blocks, missing }) => {
    const details = missing(facts, today);
    const severity = blocks.length > 0 ? ('BLOCKING' as const) : ('ADVICE' as const);
    return details ? [{ code, severity, blocks, details }] : [];
  });

type Blocks = readonly Pick<ReadinessFinding, 'blocks'>[];

/** Whether letters and calls may go out to real people. */
export const mayReachOut = (findings: Blocks): boolean =>
  findings.every(({ blocks }) => !blocks.includes('OUTREACH'));

/** Whether volunteers may be brought together with real people. */
export const volunteersMayVisit = (findings: Blocks): boolean =>
  findings.every(({ blocks }) => !blocks.includes('VOLUNTEERS'));

const some = (details: readonly string[]) => (details.length > 0 ? details : null);

const past = (day: CivilDate | null, today: CivilDate) => day !== null && day <= today;

/** A base has a name and an article to print, a place to read it, and is decided already. */
const inForce = (base: LegalBase | null, today: CivilDate): boolean =>
  base !== null &&
  told(base.name) &&
  told(base.article) &&
  /^https:\/\/\S+$/.test(base.url) &&
  base.date <= today;

const checkedLately = (
  { checkedOn }: ReadinessFacts['agencies'][number],
  today: CivilDate,
): boolean =>
  checkedOn !== null && checkedOn <= today && today <= addMonths(checkedOn, AGENCY_CHECK_MONTHS);
