import type { Db } from '@steunpad/database/database.ts';
import type { PublishedFigure } from '@steunpad/domain/evaluation/report-tables.ts';

export interface Size {
  readonly code: string;
  /** How many pathways were opened in eighteen months. */
  readonly pathways: number;
}

const PART = 20_000;

/** Pathways that go every way and stop anywhere on it; what is done to one follows from its number. */
const STATEMENTS: readonly string[] = [
  `INSERT INTO bereaved_partner (municipality_id, id, name, birth_year, language)
   SELECT $1::varchar, md5($1::varchar || 'partner' || i)::uuid, 'Voorbeeld ' || i, 1935 + i % 60, (ARRAY['nl', 'nl', 'nl', 'en', 'uk', 'pl', 'fr'])[1 + i % 7]
   FROM generate_series($2::int, $3::int - 1) i`,
  `INSERT INTO death_notice (municipality_id, id, source, status, event_source, event_id, received_at, death_year, death_month, death_day)
   SELECT $1::varchar, md5($1::varchar || 'notice' || i)::uuid, 'BRP_EVENT', 'PARTNER_FOUND', 'urn:bench', 'e' || i, opened, extract(year FROM died), extract(month FROM died), extract(day FROM died)
   FROM generate_series($2::int, $3::int - 1) i,
     LATERAL (SELECT timestamptz '2015-09-01 12:00Z' + (i % 540) * interval '1 day' AS opened) o, LATERAL (SELECT opened - interval '5 days' AS died) d`,
  `INSERT INTO pathway (municipality_id, id, partner_id, notice_id, state, origin, opened_at, replied_at, closed_at, close_reason)
   SELECT $1::varchar, md5($1::varchar || 'pathway' || i)::uuid, md5($1::varchar || 'partner' || i)::uuid, md5($1::varchar || 'notice' || i)::uuid,
     (ARRAY['CLOSED', 'DECLINED', 'INVITED', 'CLOSED', 'ACTIVE'])[1 + i % 5]::"PathwayState", (ARRAY['BRP', 'BRP', 'SELF', 'REFERRED', 'BRP', 'COHORT'])[1 + i % 6]::"PathwayOrigin", opened,
     CASE WHEN i % 10 < 5 THEN opened + interval '30 days' END, CASE WHEN i % 5 IN (0, 1, 3) THEN opened + interval '260 days' END,
     CASE i % 5 WHEN 0 THEN 'NEED_MET' WHEN 3 THEN 'MOVED' END::"CloseReason"
   FROM generate_series($2::int, $3::int - 1) i, LATERAL (SELECT timestamptz '2015-09-01 12:00Z' + (i % 540) * interval '1 day' AS opened) o`,
  `INSERT INTO pathway_transition (municipality_id, id, pathway_id, rule, event, to_state, actor, role, at)
   SELECT $1::varchar, md5($1::varchar || 'step' || i || event)::uuid, md5($1::varchar || 'pathway' || i)::uuid, rule, event, state::"PathwayState", 'bench', 'SYSTEM',
     timestamptz '2015-09-01 12:00Z' + (i % 540 + after + i % 23) * interval '1 day'
   FROM generate_series($2::int, $3::int - 1) i,
     (VALUES ('letterSent', 'INVITED', 8, 10, 20), ('residentReplies', 'CALL_DUE', 12, 5, 30), ('attemptNotReached', 'CALL_DUE', 16, 4, 80), ('reached', 'TALK_PLANNED', 18, 4, 90),
       ('planAgreed', 'WAITING', 23, 3, 100), ('bothAccept', 'ACTIVE', 26, 2, 120)) AS step (event, state, rule, tenths, after)
   WHERE i % 10 < tenths`,
  `INSERT INTO contact_attempt (municipality_id, id, pathway_id, channel, result, "on", day_part, actor, at)
   SELECT $1::varchar, md5($1::varchar || 'call' || i)::uuid, md5($1::varchar || 'pathway' || i)::uuid, 'PHONE', CASE i % 3 WHEN 0 THEN 'NO_ANSWER' ELSE 'REACHED' END::"AttemptResult", date '2015-12-01' + i % 540, 'MORNING', 'bench', now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 10 < 4`,
  `INSERT INTO introductory_talk (municipality_id, id, pathway_id, held_on, recorded_at)
   SELECT $1::varchar, md5($1::varchar || 'talk' || i)::uuid, md5($1::varchar || 'pathway' || i)::uuid, date '2015-12-08' + i % 540, now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 10 < 4`,
  `INSERT INTO support_need (municipality_id, id, talk_id, domain, wish)
   SELECT $1::varchar, md5($1::varchar || 'need' || i || domain)::uuid, md5($1::varchar || 'talk' || i)::uuid, domain::"NeedDomain", (ARRAY['YES', 'LATER', 'NO'])[1 + (i + place) % 3]::"NeedWish"
   FROM generate_series($2::int, $3::int - 1) i, (VALUES ('PRACTICAL', 0), ('EMOTIONAL', 1), ('WORK', 1)) AS need (domain, place) WHERE i % 10 < 4`,
  `INSERT INTO support_plan (municipality_id, id, pathway_id, agreed_on, actor, recorded_at)
   SELECT $1::varchar, md5($1::varchar || 'plan' || i)::uuid, md5($1::varchar || 'pathway' || i)::uuid, date '2015-12-12' + i % 540, 'bench', now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 10 < 3`,
  `INSERT INTO plan_item (municipality_id, id, plan_id, kind, goal, review_on)
   SELECT $1::varchar, md5($1::varchar || 'item' || i)::uuid, md5($1::varchar || 'plan' || i)::uuid, (ARRAY['VOLUNTEER', 'PRACTICAL_HELP'])[1 + i % 2]::"PlanItemKind", '', now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 10 < 3`,
  `INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
   SELECT $1::varchar, md5($1::varchar || 'application' || i)::uuid, 'V-' || i, 'Vrijwilliger', 'PHONE', '8011', 'nl', timestamptz '2015-09-01 12:00Z' + (i % 540) * interval '1 day', now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 50 = 0`,
  `INSERT INTO volunteer (municipality_id, id, application_id, status, name, first_name, postcode_digits, since, active_since)
   SELECT $1::varchar, md5($1::varchar || 'volunteer' || i)::uuid, md5($1::varchar || 'application' || i)::uuid, 'ACTIVE', 'Vrijwilliger', 'V', '8011', now(), now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 50 = 0 AND i % 100 = 0`,
  `INSERT INTO match (municipality_id, id, pathway_id, volunteer_id, started_on, review_on, soft_end_on)
   SELECT $1::varchar, md5($1::varchar || 'match' || i)::uuid, md5($1::varchar || 'pathway' || i)::uuid, md5($1::varchar || 'volunteer' || i - i % 100)::uuid, date '2016-01-05' + i % 540, now(), now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 10 < 2`,
  `INSERT INTO support_contact (municipality_id, id, match_id, kind, "on", cancelled, recorded_at)
   SELECT $1::varchar, md5($1::varchar || 'visit' || i)::uuid, md5($1::varchar || 'match' || i)::uuid, 'VISIT', date '2016-01-10' + i % 540, false, now()
   FROM generate_series($2::int, $3::int - 1) i WHERE i % 10 < 2`,
];

