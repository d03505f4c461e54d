import { say } from '@steunpad/texts/say.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { checkReadiness, mayReachOut, volunteersMayVisit } from './readiness.ts';
import type { ReadinessFacts } from './readiness-facts.ts';
import { mendOf, READINESS_MENDS, type ReadinessCode } from './readiness-mends.ts';

const today = civilDate('2026-11-23');

const base = {
  name: 'Verordening gegevensverstrekking BRP',
  article: 'artikel 3',
  date: civilDate('2025-01-01'),
  url: 'https://lokaleregelgeving.overheid.nl/voorbeeld',
};

/** A municipality that has everything. */
const ready: ReadinessFacts = {
  databaseDurable: true,
  legalBaseForLetters: base,
  legalBaseForHandover: base,
  phone: '0529-123456',
  email: 'steun@example.org',
  signatoryName: 'Voornaam Achternaam',
  signatoryFunction: 'teamleider burgerzaken',
  privacyUrl: 'https://example.org/privacy',
  replyUrl: 'https://example.org/antwoord',
  supportUrl: 'https://example.org/steun',
  privacyContact: 'privacy@example.org',
  retentionDecidedOn: civilDate('2026-10-01'),
  dpiaConfirmedOn: civilDate('2026-10-01'),
  offerLetter: { missing: [] },
  agencies: [{ key: 'SVB', checkedOn: civilDate('2026-06-01') }],
  cohort: { legalBase: base, lettersMissing: [] },
  neutralCallerName: 'De Schakel',
  dutyPhone: '0529-654321',
  dutyEmail: 'dienst@voorbeeld.example',
  postalAddress: ['Postbus 500', '7770 BA Hardenberg'],
  mailSet: true,
  mailFailures: [],
  dutyMailFails: false,
  mailsGivenUp: 0,
  requestsAreRead: true,
  administrators: 2,
  grantsToReview: [],
  grantsOverdue: [],
  grantsEnding: [],
  linksNeverSeen: [],
  phasesWithoutEnd: [],
  meetingsWithoutContact: [],
  meetingsWithoutAftercare: [],
  meetingLettersWaiting: [],
  attendanceOpen: [],
  embedSites: ['https://www.example.org'],
  equatedDaysUntil: civilDate('2028-12-31'),
  textsNamingAnother: [],
  handbookNamingAnother: [],
};

const found = (changed: Partial<ReadinessFacts>) =>
  checkReadiness({ ...ready, ...changed }, today).map(({ code }) => code);

