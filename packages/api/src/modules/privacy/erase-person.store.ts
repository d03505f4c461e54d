import type { Context } from '../../operation/context.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
import { asEraser } from './eraser.store.ts';
import { noteErased } from './note-erased.store.ts';

/** What goes wholly, in the order in which rows refer to each other; `$1` municipality, `$2` pathway. */
const DELETIONS = [
  `DELETE FROM access_log_entry WHERE municipality_id = $1 AND subject_id IN (
     SELECT $2::uuid UNION SELECT id FROM support_request WHERE municipality_id = $1 AND pathway_id = $2
     UNION SELECT notice_id FROM pathway WHERE municipality_id = $1 AND id = $2
     UNION SELECT id FROM death_notice WHERE municipality_id = $1 AND about_pathway_id = $2
     UNION SELECT i.id FROM plan_item i JOIN support_plan p ON p.municipality_id = $1 AND p.id = i.plan_id WHERE i.municipality_id = $1 AND p.pathway_id = $2
     UNION SELECT id FROM safeguarding_signal WHERE municipality_id = $1 AND pathway_id = $2
     UNION SELECT id FROM data_subject_request WHERE municipality_id = $1 AND pathway_id = $2)`,
  `DELETE FROM support_contact WHERE municipality_id = $1 AND match_id IN (SELECT id FROM "match" WHERE municipality_id = $1 AND pathway_id = $2)`,
  // One survivor of one death stays as a keyed hash, so that a late message about it starts nothing.
  `DELETE FROM death_notice_key WHERE municipality_id = $1 AND kind <> 'LOSS' AND notice_id IN (SELECT id FROM death_notice WHERE municipality_id = $1 AND about_pathway_id = $2)`,
  `DELETE FROM safeguarding_action WHERE municipality_id = $1 AND signal_id IN (SELECT id FROM safeguarding_signal WHERE municipality_id = $1 AND pathway_id = $2)`,
  `DELETE FROM safeguarding_signal WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM "match" WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM match_proposal WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM match_wish WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM plan_item WHERE municipality_id = $1 AND plan_id IN (SELECT id FROM support_plan WHERE municipality_id = $1 AND pathway_id = $2)`,
  `DELETE FROM support_plan WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM task WHERE municipality_id = $1 AND (pathway_id = $2 OR request_id IN (SELECT id FROM support_request WHERE municipality_id = $1 AND pathway_id = $2))`,
  `DELETE FROM timer WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM contact_attempt WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM hold WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM handover WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM letter_code WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM correspondence WHERE municipality_id = $1 AND (pathway_id = $2 OR request_id IN (SELECT id FROM support_request WHERE municipality_id = $1 AND pathway_id = $2))`,
  `DELETE FROM data_subject_request WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM support_need WHERE municipality_id = $1 AND (talk_id IN (SELECT id FROM introductory_talk WHERE municipality_id = $1 AND pathway_id = $2) OR request_id IN (SELECT id FROM support_request WHERE municipality_id = $1 AND pathway_id = $2))`,
  `DELETE FROM introductory_talk WHERE municipality_id = $1 AND pathway_id = $2`,
  `DELETE FROM intake WHERE municipality_id = $1 AND request_id IN (SELECT id FROM support_request WHERE municipality_id = $1 AND pathway_id = $2)`,
  `DELETE FROM support_request WHERE municipality_id = $1 AND pathway_id = $2`,
] as const;

/** What stays as a number: that there was a pathway, when, and how it ended. Nothing of whom. */
const EMPTYINGS = [
  `UPDATE pathway_transition SET reason = NULL, actor = 'erased' WHERE municipality_id = $1 AND pathway_id = $2`,
  `UPDATE bereaved_partner SET name = '', initials = NULL, surname_prefix = NULL, surname = NULL, partner_surname_prefix = NULL,
     partner_surname = NULL, naming_use = NULL, noble_title = NULL, partner_noble_title = NULL,
     partner_bond_stands = false, name_for_letters = NULL, gender = NULL, birth_year = NULL, birth_month = NULL, birth_day = NULL, street = NULL,
     postcode = NULL, town = NULL, phone = NULL, email = NULL, contact_preference = NULL, language = 'nl', registry_key = NULL,
     registry_checked_at = NULL, letters_lines = '{}', under_investigation = '{}', secrecy_doubted_at = NULL, best_day_parts = '{}', interpreter_language = NULL, days_to_avoid = '{}'
   WHERE municipality_id = $1 AND id = (SELECT partner_id FROM pathway WHERE municipality_id = $1 AND id = $2)
     AND NOT EXISTS (SELECT FROM pathway other WHERE other.municipality_id = $1 AND other.partner_id = bereaved_partner.id AND other.id <> $2 AND other.state <> 'ERASED')`,
  // The notice keeps source, id and the hash of what it said, so that the same one again starts nothing.
  `UPDATE death_notice SET death_year = NULL, death_month = NULL, death_day = NULL, withdrawal_asked_by = NULL,
     disclosure_restricted = false, looks_like = '{}', news = '{}'
   WHERE municipality_id = $1 AND about_pathway_id = $2`,
  `UPDATE eligibility_decision SET explanation = NULL, decided_by = NULL
   WHERE municipality_id = $1 AND notice_id IN (SELECT id FROM death_notice WHERE municipality_id = $1 AND about_pathway_id = $2)`,
] as const;

/** Leaves nothing about somebody in any table. */
export const erasePerson = (
  context: Pick<Context, 'db' | 'municipality' | 'now'>,
  { municipalityId, id }: Pick<PathwayWithPartner, 'municipalityId' | 'id'>,
): Promise<void> =>
  asEraser(context, async () => {
    for (const statement of [...DELETIONS, ...EMPTYINGS]) {
      await context.db.$sql(statement, [municipalityId, id]);
    }
    await noteErased(context, 'PATHWAY', [id]);
  });
