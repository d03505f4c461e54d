import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { EVENING, organiser, register, withCode } from '@steunpad/testing/meetings.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const PUBLIC = 'https://steun.voorbeeld.example';

describe.each(ENGINES)('mails about meetings, on %s', (_, start) => {
  let now = new Date('2026-12-01T09:00:00+01:00');
  let server: TestServer;
  let token: string;
  let plans: ReturnType<typeof organiser>;

  beforeAll(async () => {
    server = await start({ now: () => now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());
  beforeEach(() => travel('2026-12-01T09:00:00+01:00'));

  /** A token is as old as a day. */
  async function travel(to: string): Promise<void> {
    now = new Date(to);
    token = await server.token(['meetings:read', 'meetings:write']);
    plans = organiser(server, token);
  }

  const here = (sql: string, values: unknown[] = []) => rows(server.database, sql, values);
  const forget = () => here('DELETE FROM correspondence');
  const cancel = (registrationId: string) => plans.cancel(registrationId);

  test('mails reach the calendar entry that is there: confirmed, changed, moved up, cancelled', async () => {
    await forget();
    const mails = await startMailServer();
    const mailer = createMailer(mails.url, 'Steunpad <post@steunpad.example>');
    const id = await plans.announce({ capacity: 1 });
    await register(server, id, { email: 'ayse@school.example', name: 'Ayşe de Boer' });
    await register(server, id, { email: 'wacht@school.example', language: 'en' });
    const sent = async () => {
      mails.mails.length = 0;
      await round(server, () => now, mailer, PUBLIC);
      return mails.mails.map((mail) => {
        const files = mail.attachments.filter(({ contentType }) =>
          contentType.startsWith('text/calendar'),
        );
        const text = files[0]?.content.toString();
        return { mail, file: text ? read(text) : null };
      });
    };
    const [confirmed, waits] = await sent();
    expect(confirmed!.mail.text).toContain('Er is plaats voor u.');
    expect(confirmed!.mail.text).toContain(EVENING.onlineUrl);
    expect(waits!.mail.text).toContain('You are on the waiting list.');
    expect(waits!.mail.text).not.toContain(EVENING.onlineUrl);
    expect(waits!.file).toBeNull();
    expect(confirmed!.file).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      attendees: 1,
      to: 'ayse@school.example',
      startsAt: new Date('2027-01-14T18:30:00Z'),
    });
    expect(
      confirmed!.mail.headers.has('list-unsubscribe') || confirmed!.mail.headers.has('list'),
    ).toBe(false);

    await plans.does('changeMeeting', {
      meetingId: id,
      day: '2027-03-28',
      from: '20:00',
      until: '22:00',
    });
    const changed = (await sent()).find(({ file }) => file)!;
    expect(changed.file).toMatchObject({
      method: 'REQUEST',
      uid: confirmed!.file!.uid,
      sequence: 1,
      startsAt: new Date('2027-03-28T18:00:00Z'),
      from: confirmed!.file!.from,
    });
    expect(changed.mail.text).toContain('28 maart 2027, van 20:00 tot 22:00 uur');

    const code = /mine\/([0-9A-Z-]+)/.exec(confirmed!.mail.text!)![1]!;
    expect(await withCode(server, 'CancelRegistration', code)).toMatchObject({
      mine: { state: 'CANCELLED', isOpen: false },
    });
    const [gone, moved] = await sent();
    expect(gone!.file).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      uid: confirmed!.file!.uid,
      sequence: 2,
      from: confirmed!.file!.from,
    });
    expect(moved!.file).toMatchObject({ method: 'REQUEST', to: 'wacht@school.example' });

    await plans.does('cancelMeeting', { meetingId: id });
    const [off, ...more] = await sent();
    expect(more).toEqual([]);
    expect(off!.file).toMatchObject({
      method: 'CANCEL',
      uid: moved!.file!.uid,
      to: 'wacht@school.example',
    });
    expect(await sent()).toEqual([]);
  });

  test('two days before who comes is reminded once for each start, and not who cancelled or wants no mails', async () => {
    await forget();
    const mails = await startMailServer();
    const mailer = createMailer(mails.url, 'Steunpad <post@steunpad.example>');
    const id = await plans.announce({ day: '2027-02-18', capacity: 3 });
    for (const name of ['komt', 'zegt-af', 'stil'])
      await register(server, id, { email: `${name}@x.example` });
    await register(server, id, { email: 'wacht@x.example' });
    const { registrations } = await plans.look(id);
    await plans.does('changeMeeting', { meetingId: id, moveUpHours: 600 });
    await travel('2027-02-15T09:00:00+01:00');
    await cancel(registrations[1].id);
    await round(server, () => now, mailer, PUBLIC);
    const stil = mails.mails.find(
      (mail) => mail.text?.includes('mine/') && (mail.to as { text: string }).text.includes('stil'),
    )!;
    await withCode(server, 'StopMeetingMails', /mine\/([0-9A-Z-]+)/.exec(stil.text!)![1]!);
    mails.mails.length = 0;
    await travel('2027-02-16T20:00:00+01:00');
    for (let i = 0; i < 3; i += 1) await round(server, () => now, mailer, PUBLIC);
    expect(mails.mails.map((mail) => (mail.to as { text: string }).text)).toEqual([
      'komt@x.example',
    ]);
    const [reminder] = mails.mails;
    expect(reminder!.text).toContain('De bijeenkomst is binnenkort.');
    const list = JSON.stringify([...reminder!.headers]);
    expect(list).toContain('/f/GM0193/meetings/no-mails/');
    mails.mails.length = 0;
    await plans.does('changeMeeting', { meetingId: id, day: '2027-02-25' });
    await travel('2027-02-24T09:00:00+01:00');
    await round(server, () => now, mailer, PUBLIC);
    await round(server, () => now, mailer, PUBLIC);
    expect(mails.mails.filter((mail) => mail.text?.includes('binnenkort'))).toHaveLength(1);
  });
});

/** A file as two libraries read it, where they agree. */
function read(text: string) {
  const one = convertIcsCalendar(undefined, text);
  const [event] = one.events ?? [];
  const other = Object.values(nodeIcal.sync.parseICS(text)).find(
    (each) => each?.type === 'VEVENT',
  ) as nodeIcal.VEvent;
  expect([event!.uid, +event!.start.date]).toEqual([other.uid, +other.start]);
  return {
    method: one.method,
    uid: event!.uid,
    // One of them leaves a 0 out.
    sequence: event!.sequence ?? 0,
    status: event!.status,
    startsAt: event!.start.date,
    attendees: event!.attendees?.length,
    to: event!.attendees?.[0]?.email,
    from: event!.organizer?.email,
  };
}
