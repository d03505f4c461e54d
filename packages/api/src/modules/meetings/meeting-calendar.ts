import type { Meeting } from '@steunpad/database/generated/prisma/client.ts';
import type { Context } from '../../operation/context.ts';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

/** What a calendar shows of a meeting, whoever looks. */
export const entryOf = (
  { municipality, now }: Pick<Context, 'municipality' | 'now'>,
  meeting: Meeting,
): CalendarEntry => ({
  uid: `${meeting.id}@${municipality.code}.steunpad`,
  sequence: meeting.sequence,
  // The same as long as nothing changed, so that a feed stays the same file.
  stamp: meeting.cancelledAt ?? meeting.changedAt ?? meeting.publishedAt ?? now,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  title: meeting.status === 'CANCELLED' ? `AFGELAST: ${meeting.title}` : meeting.title,
  description: meeting.aim,
  location: placeOf(meeting),
  isCancelled: meeting.status === 'CANCELLED',
});

export const placeOf = ({ place, address }: Pick<Meeting, 'place' | 'address'>): string | null =>
  [place, address].filter(Boolean).join(', ') || null;

/** Meetings to keep by hand or to subscribe to. Where to take part from elsewhere is told to the person who has a place. */
export const calendarOfMeeting = (
  context: Pick<Context, 'municipality' | 'now'>,
  meetings: readonly Meeting[],
  name?: string,
): string =>
  calendarFile(
    'PUBLISH',
    meetings.map((meeting) => entryOf(context, meeting)),
    name,
  );
