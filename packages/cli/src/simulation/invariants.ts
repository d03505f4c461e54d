import type { Database } from '@steunpad/database';
import { MEETING_INVARIANTS } from './meetings/invariants.ts';

/** What has to be true at every moment (DOMAIN 10), as questions that must find nothing. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'a: nothing waits to be printed for the person who objected, died or is held': `
    SELECT c.id FROM correspondence c JOIN pathway p ON p.municipality_id = $1 AND p.id = c.pathway_id
    WHERE c.municipality_id = $1 AND c.status = 'QUEUED' AND c.channel = 'POST'
      AND (p.state IN ('DECLINED', 'HELD', 'ERASED') OR (p.state = 'STOPPED' AND c.kind <> 'APOLOGY_LETTER'))`,
  'a: no call or letter is promised for the person who objected, died or is held': `
    SELECT t.id FROM task t JOIN pathway p ON p.municipality_id = $1 AND p.id = t.pathway_id
    WHERE t.municipality_id = $1 AND t.done_at IS NULL AND t.kind IN ('CALL', 'CONTACT', 'SEND_LETTER', 'SEND_CARD')
      AND p.state IN ('DECLINED', 'HELD', 'STOPPED', 'ERASED')`,
  'b: every step has an actor and follows on the one before': `
    SELECT t.id FROM (
      SELECT id, actor, from_state, pathway_id, lag(to_state) OVER (PARTITION BY pathway_id ORDER BY id) AS before
      FROM pathway_transition WHERE municipality_id = $1) t
    WHERE t.actor = '' OR (t.before IS NOT NULL AND t.from_state IS DISTINCT FROM t.before)`,
  'b: the state is that of the last step': `
    SELECT p.id FROM pathway p WHERE p.municipality_id = $1 AND p.state IS DISTINCT FROM (
      SELECT to_state FROM pathway_transition t WHERE t.municipality_id = $1 AND t.pathway_id = p.id ORDER BY t.id DESC LIMIT 1)`,
  'c: time by itself only prints, calls for a person, or rests': `
    SELECT id FROM pathway_transition WHERE municipality_id = $1 AND role = 'SYSTEM'
      AND event NOT IN ('deathNoticeReceived', 'eligible', 'unclear', 'notTarget', 'letterSent', 'callDue',
        'staysSilent', 'snoozeOver', 'proposalExpired', 'bothAccept', 'retentionReached', 'looksKnown', 'letterInDoubt', 'survivorDied')`,
  'd: support with a volunteer began with certificate and training': `
    SELECT m.id FROM "match" m WHERE m.municipality_id = $1 AND NOT EXISTS (
      SELECT FROM conduct_certificate c WHERE c.municipality_id = $1 AND c.volunteer_id = m.volunteer_id
        AND c.seen_on <= m.started_on AND (c.valid_until IS NULL OR c.valid_until >= m.started_on))`,
  'f: one open pathway for one partner and one death': `
    SELECT partner_id FROM pathway WHERE municipality_id = $1 AND state NOT IN ('DECLINED', 'CLOSED', 'STOPPED', 'ERASED')
    GROUP BY partner_id HAVING count(*) > 1`,
  'one letter 2 for one pathway': `
    SELECT pathway_id FROM correspondence WHERE municipality_id = $1 AND kind = 'OFFER_LETTER'
      AND status IN ('PRINTED', 'SENT') GROUP BY pathway_id HAVING count(*) > 1`,
  'one invitation and one reminder at most for one person': `
    SELECT cohort_member_id FROM correspondence WHERE municipality_id = $1 AND cohort_member_id IS NOT NULL
    GROUP BY cohort_member_id, kind HAVING count(*) > 1`,
  'nobody is in a cohort twice': `
    SELECT key FROM cohort_member_key WHERE municipality_id = $1 AND kind = 'LOSS'
    GROUP BY key HAVING count(DISTINCT member_id) > 1`,
  'whoever waits has a promise': `
    SELECT p.id FROM pathway p WHERE p.municipality_id = $1 AND p.state IN ('WAITING', 'PROPOSED') AND NOT EXISTS (
      SELECT FROM task t WHERE t.municipality_id = $1 AND t.pathway_id = p.id AND t.kind = 'WAITING_CONTACT' AND t.done_at IS NULL)`,
  'nothing open is forgotten': `
    SELECT p.id FROM pathway p WHERE p.municipality_id = $1
      AND p.state NOT IN ('DECLINED', 'CLOSED', 'STOPPED', 'ERASED', 'NOT_TARGET', 'UNREACHED', 'HELD')
      AND NOT EXISTS (SELECT FROM task t WHERE t.municipality_id = $1 AND t.pathway_id = p.id AND t.done_at IS NULL)
      AND NOT EXISTS (SELECT FROM timer t WHERE t.municipality_id = $1 AND t.pathway_id = p.id AND t.fired_at IS NULL AND t.cancelled_at IS NULL)`,
  'what is at rest has a day to be erased': `
    SELECT id FROM pathway WHERE municipality_id = $1 AND erase_after IS NULL
      AND state IN ('DECLINED', 'CLOSED', 'STOPPED', 'NOT_TARGET', 'UNREACHED')`,
  'of the person who is erased nothing is left': `
    SELECT p.id FROM pathway p JOIN bereaved_partner b ON b.municipality_id = $1 AND b.id = p.partner_id
    WHERE p.municipality_id = $1 AND p.state = 'ERASED' AND b.name <> ''
      AND NOT EXISTS (SELECT FROM pathway o WHERE o.municipality_id = $1 AND o.partner_id = b.id AND o.state <> 'ERASED')`,
};

/** The names of what does not hold now. */
export const brokenInvariants = (
  database: Database,
  municipality: string,
  now: Date,
): Promise<string[]> =>
  database.asOwner(municipality, async (db) => {
    const broken: string[] = [];
    for (const [name, question] of Object.entries({ ...INVARIANTS, ...MEETING_INVARIANTS })) {
      const values = question.includes('$2') ? [municipality, now.toISOString()] : [municipality];
      const found = await db.$sql(question, values);
      if (found.length > 0) broken.push(`${name} (${found.length})`);
    }
    return broken;
  });
