import { execFileSync } from 'node:child_process';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { expect, test } from 'vitest';
import { type CalendarEntry, type CalendarMethod, calendarFile } from './calendar-file.ts';

const ENTRY: CalendarEntry = {
  uid: '0193-1@steunpad',
  sequence: 2,
  stamp: new Date('2026-11-29T10:00:00Z'),
  startsAt: new Date('2027-01-14T18:30:00Z'),
  endsAt: new Date('2027-01-14T20:30:00Z'),
  title: 'Rouw in de klas, voor mentoren; avond 1',
  description: 'Neem mee:\neen pen, en "niets" anders.\\',
  location: 'Zaal 1, Grote Kerkplein 15, Zwolle',
  url: 'https://voorbeeld.example/f/GM0193/meetings?a=1,2',
};
const MAILED = {
  from: { name: 'Gemeente Zwolle', address: 'steun@zwolle.example' },
  to: { name: 'Ayşe "de" Boer; mentor', address: 'ayse@school.example' },
};

/** As one library and another understand it: what both say is in the file. */
function read(file: string) {
  const one = convertIcsCalendar(undefined, file);
  const other = Object.values(nodeIcal.sync.parseICS(file)).filter(
    (each) => each?.type === 'VEVENT',
  );
  return { one, other: other as nodeIcal.VEvent[] };
}

test.each([
  ['in winter', '2027-01-14T18:30:00Z', '20270114T193000'],
  ['in summer', '2027-07-14T17:30:00Z', '20270714T193000'],
  ['the evening before clocks go forward', '2027-03-27T18:30:00Z', '20270327T193000'],
  ['the evening of that day', '2027-03-28T17:30:00Z', '20270328T193000'],
  ['the evening before clocks go back', '2027-10-30T17:30:00Z', '20271030T193000'],
  ['the evening of that day in autumn', '2027-10-31T18:30:00Z', '20271031T193000'],
])('%s both readers know the moment, and the file the time on the clock', (_, moment, clock) => {
  const startsAt = new Date(moment);
  const file = calendarFile('PUBLISH', [
    { ...ENTRY, startsAt, endsAt: new Date(+startsAt + 7_200_000) },
  ]);
  expect(file).toContain(`DTSTART;TZID=Europe/Amsterdam:${clock}\r\n`);
  const { one, other } = read(file);
  expect(one.events?.[0]?.start.date).toEqual(startsAt);
  expect(+other[0]!.start).toBe(+startsAt);
  expect(+other[0]!.end! - +other[0]!.start).toBe(7_200_000);
});

test('both readers find every text as it was written', () => {
  const { one, other } = read(calendarFile('PUBLISH', [ENTRY], 'Bijeenkomsten in Zwolle'));
  const [event] = one.events ?? [];
  expect([event?.summary, event?.location, event?.uid, event?.sequence]).toEqual([
    ENTRY.title,
    ENTRY.location,
    ENTRY.uid,
    2,
  ]);
  expect([other[0]!.summary, other[0]!.location, other[0]!.uid]).toEqual([
    ENTRY.title,
    ENTRY.location,
    ENTRY.uid,
  ]);
  expect(event?.description).toBe(ENTRY.description);
  expect(other[0]!.description).toBe(ENTRY.description);
  expect(String(other[0]!.url)).toBe(ENTRY.url);
});

test.each([
  ['REQUEST', false, 'CONFIRMED'],
  ['CANCEL', true, 'CANCELLED'],
] as const)(
  '%s names one reader and never asks for an answer',
  (method: CalendarMethod, isCancelled, status) => {
    const file = calendarFile(method, [{ ...ENTRY, isCancelled, mailed: MAILED }]);
    const { one, other } = read(file);
    expect(one.method).toBe(method);
    const [event] = one.events ?? [];
    expect([event?.status, other[0]!.status]).toEqual([status, status]);
    expect(event?.organizer).toMatchObject({ email: MAILED.from.address, name: MAILED.from.name });
    expect(event?.attendees).toHaveLength(1);
    expect(event?.attendees?.[0]).toMatchObject({ email: MAILED.to.address, rsvp: false });
  },
);

test('what is downloaded names nobody', () => {
  expect(calendarFile('PUBLISH', [ENTRY])).not.toMatch(/ATTENDEE|ORGANIZER/);
});

test('no line is longer than 75 octets, and every line ends as the standard says', () => {
  const file = calendarFile('PUBLISH', [{ ...ENTRY, title: 'Rouwé '.repeat(60) }]);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('it is the same file whatever the clock of the server shows', () => {
  const program = `
    const { calendarFile } = await import(${JSON.stringify(new URL('./calendar-file.ts', import.meta.url).href)});
    process.stdout.write(calendarFile('PUBLISH', [{ uid: 'a', sequence: 0, title: 'x',
      stamp: new Date('2026-11-29T10:00:00Z'), startsAt: new Date('2027-03-28T17:30:00Z'), endsAt: new Date('2027-03-28T19:30:00Z') }]));`;
  const files = ['UTC', 'America/New_York', 'Asia/Tokyo'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  expect(files[0]).toContain('DTSTART;TZID=Europe/Amsterdam:20270328T193000\r\n');
  expect(files[0]).toContain('DTSTAMP:20261129T100000Z\r\n');
  expect(new Set(files).size).toBe(1);
});
