import type { Municipality } from '@steunpad/widgets/kernel/words.ts';
import type { Meeting } from '@steunpad/widgets/meetings/meetings.page.ts';
import { html, type TemplateResult } from 'lit';

const SCHEMA = 'https://schema.org';

/** What search engines read of a meeting. The address at which one takes part is for the person who has a place. */
export function jsonLdOf(meeting: Meeting, about: Municipality, address: string): TemplateResult {
  const { state, previousStartsAt, isOnline, place, language } = meeting;
  const status =
    state === 'CANCELLED'
      ? 'EventCancelled'
      : previousStartsAt
        ? 'EventRescheduled'
        : 'EventScheduled';
  const mode = !isOnline ? 'Offline' : place ? 'Mixed' : 'Online';
  const where = [
    ...(place ? [{ '@type': 'Place', name: place, address: meeting.address ?? about.name }] : []),
    ...(isOnline ? [{ '@type': 'VirtualLocation', url: address }] : []),
  ];
  const event = {
    '@context': SCHEMA,
    '@type': 'Event',
    name: meeting.title,
    inLanguage: language,
    description: meeting.aim ?? undefined,
    startDate: inZone(meeting.startsAt),
    endDate: inZone(meeting.endsAt),
    ...(status === 'EventRescheduled' && { previousStartDate: inZone(previousStartsAt!) }),
    eventStatus: `${SCHEMA}/${status}`,
    eventAttendanceMode: `${SCHEMA}/${mode}EventAttendanceMode`,
    location: where.length === 1 ? where[0] : where,
    isAccessibleForFree: !meeting.costs,
    organizer: { '@type': 'Organization', name: about.organisationName },
    url: address,
  };
  // Nothing in there may end the element that it stands in.
  const text = JSON.stringify(event).replaceAll('<', '\\u003c');
  const markup = `<script type="application/ld+json">${text}</script>`;
  return html(Object.assign([markup], { raw: [] }) as unknown as TemplateStringsArray);
}

/** A moment by the clocks of the Netherlands, with how far they are ahead. */
export function inZone(moment: string): string {
  const parts = Object.fromEntries(
    CLOCK.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, timeZoneName = '' } = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:00${timeZoneName.replace('GMT', '') || '+00:00'}`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});