/** One way or more to miss each thing. */
const MISSING: readonly [ReadinessCode, Partial<ReadinessFacts>][] = [
  ['DATABASE_NOT_DURABLE', { databaseDurable: false }],
  ['NO_LEGAL_BASE_FOR_LETTERS', { legalBaseForLetters: null }],
  ['NO_LEGAL_BASE_FOR_LETTERS', { legalBaseForLetters: { ...base, article: ' ' } }],
  ['NO_LEGAL_BASE_FOR_LETTERS', { legalBaseForLetters: { ...base, url: 'volgt' } }],
  [
    'NO_LEGAL_BASE_FOR_LETTERS',
    { legalBaseForLetters: { ...base, date: civilDate('2027-01-01') } },
  ],
  ['NO_LEGAL_BASE_FOR_HANDOVER', { legalBaseForHandover: null }],
  ['NO_LEGAL_BASE_FOR_HANDOVER', { legalBaseForHandover: { ...base, name: '' } }],
  ['NO_PHONE', { phone: null }],
  ['NO_EMAIL', { email: '' }],
  ['NO_SIGNATORY', { signatoryName: null }],
  ['NO_SIGNATORY', { signatoryFunction: null }],
  ['NO_POSTAL_ADDRESS', { postalAddress: [] }],
  ['NO_POSTAL_ADDRESS', { postalAddress: ['  '] }],
  ['NO_NEUTRAL_CALLER_NAME', { neutralCallerName: null }],
  ['NO_PROFESSIONAL_ON_DUTY', { dutyPhone: null }],
  ['NO_DUTY_ADDRESS', { dutyEmail: null }],
  ['NO_PRIVACY_TEXT', { privacyUrl: null }],
  ['NO_REPLY_PAGE', { replyUrl: ' ' }],
  ['NO_OBJECTION_CONTACT', { privacyContact: null }],
  ['RETENTION_NOT_DECIDED', { retentionDecidedOn: null }],
  ['RETENTION_NOT_DECIDED', { retentionDecidedOn: civilDate('2026-11-24') }],
  ['DPIA_NOT_CONFIRMED', { dpiaConfirmedOn: null }],
  ['OFFER_LETTER_NOT_PUBLISHED', { offerLetter: null }],
  ['OFFER_LETTER_INCOMPLETE', { offerLetter: { missing: ['dataSource'] } }],
  ['NO_LEGAL_BASE_FOR_COHORT', { cohort: { legalBase: null, lettersMissing: [] } }],
  [
    'COHORT_LETTER_INCOMPLETE',
    { cohort: { legalBase: base, lettersMissing: ['RETROSPECTIVE_INVITATION dataSource'] } },
  ],
  ['NO_AGENCIES', { agencies: [] }],
  ['AGENCIES_NOT_CHECKED', { agencies: [{ key: 'SVB', checkedOn: null }] }],
  ['AGENCIES_NOT_CHECKED', { agencies: [{ key: 'SVB', checkedOn: civilDate('2025-11-22') }] }],
  ['NOBODY_READS_REQUESTS', { requestsAreRead: false }],
  ['NO_MAIL', { mailSet: false }],
  ['MAIL_FAILS', { mailFailures: ['NO_ANSWER'] }],
  ['DUTY_MAIL_FAILS', { dutyMailFails: true }],
  ['MAILS_GIVEN_UP', { mailsGivenUp: 2 }],
  ['TOO_FEW_ADMINISTRATORS', { administrators: 1 }],
  ['TOO_FEW_ADMINISTRATORS', { administrators: 0 }],
  ['GRANT_REVIEW_OVERDUE', { grantsOverdue: ['CLERK 2026-11-01'] }],
  ['GRANTS_TO_REVIEW', { grantsToReview: ['CLERK 2026-12-01'] }],
  ['GRANTS_END_SOON', { grantsEnding: ['CLERK 2026-12-01'] }],
  ['TEXTS_NAME_ANOTHER', { textsNamingAnother: ['LETTER OFFER_LETTER nl: Zwolle'] }],
  ['HANDBOOK_NAMES_ANOTHER', { handbookNamingAnother: ['03-who-does-what: Zwolle'] }],
  ['NO_SUPPORT_PAGE', { supportUrl: null }],
  ['NO_SUPPORT_PAGE', { supportUrl: ' ' }],
  ['LINKS_NEVER_CHECKED', { linksNeverSeen: ['Nabestaandenuitkering'] }],
  ['NO_EMBED_SITE', { embedSites: [] }],
  ['PROGRAMME_WITHOUT_END', { phasesWithoutEnd: ['PILOT'] }],
  ['MEETING_WITHOUT_CONTACT', { meetingsWithoutContact: ['Avond'] }],
  ['MEETING_WITHOUT_AFTERCARE', { meetingsWithoutAftercare: ['Avond'] }],
  ['MEETING_LETTERS_WAIT', { meetingLettersWaiting: ['Avond'] }],
  ['MEETING_ATTENDANCE_OPEN', { attendanceOpen: ['Avond'] }],
  ['CALENDAR_ENDS', { equatedDaysUntil: civilDate('2027-11-22') }],
];

test('who has everything may reach out', () => {
  expect(checkReadiness(ready, today)).toEqual([]);
  expect(mayReachOut([])).toBe(true);
});

test('of our own pages the one where support is asked is known', () => {
  const replyUrl = 'https://s.example/f/GM0193/letter-reply';

  expect(found({ supportUrl: null, replyUrl })).toEqual([]);
});

test('where nobody signs in no administrator is missed', () => {
  expect(found({ administrators: null })).toEqual([]);
});

test('what is decided and checked today counts today', () => {
  const since = { ...base, date: today };

  expect(
    found({
      legalBaseForLetters: since,
      legalBaseForHandover: since,
      retentionDecidedOn: today,
      dpiaConfirmedOn: today,
      agencies: [{ key: 'SVB', checkedOn: today }],
    }),
  ).toEqual([]);
  expect(found({ agencies: [{ key: 'SVB', checkedOn: civilDate('2026-11-24') }] })).toEqual([
    'AGENCIES_NOT_CHECKED',
  ]);
});

test.each(MISSING)('%s is found on its own (%j)', (code, changed) => {
  expect(found(changed)).toEqual([code]);
});

test('each thing that may be missing is tried here', () => {
  expect(new Set(MISSING.map(([code]) => code))).toEqual(new Set(Object.keys(READINESS_MENDS)));
});

