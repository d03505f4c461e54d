import { BANDS } from '@steunpad/domain/evaluation/bands.ts';

/** Where the bands begin, in the order in which the statement takes them: $5 and on. */
export const LIMITS = {
  firstContact: [...BANDS.firstContact.limits],
  waiting: [...BANDS.waiting.limits],
  firstVisit: [...BANDS.firstVisit.limits],
  length: [...BANDS.length.limits],
  ageBand: [...BANDS.ageBand.limits],
} as const;

/** Moments at which the quarters begin ($3) and end ($4): a row then looks up its own, without asking for its day. */
export const QUARTERS = `quarter AS (
  SELECT array_agg(name ORDER BY first_day) AS names,
    array_agg(first_day::timestamp AT TIME ZONE 'Europe/Amsterdam' ORDER BY first_day) AS begins,
    array_agg((last_day + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' ORDER BY first_day) AS ends
  FROM unnest($2::text[], $3::date[], $4::date[]) AS quarter (name, first_day, last_day)
)`;

/** The name of the quarter of a moment, and whether it is in one. */
export const nameAt = (moment: string) => `names[width_bucket(${moment}, begins)]`;
export const isInOne = (moment: string) => `${moment} < ends[width_bucket(${moment}, begins)]`;

/** Pathways by the quarter in which they were opened and all facts that the domain asks for. */
export const COUNT_PATHWAYS = `
WITH ${QUARTERS},
talk AS (
  SELECT pathway_id, min(held_on) AS first_held FROM introductory_talk
  WHERE municipality_id = $1 GROUP BY pathway_id
),
-- Sorted once, and not again for each pathway: the same needs are then one group.
need AS (
  SELECT pathway_id, array_agg(domain::text) AS needs,
    array_agg(domain::text || CASE wish WHEN 'YES' THEN '_NOW' ELSE '_LATER' END) AS wishes
  FROM (
    SELECT DISTINCT talk.pathway_id, need.domain, need.wish
    FROM introductory_talk talk
    JOIN support_need need
      ON need.municipality_id = talk.municipality_id AND need.talk_id = talk.id AND need.wish <> 'NO'
    WHERE talk.municipality_id = $1
    ORDER BY 1, 2, 3
  ) said
  GROUP BY pathway_id
),
plan AS (
  SELECT pathway_id, array_agg(kind::text) AS kinds
  FROM (
    SELECT DISTINCT plan.pathway_id, item.kind
    FROM support_plan plan
    LEFT JOIN plan_item item ON item.municipality_id = plan.municipality_id AND item.plan_id = plan.id
    WHERE plan.municipality_id = $1
    ORDER BY 1, 2
  ) agreed
  GROUP BY pathway_id
),
visit AS (
  SELECT match.pathway_id, min(contact."on") AS first_on
  FROM match JOIN support_contact contact
    ON contact.municipality_id = match.municipality_id AND contact.match_id = match.id AND NOT contact.cancelled
  WHERE match.municipality_id = $1
  GROUP BY match.pathway_id
),
step AS (
  SELECT pathway_id,
    bool_or(to_state = 'INVITED') AS invited,
    bool_or(to_state = 'TALK_PLANNED') AS planned,
    bool_or(event = 'comesBack') AS came_back,
    -- The rule of the first one: no sorting of each pathway's steps.
    (min(ARRAY[extract(epoch FROM at) * 1000, rule]) FILTER (WHERE event = 'residentReplies'))[2]::int AS reply,
    bool_or(event IN ('reached', 'attemptNotReached', 'callBackAsked')) AS called,
    count(*) FILTER (WHERE event IN ('attemptNotReached', 'callBackAsked'))::int AS misses,
    (min(at) FILTER (WHERE event = 'reached') AT TIME ZONE 'Europe/Amsterdam')::date AS called_on,
    (min(at) FILTER (WHERE to_state = 'WAITING') AT TIME ZONE 'Europe/Amsterdam')::date AS waits_since,
    (min(at) FILTER (WHERE to_state = 'ACTIVE') AT TIME ZONE 'Europe/Amsterdam')::date AS active_on
  FROM pathway_transition WHERE municipality_id = $1
  GROUP BY pathway_id
),
call AS (
  SELECT pathway_id, min("on") FILTER (WHERE result = 'REACHED') AS reached_on
  FROM contact_attempt WHERE municipality_id = $1
  GROUP BY pathway_id
),
facts AS (
  SELECT ${nameAt('pathway.opened_at')} AS quarter, pathway.origin::text AS origin,
    width_bucket(extract(year FROM pathway.opened_at)::int - partner.birth_year, $9::int[]) AS "ageBand",
    partner.language,
    coalesce(step.invited, false) AS invited,
    pathway.replied_at IS NOT NULL AS replied,
    step.reply,
    coalesce(step.called, call.pathway_id IS NOT NULL, false) AS called,
    CASE WHEN step.called_on IS NOT NULL THEN least(step.misses + 1, 3) END AS tries,
    call.reached_on IS NOT NULL OR coalesce(step.planned, false) OR talk.pathway_id IS NOT NULL AS reached,
    width_bucket(least(step.called_on, call.reached_on, talk.first_held) - died.on, $5::int[]) AS "firstContact",
    talk.pathway_id IS NOT NULL AS talked,
    coalesce(need.needs, '{}') AS needs, coalesce(need.wishes, '{}') AS wishes,
    plan.pathway_id IS NOT NULL AS planned,
    array_remove(coalesce(plan.kinds, '{}'), NULL) AS "planKinds",
    step.waits_since IS NOT NULL AS waited,
    CASE WHEN step.active_on >= step.waits_since
      THEN width_bucket(step.active_on - step.waits_since, $6::int[]) END AS waiting,
    step.active_on IS NOT NULL AS supported,
    width_bucket(visit.first_on - talk.first_held, $7::int[]) AS "firstVisit",
    width_bucket((pathway.closed_at AT TIME ZONE 'Europe/Amsterdam')::date - step.active_on, $8::int[]) AS length,
    CASE WHEN pathway.closed_at IS NULL THEN 'OPEN' WHEN pathway.state = 'CLOSED' THEN coalesce(pathway.close_reason::text, 'OTHER')
      ELSE pathway.state::text END AS ending,
    coalesce(step.came_back, false) AS "cameBack"
  FROM pathway
  JOIN quarter ON ${isInOne('pathway.opened_at')}
  JOIN bereaved_partner partner ON partner.municipality_id = $1 AND partner.id = pathway.partner_id
  LEFT JOIN death_notice notice ON notice.municipality_id = $1 AND notice.id = pathway.notice_id
  -- A registry may know no day or month; then there is no number of days.
  CROSS JOIN LATERAL (SELECT CASE WHEN notice.death_month BETWEEN 1 AND 12 AND notice.death_day > 0
    THEN make_date(notice.death_year, notice.death_month, 1) + notice.death_day - 1 END AS "on") died
  LEFT JOIN step ON step.pathway_id = pathway.id
  LEFT JOIN call ON call.pathway_id = pathway.id
  LEFT JOIN talk ON talk.pathway_id = pathway.id
  LEFT JOIN need ON need.pathway_id = pathway.id
  LEFT JOIN plan ON plan.pathway_id = pathway.id
  LEFT JOIN visit ON visit.pathway_id = pathway.id
  WHERE pathway.municipality_id = $1
)
SELECT facts.*, count(*)::int AS many FROM facts GROUP BY ${Array.from({ length: 23 }, (_, at) => at + 1).join(', ')}`;
