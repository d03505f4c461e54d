import { personalData } from '@steunpad/database/generated/personal-data.ts';
import type { DestroyedKind } from '@steunpad/domain/privacy/destruction-record.ts';
import type { RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';
import { erasingStatements } from './erasing-statements.store.ts';

/** What is destroyed by a rule. */
export interface Sweep {
  readonly rule: RetentionKey;
  readonly what: DestroyedKind;
  /** With the rows of which model erasing begins; the marks in the Prisma schema say what goes with them. */
  readonly begins: keyof typeof personalData;
  /** Whether a backup from before might bring it back: not what goes by its day alone, and is swept again at once. */
  readonly isRemembered: boolean;
  /** The ids of what is over, in SQL; `$1` is the municipality, `$2` the last day that is over. */
  readonly over: string;
}

/** Pathways are no sweep: the table of transitions takes them to ERASED one by one. */
export const SWEEPS: readonly Sweep[] = [
  {
    rule: 'DECLINED',
    what: 'SUPPORT_REQUEST',
    begins: 'SupportRequest',
    isRemembered: true,
    over: `SELECT id FROM support_request WHERE municipality_id = $1 AND pathway_id IS NULL
      AND state IN ('DECLINED', 'WITHDRAWN') AND submitted_at < $2::date`,
  },
  {
    rule: 'NOTICE_WITHOUT_TARGET',
    what: 'DEATH_NOTICE',
    begins: 'DeathNotice',
    isRemembered: true,
    over: `SELECT id FROM death_notice n WHERE municipality_id = $1 AND about_pathway_id IS NULL
      AND received_at < $2::date AND (death_year IS NOT NULL OR disclosure_restricted
        OR EXISTS (SELECT FROM death_notice_key WHERE municipality_id = $1 AND notice_id = n.id))`,
  },
  {
    rule: 'VOLUNTEER_DECLINED',
    what: 'VOLUNTEER_APPLICATION',
    begins: 'VolunteerApplication',
    isRemembered: true,
    over: `SELECT id FROM volunteer_application a WHERE municipality_id = $1 AND declined_at < $2::date`,
  },
  {
    rule: 'CONDUCT_CERTIFICATE',
    what: 'CONDUCT_CERTIFICATE',
    begins: 'ConductCertificate',
    isRemembered: true,
    over: `SELECT c.id FROM conduct_certificate c JOIN volunteer v ON v.municipality_id = $1 AND v.id = c.volunteer_id
      WHERE c.municipality_id = $1 AND v.left_at < $2::date`,
  },
  {
    rule: 'VOLUNTEER_LEFT',
    what: 'VOLUNTEER',
    begins: 'Volunteer',
    isRemembered: true,
    over: `SELECT id FROM volunteer WHERE municipality_id = $1 AND left_at < $2::date AND name <> ''`,
  },
  {
    rule: 'COHORT',
    what: 'COHORT_MEMBER',
    begins: 'CohortMember',
    isRemembered: true,
    over: `SELECT id FROM cohort_member WHERE municipality_id = $1 AND drawn_on < $2::date AND event_id <> ''`,
  },
  {
    rule: 'ACCESS_LOG',
    what: 'ACCESS_LOG_ENTRY',
    begins: 'AccessLogEntry',
    isRemembered: false,
    over: 'SELECT id FROM access_log_entry WHERE municipality_id = $1 AND at < $2::date',
  },
  {
    rule: 'DRAFT',
    what: 'FORM_DRAFT',
    begins: 'FormDraft',
    isRemembered: false,
    over: 'SELECT id FROM form_draft WHERE municipality_id = $1 AND kept_on < $2::date',
  },
  {
    rule: 'KEPT_NOTE',
    what: 'KEPT_NOTE',
    begins: 'KeptNote',
    isRemembered: false,
    over: 'SELECT id FROM kept_note WHERE municipality_id = $1 AND saved_at < $2::date',
  },
  {
    rule: 'SURVEY_DRAFT',
    what: 'SURVEY_DRAFT',
    begins: 'SurveyDraft',
    isRemembered: false,
    over: 'SELECT id FROM survey_draft WHERE municipality_id = $1 AND kept_week < $2::date',
  },
  {
    rule: 'SURVEY_ADDRESS',
    what: 'SURVEY_ADDRESS',
    begins: 'SurveyAddress',
    isRemembered: false,
    over: 'SELECT id FROM survey_address WHERE municipality_id = $1 AND left_week < $2::date',
  },
  {
    rule: 'LINK_REPORT',
    what: 'LINK_REPORT',
    begins: 'LinkReport',
    isRemembered: false,
    over: 'SELECT id FROM link_report WHERE municipality_id = $1 AND reported_at < $2::date',
  },
  {
    rule: 'MEETING_REGISTRATION',
    what: 'MEETING_REGISTRATION',
    begins: 'MeetingRegistration',
    isRemembered: false,
    over: `SELECT r.id FROM meeting_registration r JOIN meeting m ON m.municipality_id = $1 AND m.id = r.meeting_id
      WHERE r.municipality_id = $1 AND m.ends_at < $2::date AND r.name <> ''`,
  },
  {
    rule: 'MEETING_INVITEE',
    what: 'MEETING_INVITEE',
    begins: 'MeetingInvitee',
    isRemembered: false,
    over: `SELECT id FROM meeting_invitee WHERE municipality_id = $1 AND last_invited_at < $2::date AND organisation <> ''`,
  },
];

/** What a sweep does with what is over; `$1` is the municipality, `$2` are the ids. */
export const statementsOf = ({ begins }: Sweep): readonly string[] =>
  erasingStatements(personalData, begins);

/** How many days the answer to a key is kept: longer than any retry takes. */
export const IDEMPOTENCY_DAYS = 2;