describe('what blocks', () => {
  test('for letters is all but cohorts, mail, website, handbook, roles to look at, and the ends of programme and calendar', () => {
    const nothingBlocks = MISSING.filter(([, changed]) =>
      mayReachOut(checkReadiness({ ...ready, ...changed }, today)),
    );

    expect(nothingBlocks.map(([code]) => code)).toEqual([
      'NO_LEGAL_BASE_FOR_COHORT',
      'COHORT_LETTER_INCOMPLETE',
      'NO_MAIL',
      'MAIL_FAILS',
      'DUTY_MAIL_FAILS',
      'MAILS_GIVEN_UP',
      'GRANTS_TO_REVIEW',
      'GRANTS_END_SOON',
      'HANDBOOK_NAMES_ANOTHER',
      'NO_SUPPORT_PAGE',
      'NO_SUPPORT_PAGE',
      'LINKS_NEVER_CHECKED',
      'NO_EMBED_SITE',
      'PROGRAMME_WITHOUT_END',
      'MEETING_WITHOUT_CONTACT',
      'MEETING_WITHOUT_AFTERCARE',
      'MEETING_LETTERS_WAIT',
      'MEETING_ATTENDANCE_OPEN',
      'CALENDAR_ENDS',
    ]);
  });

  test('for volunteers is who hears of a worry, and whether they do', () => {
    const blocks = MISSING.filter(
      ([, changed]) => !volunteersMayVisit(checkReadiness({ ...ready, ...changed }, today)),
    );

    expect(blocks.map(([code]) => code)).toEqual([
      'NO_PROFESSIONAL_ON_DUTY',
      'NO_DUTY_ADDRESS',
      'NO_MAIL',
      'MAIL_FAILS',
      'DUTY_MAIL_FAILS',
    ]);
  });

  test('for a cohort is its ground and its letters, where there is one', () => {
    const blocks = MISSING.filter(([, changed]) =>
      checkReadiness({ ...ready, ...changed }, today).some(({ blocks: work }) =>
        work.includes('COHORTS'),
      ),
    );

    expect(blocks.map(([code]) => code)).toEqual([
      'NO_LEGAL_BASE_FOR_COHORT',
      'COHORT_LETTER_INCOMPLETE',
    ]);
    expect(found({ cohort: null })).toEqual([]);
  });

  test('is listed before what is advised', () => {
    const severities = checkReadiness(
      { ...ready, mailsGivenUp: 1, embedSites: [], phone: null, agencies: [] },
      today,
    ).map(({ severity }) => severity);

    expect(severities).toEqual(['BLOCKING', 'BLOCKING', 'ADVICE', 'ADVICE']);
  });
});

test('it says which agencies are not checked and what the letter lacks', () => {
  const agencies = [
    { key: 'SVB', checkedOn: null },
    { key: 'RDW', checkedOn: civilDate('2025-11-23') },
    { key: 'CAK', checkedOn: civilDate('2025-11-22') },
  ];
  const offerLetter = { missing: ['dataSource', 'retention'] };

  const details = checkReadiness({ ...ready, agencies, offerLetter }, today).map((each) => [
    each.code,
    each.details,
  ]);

  expect(details).toEqual([
    ['OFFER_LETTER_INCOMPLETE', ['dataSource', 'retention']],
    ['AGENCIES_NOT_CHECKED', ['SVB', 'CAK']],
  ]);
});

test('every sentence is there in both languages and ends as a sentence', () => {
  for (const [code] of MISSING) {
    const [nl, en] = [say('nl', `readiness.${code}`), say('en', `readiness.${code}`)];
    expect(nl).toMatch(/^[A-Z].+\.$/);
    expect(en).toMatch(/^[A-Z].+\.$/);
    expect(nl).not.toBe(en);
  }
});

test('whatever is missing together, each is found and nothing else', () => {
  const some = fc.uniqueArray(fc.constantFrom(...MISSING), { selector: ([code]) => code });
  const letter = ['OFFER_LETTER_NOT_PUBLISHED', 'OFFER_LETTER_INCOMPLETE'];
  const agency = ['NO_AGENCIES', 'AGENCIES_NOT_CHECKED'];
  const cohort = ['NO_LEGAL_BASE_FOR_COHORT', 'COHORT_LETTER_INCOMPLETE'];
  fc.assert(
    fc.property(some, (missing) => {
      // These are about one and the same fact: only the last of them is left in it.
      const exclusive = [letter, agency, cohort].some(
        (pair) => missing.filter(([code]) => pair.includes(code)).length > 1,
      );
      fc.pre(!exclusive);
      const changed = Object.assign({}, ...missing.map(([, change]) => change));

      expect(new Set(found(changed))).toEqual(new Set(missing.map(([code]) => code)));
    }),
  );
});

test('what mends is said in Dutch too, with the same commands and settings', () => {
  const named = (text: string) =>
    text.match(/steunpad [a-z]+ [a-z-]+|--[a-z-]+|[A-Z_]{5,}|\b[a-z]+[A-Z]\w+/g);
  for (const code of Object.keys(READINESS_MENDS) as (keyof typeof READINESS_MENDS)[]) {
    const [nl, en] = [mendOf(code, 'GM0193', 'nl'), mendOf(code, 'GM0193')];
    expect(named(nl), code).toEqual(named(en));
    expect(nl, code).not.toMatch(/\b(?:the|then|and|or|with|says|newer)\b/);
  }
});
