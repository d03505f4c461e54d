import type { DestroyedKind } from '@steunpad/domain/privacy/destruction-record.ts';
import type { RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';

/** What is destroyed by a rule, in SQL; `$1` is the municipality, `$2` the last day that is over. */
export interface Sweep {
  readonly rule: RetentionKey;
  readonly what: DestroyedKind;
  /** Whether a backup from before might bring it back: not what goes by its day alone, and is swept again at once. */
  readonly isRemembered: boolean;
  /** The ids of what is over. */
  readonly over: string;
  /** What is done with each table, in order; `$2` are the ids. */
  readonly destroy: readonly string[];
}

/** Pathways are no sweep: the table of transitions takes them to ERASED one by one. */
export const SWEEPS: readonly Sweep[] = [
  {
    rule: 'DECLINED',
    what: 'SUPPORT_REQUEST',
    isRemembered: true,
    over: `SELECT id FROM support_request WHERE municipality_id = $1 AND pathway_id IS NULL
      AND state IN ('DECLINED', 'WITHDRAWN') AND submitted_at < $2::date`,
    destroy: [
      'DELETE FROM access_log_entry WHERE municipality_id = $1 AND subject_id = ANY($2::uuid[])',
      'DELETE FROM task WHERE municipality_id = $1 AND request_id = ANY($2::uuid[])',
      'DELETE FROM correspondence WHERE municipality_id = $1 AND request_id = ANY($2::uuid[])',
      'DELETE FROM support_need WHERE municipality_id = $1 AND request_id = ANY($2::uuid[])',
      'DELETE FROM intake WHERE municipality_id = $1 AND request_id = ANY($2::uuid[])',
      'DELETE FROM support_request WHERE municipality_id = $1 AND id = ANY($2::uuid[])',
    ],
  },
  {
    rule: 'NOTICE_WITHOUT_TARGET',
    what: 'DEATH_NOTICE',
    isRemembered: true,
    over: `SELECT id FROM death_notice n WHERE municipality_id = $1 AND about_pathway_id IS NULL
      AND received_at < $2::date AND (death_year IS NOT NULL OR disclosure_restricted
        OR EXISTS (SELECT FROM death_notice_key WHERE municipality_id = $1 AND notice_id = n.id))`,
    // Event id, source and the hash of what it said stay, so that a second sending changes nothing.
    destroy: [
      `UPDATE death_notice SET death_year = NULL, death_month = NULL, death_day = NULL, withdrawal_asked_by = NULL,
         disclosure_restricted = false, looks_like = '{}', news = '{}'
       WHERE municipality_id = $1 AND id = ANY($2::uuid[])`,
      'DELETE FROM death_notice_key WHERE municipality_id = $1 AND notice_id = ANY($2::uuid[])',
      'DELETE FROM eligibility_decision WHERE municipality_id = $1 AND notice_id = ANY($2::uuid[])',
    ],
  },
  {
    rule: 'VOLUNTEER_DECLINED',
    what: 'VOLUNTEER_APPLICATION',
    isRemembered: true,
    over: `SELECT id FROM volunteer_application a WHERE municipality_id = $1 AND declined_at < $2::date`,
    destroy: [
      `DELETE FROM access_log_entry WHERE municipality_id = $1 AND (subject_id = ANY($2::uuid[])
        OR subject_id IN (SELECT id FROM volunteer WHERE municipality_id = $1 AND application_id = ANY($2::uuid[])))`,
      `DELETE FROM correspondence WHERE municipality_id = $1 AND (application_id = ANY($2::uuid[])
        OR volunteer_id IN (SELECT id FROM volunteer WHERE municipality_id = $1 AND application_id = ANY($2::uuid[])))`,
      `DELETE FROM task WHERE municipality_id = $1 AND (application_id = ANY($2::uuid[])
        OR volunteer_id IN (SELECT id FROM volunteer WHERE municipality_id = $1 AND application_id = ANY($2::uuid[])))`,
      `DELETE FROM supervision_record WHERE municipality_id = $1
        AND volunteer_id IN (SELECT id FROM volunteer WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]))`,
      `DELETE FROM conduct_certificate WHERE municipality_id = $1
        AND volunteer_id IN (SELECT id FROM volunteer WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]))`,
      `DELETE FROM training_record WHERE municipality_id = $1
        AND volunteer_id IN (SELECT id FROM volunteer WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]))`,
      'DELETE FROM volunteer WHERE municipality_id = $1 AND application_id = ANY($2::uuid[])',
      'DELETE FROM volunteer_application WHERE municipality_id = $1 AND id = ANY($2::uuid[])',
    ],
  },
  {
    rule: 'CONDUCT_CERTIFICATE',
    what: 'CONDUCT_CERTIFICATE',
    isRemembered: true,
    over: `SELECT c.id FROM conduct_certificate c JOIN volunteer v ON v.municipality_id = $1 AND v.id = c.volunteer_id
      WHERE c.municipality_id = $1 AND v.left_at < $2::date`,
    destroy: [
      'DELETE FROM conduct_certificate WHERE municipality_id = $1 AND id = ANY($2::uuid[])',
    ],
  },
  {
    rule: 'VOLUNTEER_LEFT',
    what: 'VOLUNTEER',
    isRemembered: true,
    over: `SELECT id FROM volunteer WHERE municipality_id = $1 AND left_at < $2::date AND name <> ''`,
    // The row stays as nobody, since a match that is still kept says who it was with.
    destroy: [
      'DELETE FROM access_log_entry WHERE municipality_id = $1 AND subject_id = ANY($2::uuid[])',
      `DELETE FROM correspondence WHERE municipality_id = $1 AND (volunteer_id = ANY($2::uuid[])
        OR application_id IN (SELECT application_id FROM volunteer WHERE municipality_id = $1 AND id = ANY($2::uuid[])))`,
      `DELETE FROM task WHERE municipality_id = $1 AND (volunteer_id = ANY($2::uuid[])
        OR application_id IN (SELECT application_id FROM volunteer WHERE municipality_id = $1 AND id = ANY($2::uuid[])))`,
      'DELETE FROM supervision_record WHERE municipality_id = $1 AND volunteer_id = ANY($2::uuid[])',
      'DELETE FROM training_record WHERE municipality_id = $1 AND volunteer_id = ANY($2::uuid[])',
      `UPDATE volunteer SET name = '', first_name = '', introduction = NULL, age_band = NULL, phone = NULL, email = NULL,
         languages = '{}', postcode_digits = '', day_parts = '{}', lived_experience = '{}', own_loss_on = NULL,
         exclusions = '{}', interests = '{}', skills = '{}', code_hash = NULL, code_issued_at = NULL, paused_from = NULL,
         paused_until = NULL, rest_until = NULL, active_since = NULL
       WHERE municipality_id = $1 AND id = ANY($2::uuid[])`,
      `UPDATE volunteer_application SET name = '', phone = NULL, email = NULL, postcode_digits = '', own_loss = NULL,
         day_parts = '{}', languages = '{}', motivation = NULL
       WHERE municipality_id = $1
         AND id IN (SELECT application_id FROM volunteer WHERE municipality_id = $1 AND id = ANY($2::uuid[]))`,
    ],
  },
  {
    rule: 'ACCESS_LOG',
    what: 'ACCESS_LOG_ENTRY',
    isRemembered: false,
    over: 'SELECT id FROM access_log_entry WHERE municipality_id = $1 AND at < $2::date',
    destroy: ['DELETE FROM access_log_entry WHERE municipality_id = $1 AND id = ANY($2::uuid[])'],
  },
  {
    rule: 'DRAFT',
    what: 'FORM_DRAFT',
    isRemembered: false,
    over: 'SELECT id FROM form_draft WHERE municipality_id = $1 AND kept_on < $2::date',
    destroy: ['DELETE FROM form_draft WHERE municipality_id = $1 AND id = ANY($2::uuid[])'],
  },
];

/** How many days the answer to a key is kept: longer than any retry takes. */
export const IDEMPOTENCY_DAYS = 2;
