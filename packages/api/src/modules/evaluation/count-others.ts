import { isInOne, nameAt, QUARTERS } from './count-pathways.ts';

/** Volunteers by the quarter in which they applied. Who was erased is not there any more. */
export const COUNT_VOLUNTEERS = `
WITH ${QUARTERS},
facts AS (
  SELECT ${nameAt('application.submitted_at')} AS quarter,
    EXISTS (SELECT FROM training_record record WHERE record.municipality_id = $1 AND record.volunteer_id = volunteer.id) AS trained,
    coalesce(volunteer.active_since IS NOT NULL OR load.residents > 0, false) AS active,
    coalesce(volunteer.status NOT IN ('LEFT', 'DECLINED'), false) AS stays,
    least(coalesce(load.residents, 0), 3)::int AS residents,
    EXISTS (SELECT FROM supervision_record record WHERE record.municipality_id = $1 AND record.volunteer_id = volunteer.id) AS supervised
  FROM volunteer_application application
  JOIN quarter ON ${isInOne('application.submitted_at')}
  LEFT JOIN volunteer ON volunteer.municipality_id = $1 AND volunteer.application_id = application.id
  LEFT JOIN (
    SELECT volunteer_id, count(DISTINCT pathway_id) AS residents FROM match WHERE municipality_id = $1 GROUP BY volunteer_id
  ) load ON load.volunteer_id = volunteer.id
  WHERE application.municipality_id = $1
)
SELECT facts.*, count(*)::int AS many FROM facts GROUP BY 1, 2, 3, 4, 5, 6`;

/** Places at meetings that were held, by their quarter: somebody who brings two others is three visitors. */
export const COUNT_VISITORS = `
WITH ${QUARTERS},
facts AS (
  SELECT ${nameAt('meeting.starts_at')} AS quarter, meeting.audiences::text[] AS audiences, visitor.came, registration.walk_in AS "walkIn", visitor.many
  FROM meeting
  JOIN quarter ON ${isInOne('meeting.starts_at')}
  JOIN meeting_registration registration ON registration.municipality_id = $1 AND registration.meeting_id = meeting.id
  CROSS JOIN LATERAL (VALUES
    (true, coalesce(registration.attended, 0)),
    (false, greatest(registration.granted - coalesce(registration.attended, 0), 0))
  ) AS visitor (came, many)
  WHERE meeting.municipality_id = $1 AND meeting.status = 'PUBLISHED'
)
SELECT quarter, audiences, came, "walkIn", sum(many)::int AS many FROM facts
GROUP BY 1, 2, 3, 4 HAVING sum(many) > 0`;

/** Meetings that were held, by their quarter. */
export const COUNT_MEETINGS = `
WITH ${QUARTERS}
SELECT 'meetingsHeld' AS figure, ${nameAt('meeting.starts_at')} AS period, count(*)::int AS count
FROM meeting JOIN quarter ON ${isInOne('meeting.starts_at')}
WHERE meeting.municipality_id = $1 AND meeting.status = 'PUBLISHED'
GROUP BY 2`;

/** Released answers to a version of a survey ($5, $6) by the quarter of their release: all that is known of their time. */
export const COUNT_ANSWERS = `
WITH quarter AS (
  SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS quarter (quarter, first_day, last_day)
)
SELECT quarter.quarter, response.declined, response.answers, count(*)::int AS many
FROM survey_response response
JOIN quarter ON response.month BETWEEN first_day AND last_day
WHERE response.municipality_id = $1 AND response.survey_key = $5 AND response.survey_version = $6::int
GROUP BY 1, 2, 3`;

/** How often rules held somebody back, by what they are about. */
export const COUNT_REFUSALS = `
WITH quarter AS (
  SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS quarter (quarter, first_day, last_day)
)
SELECT quarter.quarter, refusal.topic, sum(refusal.times)::int AS many
FROM refusal_count refusal
JOIN quarter ON refusal.month BETWEEN first_day AND last_day
WHERE refusal.municipality_id = $1
GROUP BY 1, 2`;

/** Whole euros that were paid. A correction counts on the day on which it was booked; a quarter comes to nothing at least. */
export const COUNT_SPENDING = `
WITH quarter AS (
  SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS quarter (quarter, first_day, last_day)
)
SELECT quarter.quarter AS period, greatest(round(sum(booking.amount) / 100), 0)::int AS count
FROM booking
JOIN quarter ON booking.booked_on BETWEEN first_day AND last_day
WHERE booking.municipality_id = $1 AND booking.kind = 'SPENDING'
GROUP BY 1`;

/** Because of what people wrote: themes, and versions of texts and surveys, each when it was so for the first time. */
export const COUNT_FINDINGS = `
WITH ${QUARTERS},
made AS (
  SELECT 'findingsUsed' AS figure, min(at) AS at
  FROM finding_change WHERE municipality_id = $1 GROUP BY survey_key, theme
  UNION ALL
  SELECT CASE WHEN language IS NULL THEN 'surveysChanged' ELSE 'textsChanged' END, min(at)
  FROM finding_change WHERE municipality_id = $1 GROUP BY changed, language, version
)
SELECT figure, ${nameAt('made.at')} AS period, count(*)::int AS count
FROM made JOIN quarter ON ${isInOne('made.at')}
GROUP BY 1, 2`;
