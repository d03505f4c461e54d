import type { Database } from '@steunpad/database';

const TAKEN = `coalesce(sum(r.granted) FILTER (WHERE r.status = 'REGISTERED' AND NOT r.beyond), 0)`;

/** What has to be true of meetings at every moment; `$2` is now. */
export const MEETING_INVARIANTS: Readonly<Record<string, string>> = {
  'meetings: nobody has more places than they asked, and who cancelled has none': `
    SELECT id FROM meeting_registration WHERE municipality_id = $1
      AND (granted < 0 OR granted > places OR (status <> 'REGISTERED' AND (granted > 0 OR attended IS NOT NULL)))`,
  'meetings: no place stays free that somebody in line can have': `
    SELECT m.id FROM (
      SELECT m.id, m.group_rule, m.capacity - ${TAKEN} AS free,
        min(r.line) FILTER (WHERE r.status = 'REGISTERED' AND r.granted < r.places) AS first
      FROM meeting m JOIN meeting_registration r ON r.municipality_id = $1 AND r.meeting_id = m.id
      WHERE m.municipality_id = $1 AND m.status = 'PUBLISHED'
        AND m.starts_at - make_interval(hours => m.move_up_hours) > $2::timestamptz GROUP BY m.municipality_id, m.id) m
    JOIN meeting_registration w ON w.municipality_id = $1 AND w.meeting_id = m.id AND w.status = 'REGISTERED' AND w.granted < w.places
    WHERE m.free > 0 AND (w.line = m.first OR m.group_rule <> 'IN_ORDER')
      AND (w.places - w.granted <= m.free OR (m.group_rule = 'MAY_SPLIT' AND w.accepts_part))`,
  // Whoever asked for more places went to the end of the line, and keeps what they had.
  'meetings: nobody passed somebody in line against the rule': `
    SELECT e.id FROM meeting m
    JOIN meeting_registration w ON w.municipality_id = $1 AND w.meeting_id = m.id AND w.status = 'REGISTERED' AND w.granted < w.places
    JOIN meeting_registration e ON e.municipality_id = $1 AND e.meeting_id = m.id AND e.status = 'REGISTERED'
      AND e.granted > 0 AND NOT e.beyond AND e.line > w.line
    WHERE m.municipality_id = $1 AND m.status = 'PUBLISHED'
      AND NOT EXISTS (SELECT FROM meeting_registration o WHERE o.municipality_id = $1 AND o.meeting_id = m.id AND o.id > e.id AND o.line < e.line)
      AND CASE m.group_rule WHEN 'IN_ORDER' THEN true WHEN 'SMALLER_FIRST' THEN e.places >= w.places - w.granted
        ELSE w.accepts_part OR (NOT e.accepts_part AND e.places >= w.places - w.granted) END`,
  'meetings: one address stands on a list once': `
    SELECT meeting_id FROM meeting_registration WHERE municipality_id = $1 AND status = 'REGISTERED' AND email IS NOT NULL
      GROUP BY meeting_id, lower(email) HAVING count(*) > 1`,
  'meetings: one reminder for one start, and none for who cancelled': `
    SELECT r.id FROM correspondence c JOIN meeting_registration r ON r.municipality_id = $1 AND r.id::text = c."values"->>'registration'
    WHERE c.municipality_id = $1 AND c."values"->>'news' = 'REMINDER'
    GROUP BY r.id, r.cancelled_at HAVING count(*) > 1 OR max(c.queued_at) > r.cancelled_at`,
  'meetings: who has a place is reminded': `
    SELECT r.id FROM meeting_registration r JOIN meeting m ON m.municipality_id = $1 AND m.id = r.meeting_id
    WHERE r.municipality_id = $1 AND m.status = 'PUBLISHED' AND m.starts_at <= $2::timestamptz AND r.status = 'REGISTERED'
      AND r.granted > 0 AND NOT r.no_mails AND r.email IS NOT NULL AND r.registered_at < m.starts_at - interval '2 days'
      AND r.reminded_for IS DISTINCT FROM m.starts_at`,
  'meetings: one invitation and one reminder for one address': `
    SELECT "values"->>'invitation' FROM correspondence WHERE municipality_id = $1 AND kind = 'MEETING_INVITATION'
      GROUP BY "values"->>'invitation', "values"->>'reminder' HAVING count(*) > 1`,
  'meetings: nothing is asked of an address that said no more': `
    SELECT v.id FROM meeting_invitation v JOIN meeting_invitee i ON i.municipality_id = $1 AND i.id = v.invitee_id
    JOIN meeting_invitation_stop s ON s.municipality_id = $1 AND s.address_key IN (i.mail_key, i.letter_key)
    WHERE v.municipality_id = $1 AND greatest(v.invited_at, v.reminded_at) > s.at`,
  'meetings: nothing about them leads to anybody who is helped': `
    SELECT id FROM correspondence WHERE municipality_id = $1 AND kind::text LIKE 'MEETING%'
      AND num_nonnulls(pathway_id, request_id, volunteer_id, application_id) > 0`,
  'meetings: three months later only numbers are left of who came': `
    SELECT r.id FROM meeting_registration r JOIN meeting m ON m.municipality_id = $1 AND m.id = r.meeting_id
    WHERE r.municipality_id = $1 AND m.ends_at < $2::timestamptz - interval '3 months 2 days'
      AND (r.name <> '' OR r.email IS NOT NULL OR r.code_hash IS NOT NULL OR r.address_key IS NOT NULL)`,
  'surveys: answers are released by ten or more of a round': `
    SELECT round FROM survey_response WHERE municipality_id = $1 GROUP BY survey_key, survey_version, round HAVING count(*) < 10`,
  'meetings: who came is asked, once the evening is over': `
    SELECT m.id FROM meeting m WHERE m.municipality_id = $1 AND m.status = 'PUBLISHED' AND m.survey_round IS NULL
      AND m.ends_at < $2::timestamptz - interval '1 day' AND m.ends_at > $2::timestamptz - interval '13 days'
      AND EXISTS (SELECT FROM meeting_registration r WHERE r.municipality_id = $1 AND r.meeting_id = m.id AND r.attended > 0)`,
  'meetings: all codes of a meeting are made at once, also for people who did not come': `
    SELECT m.id FROM meeting m WHERE m.municipality_id = $1 AND m.survey_round LIKE 'meeting %'
      AND m.last_line >= (SELECT count(*) FROM survey_code c WHERE c.municipality_id = $1 AND c.round = m.survey_round)`,
  'meetings: two years later nothing is left of an address that was invited': `
    SELECT id FROM meeting_invitee WHERE municipality_id = $1 AND last_invited_at < $2::timestamptz - interval '2 years 2 days'
      AND (organisation <> '' OR email IS NOT NULL OR mail_key IS NOT NULL OR letter_key IS NOT NULL)`,
};

const OVER_FULL = `SELECT m.id, ${TAKEN}::int AS taken FROM meeting m
  JOIN meeting_registration r ON r.municipality_id = $1 AND r.meeting_id = m.id
  WHERE m.municipality_id = $1 GROUP BY m.municipality_id, m.id HAVING ${TAKEN} > m.capacity`;

/**
 * Whether a meeting gave more places than it has. It may have more visitors than places where an organiser took places
 * away: `overFull` remembers how many, and they only become fewer.
 */
export async function gaveTooMany(
  database: Database,
  municipality: string,
  overFull: Map<string, number>,
): Promise<boolean> {
  const rows = await database.asOwner(municipality, (db) =>
    db.$sql<{ id: string; taken: number }>(OVER_FULL, [municipality]),
  );
  const grown = rows.filter(({ id, taken }) => taken > (overFull.get(id) ?? 0));
  for (const { id, taken } of rows) overFull.set(id, taken);
  return grown.length > 0;
}
