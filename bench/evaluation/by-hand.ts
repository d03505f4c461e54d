import type { Db } from '@steunpad/database/database.ts';

/** The quarters of the report, and the pathways that were opened in them. */
const OPENED = `FROM pathway p JOIN (SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS q (quarter, first_day, last_day)) q
  ON (p.opened_at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN q.first_day AND q.last_day`;
const HERE = 'WHERE p.municipality_id = $1';
const WENT = (what: string) =>
  `p.id IN (SELECT pathway_id FROM pathway_transition WHERE municipality_id = $1 AND ${what})`;
const HAS = (table: string, what = 'true') =>
  `p.id IN (SELECT pathway_id FROM ${table} WHERE municipality_id = $1 AND ${what})`;

const INVITED = WENT(`to_state = 'INVITED'`);
const REPLIED = `${INVITED} AND p.replied_at IS NOT NULL`;
const TALKED = HAS('introductory_talk');
const CALLED = `(${WENT(`event IN ('reached', 'attemptNotReached', 'callBackAsked')`)} OR ${HAS('contact_attempt')})`;
const REACHED = `(${HAS('contact_attempt', `result = 'REACHED'`)} OR ${WENT(`to_state = 'TALK_PLANNED'`)} OR ${TALKED})`;
const WANTING = `p.id IN (SELECT t.pathway_id FROM introductory_talk t JOIN support_need n ON n.municipality_id = $1 AND n.talk_id = t.id AND n.wish <> 'NO' WHERE t.municipality_id = $1)`;
const WAITED = WENT(`to_state = 'WAITING'`);
const SUPPORTED = `${TALKED} AND ${WENT(`to_state = 'ACTIVE'`)}`;
const AGE = `width_bucket(extract(year FROM p.opened_at)::int - b.birth_year, '{40,55}'::int[])`;
const PARTNER = 'JOIN bereaved_partner b ON b.municipality_id = $1 AND b.id = p.partner_id';
const DAY = (state: string) =>
  `(SELECT pathway_id, min((at AT TIME ZONE 'Europe/Amsterdam')::date) AS day FROM pathway_transition WHERE municipality_id = $1 AND ${state} GROUP BY 1)`;

const share = (yes: string, of = 'true') =>
  `SELECT q.quarter, count(*)::int AS "of", count(*) FILTER (WHERE ${yes})::int AS many ${OPENED} ${HERE} AND ${of} GROUP BY 1`;
const split = (group: string, of = 'true', join = '') =>
  `SELECT q.quarter, ${group} AS part, count(DISTINCT p.id)::int AS many ${OPENED} ${join} ${HERE} AND ${of} GROUP BY 1, 2`;
const NEEDS = `JOIN introductory_talk t ON t.municipality_id = $1 AND t.pathway_id = p.id JOIN support_need n ON n.municipality_id = $1 AND n.talk_id = t.id AND n.wish <> 'NO'`;

const APPLIED = `FROM volunteer_application a JOIN (SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS q (quarter, first_day, last_day)) q
  ON (a.submitted_at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN q.first_day AND q.last_day LEFT JOIN volunteer v ON v.municipality_id = $1 AND v.application_id = a.id`;
const ofVolunteers = (yes: string) =>
  `SELECT q.quarter, count(*) FILTER (WHERE ${yes})::int AS many ${APPLIED} WHERE a.municipality_id = $1 GROUP BY 1`;
const ACTIVE = 'v.active_since IS NOT NULL';

