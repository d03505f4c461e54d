/**
 * A part of the statement that saves a request: a mail to each coordinator who wants to hear, without a word of it. Who
 * has one waiting that nobody tried yet gets no second: it says the same. Of forms that are set apart they hear once, as
 * long as one is there. `$1` is the municipality, `$6` the moment,
 * `$27` an id for each address, `$28` the task that it makes.
 */
export const TELL_OF_REQUEST = `told AS (
  INSERT INTO correspondence (municipality_id, id, kind, channel, language, email, queued_at, not_before)
  SELECT $1, colleague.id, 'REQUEST_NOTICE', 'EMAIL', 'nl', colleague.email, $6, $6::date
  FROM fresh, municipality m, unnest(m.request_emails, $27::uuid[]) AS colleague (email, id)
  WHERE m.id = $1 AND colleague.email IS NOT NULL AND NOT EXISTS (
    SELECT FROM correspondence c
    WHERE c.municipality_id = $1 AND c.kind = 'REQUEST_NOTICE' AND c.email = colleague.email
      AND c.status = 'QUEUED' AND c.claimed_until IS NULL)
    AND ($28::text <> 'LOOK_AT_REQUEST' OR NOT EXISTS (
      SELECT FROM task t WHERE t.municipality_id = $1 AND t.kind = 'LOOK_AT_REQUEST' AND t.done_at IS NULL))
)`;