/** Whether an earlier run filled it. @throws {Error} when it was filled with another number */
export async function hasPathways(db: Db, { code, pathways }: Size): Promise<boolean> {
  const [found] = await db.$sql<{ readonly many: number }>(
    'SELECT count(*)::int AS many FROM pathway WHERE municipality_id = $1',
    [code],
  );
  if (found!.many !== 0 && found!.many !== pathways)
    throw new Error(
      `${code} has ${found!.many} pathways, and not ${pathways}: empty the database.`,
    );
  return found!.many > 0;
}

/** Fills one municipality, in parts, since a statement may take half a minute. */
export async function seedMunicipality(db: Db, { code, pathways }: Size): Promise<void> {
  await db.$sql(
    `INSERT INTO municipality (id, name, organisation_name, contact_name, phone, email, opening_hours, privacy_url, pseudonym_key)
     VALUES ($1::varchar, 'Gemeente ' || $1::varchar, 'Organisatie', 'Sam', '038 555 00 00', 'a@voorbeeld.example', 'op werkdagen', 'https://voorbeeld.example', sha256('x'::bytea))`,
    [code],
  );
  for (let from = 0; from < pathways; from += PART)
    for (const statement of STATEMENTS)
      await db.$sql(statement, [code, from, Math.min(pathways, from + PART)]);
}

/** Another municipality shows the same numbers: so a report over all of them has as many to add up as in life. */
export const showFigures = (db: Db, code: string, figures: readonly PublishedFigure[]) =>
  db.$sql(
    `INSERT INTO published_figure (municipality_id, figure, period, count, shown, published_at)
     SELECT $1::varchar, figure, period, count, shown, now()
     FROM jsonb_to_recordset($2::jsonb) AS own (figure text, period text, count int, shown boolean)`,
    [code, JSON.stringify(figures)],
  );
