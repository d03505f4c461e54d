import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';

/** What a mail about a registration tells. What it says besides is read when it goes out. */
export type News =
  | 'REGISTERED'
  | 'KNOWN'
  | 'MOVED_UP'
  | 'OWN_CHANGE'
  | 'WITHDRAWN'
  | 'MEETING_CHANGED'
  | 'MEETING_CANCELLED'
  | 'REMINDER'
  | 'AFTERWARDS';

/** What a mail that waits knows: nothing of the person but which registration it is about. */
export interface NewsValues {
  readonly news: News;
  readonly registration: string;
  /** Of the registration when it was queued: what was told later makes this mail needless. */
  readonly sequence: number;
}

/** Of mails that anybody can have sent to any address it gets so many in a day. */
export const MOST_A_DAY = 8;

/** Whether an address got fewer of them in a day than `most`; any number does where that is null. */
const fewEnough = ({ email, at, most }: Pick<Places, 'email' | 'at' | 'most'>) =>
  `(${most}::int IS NULL OR (
    SELECT count(*) FROM correspondence c WHERE c.municipality_id = $1 AND c.queued_at > ${at}::timestamptz - interval '1 day'
      AND c.kind = 'MEETING_NEWS' AND lower(c.email) = lower(${email})) < ${most}::int)`;

const QUEUE = `INSERT INTO correspondence (municipality_id, id, kind, channel, language, email, queued_at, not_before, "values")
SELECT $1, n.mail, 'MEETING_NEWS', 'EMAIL', r.language, r.email, $4, $5::date,
  jsonb_build_object('news', $6::text, 'registration', r.id, 'sequence', r.sequence)
FROM unnest($2::uuid[], $3::uuid[]) AS n (id, mail)
JOIN meeting_registration r ON r.municipality_id = $1 AND r.id = n.id
WHERE r.email IS NOT NULL AND ${fewEnough({ email: 'r.email', at: '$4', most: '$7' })}`;

/**
 * Queues a mail to each of these registrations, in the transaction of what it tells about: both are there, or neither.
 * `byAnybody` is what somebody can set off who only knows an address.
 */
export async function queueNews(
  { db, municipality, now }: Context,
  news: News,
  ids: readonly string[],
  { byAnybody = false } = {},
): Promise<void> {
  if (ids.length === 0) return;
  await db.$sql(
    QUEUE,
    [
      municipality.code,
      ids,
      ids.map(() => uuid()),
      now.toISOString(),
      dayOf(now),
      news,
      byAnybody ? MOST_A_DAY : null,
    ],
    'queue-meeting-news',
  );
}

/** Where the values of a mail stand in the statement that registers somebody; `$1` is the municipality. */
interface Places {
  /** `null` where none goes out. */
  readonly mail: string;
  readonly email: string;
  readonly language: string;
  readonly at: string;
  readonly day: string;
  readonly most: string;
}

/** The same as a part of the statement that registers somebody: `fresh` has a row when it is a new one. */
export const newsOfFresh = ({ mail, email, language, at, day, most }: Places) => `mail AS (
  INSERT INTO correspondence (municipality_id, id, kind, channel, language, email, queued_at, not_before, "values")
  SELECT $1, ${mail}::uuid, 'MEETING_NEWS', 'EMAIL', ${language}::text, ${email}::text, ${at}, ${day}::date,
    jsonb_build_object('news', 'REGISTERED', 'registration', id, 'sequence', 0)
  FROM fresh WHERE ${mail}::uuid IS NOT NULL AND ${email}::text IS NOT NULL AND ${fewEnough({ email: `${email}::text`, at, most })}
)`;
