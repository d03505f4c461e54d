import ICAL from 'ical.js';

/** What a calendar is told of one meeting. */
export interface CalendarEntry {
  /** The same for as long as it is the same entry. */
  readonly uid: string;
  /** Higher at each change. */
  readonly sequence: number;
  /** When this was said. */
  readonly stamp: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly description?: string | null;
  readonly location?: string | null;
  readonly url?: string | null;
  readonly isCancelled?: boolean;
  /** Only in a file that is mailed: from whom, and to whom alone. */
  readonly mailed?: { readonly from: Mailbox; readonly to: Mailbox };
}

interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/**
 * `REQUEST` and `CANCEL` are mailed, and move or remove the entry that is there; `PUBLISH` is taken by hand, and nothing
 * reaches it later.
 */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

// A line may have 75 octets; the library does not count the space that begins the next one.
ICAL.foldLength = 74;

const ZONE = 'Europe/Amsterdam';

/** The rule of the Union since 1996. Sent along always: without it some calendars are an hour off. */
const TIME_ZONE = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n');

/** A file by RFC 5545, as the standard and the calendars that people use want it. */
export function calendarFile(
  method: CalendarMethod,
  entries: readonly CalendarEntry[],
  name?: string,
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Steunpad//Meetings//NL');
  calendar.addPropertyWithValue('method', method);
  if (name) {
    calendar.addPropertyWithValue('name', name);
    calendar.addPropertyWithValue('x-wr-calname', name);
  }
  const zone = new ICAL.Component(ICAL.parse(TIME_ZONE));
  calendar.addSubcomponent(zone);
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, zone));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, component: ICAL.Component): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const add = (property: string, value: unknown) =>
    event.addPropertyWithValue(property, value as string);
  const zone = new ICAL.Timezone({ component, tzid: ZONE });
  const at = (property: string, moment: Date) => {
    const time = ICAL.Time.fromJSDate(moment, true).convertToZone(zone);
    add(property, time).setParameter('tzid', ZONE);
  };
  add('uid', entry.uid);
  add('sequence', entry.sequence);
  add('dtstamp', ICAL.Time.fromJSDate(entry.stamp, true));
  at('dtstart', entry.startsAt);
  at('dtend', entry.endsAt);
  add('summary', entry.title);
  if (entry.description) add('description', entry.description);
  if (entry.location) add('location', entry.location);
  if (entry.url) add('url', entry.url);
  add('status', entry.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  add('transp', entry.isCancelled ? 'TRANSPARENT' : 'OPAQUE');
  if (entry.mailed) {
    const { from, to } = entry.mailed;
    add('organizer', `mailto:${from.address}`).setParameter('cn', from.name);
    const attendee = add('attendee', `mailto:${to.address}`);
    attendee.setParameter('cn', to.name);
    attendee.setParameter('role', 'REQ-PARTICIPANT');
    attendee.setParameter('partstat', 'ACCEPTED');
    attendee.setParameter('rsvp', 'FALSE');
  }
  return event;
}