/** The report as somebody writes it who wants the numbers alone: a statement for each question. */
export const BY_HAND: Readonly<Record<string, string>> = {
  origin: split('p.origin::text'),
  ageBand: split(AGE, 'true', PARTNER),
  language: split('b.language', 'true', PARTNER),
  invited: share(INVITED),
  replied: share('p.replied_at IS NOT NULL', INVITED),
  reply: split(
    `(SELECT t.rule FROM pathway_transition t WHERE t.municipality_id = $1 AND t.pathway_id = p.id AND t.event = 'residentReplies' ORDER BY t.at LIMIT 1)`,
    REPLIED,
  ),
  called: share(CALLED),
  tries: split(
    'least(s.misses, 2)',
    CALLED,
    `LEFT JOIN (SELECT pathway_id, count(*) FILTER (WHERE event <> 'reached') AS misses FROM pathway_transition WHERE municipality_id = $1 AND event IN ('reached', 'attemptNotReached', 'callBackAsked') GROUP BY 1) s ON s.pathway_id = p.id`,
  ),
  reached: share(REACHED),
  reachedByAge: split(AGE, REACHED, PARTNER),
  reachedByLanguage: split('b.language', REACHED, PARTNER),
  reachedByOrigin: split('p.origin::text', REACHED),
  firstContact: split(
    `width_bucket(least(s.day, c.day, t.day) - make_date(n.death_year, n.death_month, n.death_day), '{61,122}'::int[])`,
    REACHED,
    `LEFT JOIN ${DAY(`event = 'reached'`)} s ON s.pathway_id = p.id
     LEFT JOIN (SELECT pathway_id, min("on") AS day FROM contact_attempt WHERE municipality_id = $1 AND result = 'REACHED' GROUP BY 1) c ON c.pathway_id = p.id
     LEFT JOIN (SELECT pathway_id, min(held_on) AS day FROM introductory_talk WHERE municipality_id = $1 GROUP BY 1) t ON t.pathway_id = p.id
     LEFT JOIN death_notice n ON n.municipality_id = $1 AND n.id = p.notice_id`,
  ),
  talked: share(TALKED),
  wanting: share(WANTING, TALKED),
  needs: split('n.domain::text', 'true', NEEDS),
  wishes: split(`n.domain::text || n.wish::text`, 'true', NEEDS),
  planned: share(HAS('support_plan'), TALKED),
  planKinds: split(
    'i.kind::text',
    TALKED,
    'JOIN support_plan s ON s.municipality_id = $1 AND s.pathway_id = p.id JOIN plan_item i ON i.municipality_id = $1 AND i.plan_id = s.id',
  ),
  waited: share(WAITED),
  waiting: split(
    `width_bucket(a.day - w.day, '{15,29,57}'::int[])`,
    'true',
    `JOIN ${DAY(`to_state = 'WAITING'`)} w ON w.pathway_id = p.id LEFT JOIN ${DAY(`to_state = 'ACTIVE'`)} a ON a.pathway_id = p.id`,
  ),
  firstVisit: split(
    `width_bucket(c.day - t.day, '{15,29,57}'::int[])`,
    WANTING,
    `LEFT JOIN (SELECT m.pathway_id, min(c."on") AS day FROM match m JOIN support_contact c ON c.municipality_id = $1 AND c.match_id = m.id AND NOT c.cancelled WHERE m.municipality_id = $1 GROUP BY 1) c ON c.pathway_id = p.id
     LEFT JOIN (SELECT pathway_id, min(held_on) AS day FROM introductory_talk WHERE municipality_id = $1 GROUP BY 1) t ON t.pathway_id = p.id`,
  ),
  supported: share(WENT(`to_state = 'ACTIVE'`), TALKED),
  unmet: share(`NOT (${SUPPORTED}) AND p.closed_at IS NOT NULL`, WANTING),
  length: split(
    `width_bucket((p.closed_at AT TIME ZONE 'Europe/Amsterdam')::date - a.day, '{92,183,366}'::int[])`,
    SUPPORTED,
    `JOIN ${DAY(`to_state = 'ACTIVE'`)} a ON a.pathway_id = p.id`,
  ),
  ending: split(
    `CASE WHEN p.closed_at IS NULL THEN 'OPEN' WHEN p.state = 'CLOSED' THEN p.close_reason::text ELSE p.state::text END`,
  ),
  cameBack: share(WENT(`event = 'comesBack'`)),
  trained: ofVolunteers(
    'v.id IN (SELECT volunteer_id FROM training_record WHERE municipality_id = $1)',
  ),
  active: ofVolunteers(ACTIVE),
  stayed: ofVolunteers(`${ACTIVE} AND v.status NOT IN ('LEFT', 'DECLINED')`),
  load: `SELECT q.quarter, least(l.residents, 3) AS part, count(*)::int AS many ${APPLIED}
    LEFT JOIN (SELECT volunteer_id, count(DISTINCT pathway_id) AS residents FROM match WHERE municipality_id = $1 GROUP BY 1) l ON l.volunteer_id = v.id
    WHERE a.municipality_id = $1 AND ${ACTIVE} GROUP BY 1, 2`,
  supervised: ofVolunteers(
    `${ACTIVE} AND v.id IN (SELECT volunteer_id FROM supervision_record WHERE municipality_id = $1)`,
  ),
};

type Asked = readonly [string, readonly string[], readonly string[], readonly string[]];

/** How many each question comes to, over all quarters and groups. */
export async function byHand(db: Db, asked: Asked): Promise<ReadonlyMap<string, number>> {
  const totals = new Map<string, number>();
  for (const [key, sql] of Object.entries(BY_HAND)) {
    const rows = await db.$sql<{ readonly many: number }>(sql, asked);
    totals.set(
      key,
      rows.reduce((sum, { many }) => sum + many, 0),
    );
  }
  return totals;
}
