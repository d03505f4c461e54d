/** Of mails that anybody can have sent to any address an address gets so many in a day: who asks more often reads it on the page. */
const MOST_A_DAY = 3;

/** Where the values of a mail stand in the statement that saves a form; `$1` is the municipality, `$6` the moment. */
interface Places {
  readonly id: string;
  /** `null` where none goes out. */
  readonly email: string;
  readonly language: string;
  /** The day from which it may go. */
  readonly day: string;
  /** What it is about. */
  readonly about: string;
}

/**
 * A part of the statement that saves a form: a mail to the address that somebody filled in, which may be another's. What
 * nobody looked at yet has none.
 */
export const mailToAnybody = (
  kind: 'REQUEST_CONFIRMATION' | 'VOLUNTEER_NEXT_STEPS',
  column: 'request_id' | 'application_id',
  { id, email, language, day, about }: Places,
) => `mail AS (
  INSERT INTO correspondence (municipality_id, id, ${column}, kind, channel, language, email, queued_at, not_before)
  SELECT $1, ${id}::uuid, ${about}::uuid, '${kind}', 'EMAIL', ${language}::text, ${email}::text, $6, ${day}::date
  FROM fresh
  WHERE ${email}::text IS NOT NULL AND (
    SELECT count(*) FROM correspondence
    WHERE municipality_id = $1 AND queued_at > $6::timestamptz - interval '1 day'
      AND kind IN ('REQUEST_CONFIRMATION', 'VOLUNTEER_NEXT_STEPS') AND lower(email) = lower(${email}::text)
  ) < ${MOST_A_DAY}
)`;
