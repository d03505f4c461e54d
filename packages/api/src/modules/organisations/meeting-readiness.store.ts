import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { MeetingFacts } from '@steunpad/domain/organisations/readiness-facts.ts';
import type { Context } from '../../operation/context.ts';

export const NOTHING_FORGOTTEN: MeetingFacts = {
  meetingsWithoutContact: [],
  meetingsWithoutAftercare: [],
  meetingLettersWaiting: [],
  attendanceOpen: [],
};

/** As long as mails thank who came: who was checked in later gets none any more. */
const CHECK_IN_DAYS = 14;

const FORGOTTEN = `SELECT m.title, m.starts_at > $2::timestamptz AS "isToCome", (extract(epoch FROM m.starts_at) * 1000)::float8 AS "startsAt",
  num_nonnulls(m.contact_name, m.contact_email, m.contact_phone) = 0 AS "meetingsWithoutContact", m.aftercare IS NULL AS "meetingsWithoutAftercare",
  EXISTS (SELECT FROM meeting_invitation v JOIN meeting_invitee i ON i.municipality_id = $1 AND i.id = v.invitee_id
    WHERE v.municipality_id = $1 AND v.meeting_id = m.id AND v.invited_at IS NULL AND i.returned_at IS NULL AND i.organisation <> '') AS "meetingLettersWaiting",
  coalesce((SELECT bool_and(r.attended IS NULL) FROM meeting_registration r
    WHERE r.municipality_id = $1 AND r.meeting_id = m.id AND r.granted > 0), false) AS "attendanceOpen"
FROM meeting m WHERE m.municipality_id = $1 AND m.status = 'PUBLISHED'
  AND (m.starts_at > $2::timestamptz OR m.ends_at BETWEEN $2::timestamptz - interval '${CHECK_IN_DAYS} days' AND $2::timestamptz)
ORDER BY m.starts_at, m.id`;

interface Row extends Readonly<Record<keyof MeetingFacts, boolean>> {
  readonly title: string;
  readonly isToCome: boolean;
  readonly startsAt: number;
}

/** What was forgotten of meetings that were announced: before they are held, or in the two weeks afterwards. */
export async function meetingReadiness({ db, municipality, now }: Context): Promise<MeetingFacts> {
  const values = [municipality.code, now.toISOString()];
  const rows = await db.$sql<Row>(FORGOTTEN, values, 'meeting-readiness');
  const some = (what: keyof MeetingFacts, isToCome: boolean) =>
    rows
      .filter((row) => row.isToCome === isToCome && row[what])
      .map(({ title, startsAt }) => `${title} ${dayOf(new Date(startsAt))}`);
  return {
    meetingsWithoutContact: some('meetingsWithoutContact', true),
    meetingsWithoutAftercare: some('meetingsWithoutAftercare', true),
    meetingLettersWaiting: some('meetingLettersWaiting', true),
    attendanceOpen: some('attendanceOpen', false),
  };
}
