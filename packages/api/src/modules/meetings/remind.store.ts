import type { Database } from '@steunpad/database';
import { asSystem } from '../../operation/run-command.ts';
import { askVisitors } from './ask-visitors.store.ts';
import { queueNews } from './queue-news.store.ts';

/** Two days before a meeting. Who registered later knows it still. */
const REMIND = `UPDATE meeting_registration r SET reminded_for = m.starts_at FROM meeting m
WHERE r.municipality_id = $1 AND m.municipality_id = $1 AND m.id = r.meeting_id AND m.status = 'PUBLISHED'
  AND m.starts_at > $2::timestamptz AND m.starts_at <= $2::timestamptz + interval '2 days'
  AND r.status = 'REGISTERED' AND r.granted > 0 AND NOT r.no_mails AND r.email IS NOT NULL
  AND r.registered_at < m.starts_at - interval '2 days' AND r.reminded_for IS DISTINCT FROM m.starts_at
RETURNING r.id`;

/** Twelve hours after a meeting, to the people who were there; for two weeks, should nobody have checked people in before. */
const FOLLOW = `UPDATE meeting_registration r SET followed_at = $2 FROM meeting m
WHERE r.municipality_id = $1 AND m.municipality_id = $1 AND m.id = r.meeting_id AND m.status = 'PUBLISHED'
  AND m.ends_at <= $2::timestamptz - interval '12 hours' AND m.ends_at > $2::timestamptz - interval '14 days'
  AND r.attended > 0 AND NOT r.no_mails AND r.email IS NOT NULL AND r.followed_at IS NULL
RETURNING r.id`;

/** Reminds who comes, asks and thanks who came, each once for a start, however often and in however many processes it runs. */
export function remindVisitors(database: Database, code: string, now: Date): Promise<number> {
  return asSystem(database, code, now, async (context) => {
    const values = [code, now.toISOString()];
    const reminded = await context.db.$sql<{ id: string }>(REMIND, values, 'remind-visitors');
    await queueNews(
      context,
      'REMINDER',
      reminded.map(({ id }) => id),
    );
    await askVisitors(context);
    const followed = await context.db.$sql<{ id: string }>(FOLLOW, values, 'thank-visitors');
    await queueNews(
      context,
      'AFTERWARDS',
      followed.map(({ id }) => id),
    );
    return reminded.length + followed.length;
  });
}
