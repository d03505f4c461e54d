import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { MEETING_SURVEY, roundOf } from '@steunpad/domain/meetings/survey-round.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { inviteToSurvey, openAmong } from '../surveys/invite.store.ts';
import { surveyCodeOf } from '../surveys/survey-codes.ts';

/** For people who are written down later, such as from a list on paper. */
const SPARE_CODES = 100;

/** The code of a registration follows from its number in line, so that codes can be there before it is. */
const refOf = (meetingId: string, line: number): string => `meeting ${meetingId} ${line}`;

const OVER = `SELECT m.id, m.last_line AS "lastLine", (extract(epoch FROM m.starts_at) * 1000)::float8 AS "startsAt",
  (SELECT count(*)::int FROM meeting_registration r WHERE r.municipality_id = $1 AND r.meeting_id = m.id AND r.granted > 0) AS registrations
FROM meeting m WHERE m.municipality_id = $1 AND m.status = 'PUBLISHED' AND m.survey_round IS NULL
  AND m.ends_at <= $2::timestamptz AND m.ends_at > $2::timestamptz - interval '14 days'
  AND EXISTS (SELECT FROM meeting_registration r WHERE r.municipality_id = $1 AND r.meeting_id = m.id AND r.attended > 0)
FOR UPDATE OF m SKIP LOCKED`;

interface Over {
  readonly id: string;
  readonly lastLine: number;
  readonly startsAt: number;
  readonly registrations: number;
}

/**
 * Opens the survey of each meeting that is over, once. All codes of a meeting are made together, also those that nobody will
 * be told: so neither a row nor a transaction says who came, who was asked or who answered.
 */
export async function askVisitors(context: Context): Promise<void> {
  const { db, municipality, now } = context;
  const meetings = await db.$sql<Over>(
    OVER,
    [municipality.code, now.toISOString()],
    'meetings-over',
  );
  for (const { id, lastLine, startsAt, registrations } of meetings) {
    const round = roundOf({ id, day: dayOf(new Date(startsAt)), registrations });
    const lines = Array.from({ length: lastLine + SPARE_CODES }, (_, i) => i + 1);
    const refs = lines.map((line) => refOf(id, line));
    const invited = await inviteToSurvey(context, { surveyKey: MEETING_SURVEY, round, refs });
    if (invited instanceof Error) throw invited;
    await db.meeting.update({
      where: rowKey(municipality, id),
      data: { surveyRound: round, surveyVersion: invited.version },
    });
  }
}

interface Visitor {
  readonly meetingId: string;
  readonly line: number;
  readonly attended: number | null;
}

/** The code with which a visitor answers; `null` for a person who did not come, before the survey is open, and after an answer. */
export async function surveyCodeFor(
  context: Context,
  { meetingId, line, attended }: Visitor,
): Promise<string | null> {
  if (!attended) return null;
  const ref = refOf(meetingId, line);
  const open = await openAmong(context, [ref]);
  return open.has(ref) ? surveyCodeOf(context.municipality, ref) : null;
}
