import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { EVENING, organiser, register } from '@steunpad/testing/meetings.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, expect, test } from 'vitest';

let now = new Date('2026-12-01T10:00:00Z');
let server: TestServer;
let plans: ReturnType<typeof organiser>;
let meeting: string;
let path: string;

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS, now: () => now });
  await travel('2026-12-01T10:00:00Z');
  meeting = await plans.announce({ capacity: 2, title: 'Rouw & <b>klas</b>' });
  path = `meetings/${Buffer.from(meeting, 'base64').toString().split(':')[1]}`;
});
afterAll(() => server.close());

async function travel(to: string): Promise<void> {
  now = new Date(to);
  plans = organiser(server, await server.token(['meetings:read', 'meetings:write']));
}

const get = (at: string, headers = {}) => fetch(`${server.url}/f/GM0193/${at}`, { headers });
const page = async (at: string) => (await get(at)).text();
const post = async (at: string, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${server.url}/f/GM0193/${at}`, { method: 'POST', body });
  return { status: response.status, text: textOf(await response.text()) };
};
const textOf = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const fields = (html: string, form: string) =>
  Object.fromEntries(
    [
      ...(html.split('<form').find((each) => each.includes(`value="${form}"`)) ?? '').matchAll(
        /name="(form|key)" value="([^"]+)"/g,
      ),
    ].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
const whole = () =>
  rows(server.database, `SELECT r::text FROM meeting_registration r ORDER BY line`);

test('the list names each meeting for its audience, and the way to its own page', async () => {
  const html = await page('meetings');
  expect(html).toContain(`href="/f/GM0193/${path}"`);
  expect(html).toContain('Rouw &amp; &lt;b&gt;klas&lt;/b&gt;');
  expect(textOf(html)).toMatch(
    /Voor het basisonderwijs.*Rouw.*donderdag 14 januari 2027, van 19:30 tot 21:30 uur/,
  );
  expect(textOf(await page('meetings?lang=en'))).toMatch(
    /For primary education.*from 19:30 to 21:30/,
  );
});

test('the page of a meeting says all but where to take part, to people and to search engines', async () => {
  const html = await page(path);
  expect(textOf(html)).toMatch(
    /Stadkamer, Zeven Alleetjes 1, Zwolle.*Geen trappen of drempels.*Anna van het maatschappelijk werk/,
  );
  expect(html).not.toContain(EVENING.onlineUrl);
  const [, data = '{}'] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'Event',
    name: 'Rouw & <b>klas</b>',
    startDate: '2027-01-14T19:30:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
  });
});

test('who shares a link shows what it is about: a title, when and where, and a picture with words for it', async () => {
  const html = await page(`${path}?lang=en`);
  const tags = Object.fromEntries(
    [...html.matchAll(/<meta property="og:([a-z:]+)" content="([^"]*)">/g)].map(
      ([, name, said]) => [name, said],
    ),
  );
  const { host } = new URL(server.url);
  expect(tags).toMatchObject({
    title: 'Rouw &amp; &lt;b&gt;klas&lt;/b&gt;',
    description: expect.stringMatching(/14 January 2027, from 19:30 to 21:30. Stadkamer. Weten/),
    image: `https://${host}/f/share.png`,
    'image:alt': 'Three people sit together at a table.',
    url: `https://${host}/f/GM0193/${path}`,
  });
  const picture = await fetch(`${server.url}/f/share.png`);
  expect(picture.headers.get('content-type')).toBe('image/png');
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(await page('meetings')).toContain('og:image');
});

test.each([
  'meetings/00000000-0000-7000-8000-000000000000',
  'meetings/00000000-0000-7000-8000-000000000000.ics',
  'meetings/onzin',
])('%s is not there', async (at) => {
  const response = await get(at);
  expect(response.status).toBe(404);
});

test('what is wrong stands beside the field, with what was typed', async () => {
  const wrong = await fetch(`${server.url}/f/GM0193/${path}`, {
    method: 'POST',
    body: new URLSearchParams({
      key: crypto.randomUUID(),
      name: 'Ayşe',
      email: 'geen adres',
      places: '9',
      question: 'Hoe?',
    }),
  });
  const html = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(textOf(html)).toContain('Dit e-mailadres klopt niet helemaal.');
  expect(textOf(html)).toContain('Dit aantal kan niet.');
  expect(html).toContain('value="geen adres"');
});

test('from the form to the mail, the link, a change, cancelling and the questions afterwards', async () => {
  const mails = await startMailServer();
  const mailer = createMailer(mails.url, 'Steunpad <post@steunpad.example>');
  const send = async () => {
    mails.mails.length = 0;
    await round(server, () => now, mailer, 'https://steun.voorbeeld.example');
    return mails.mails.filter(({ text }) => text?.includes('/meetings/'));
  };
  await rows(server.database, 'DELETE FROM correspondence');
  const form = {
    key: crypto.randomUUID(),
    name: 'Ayşe',
    email: 'ayse@school.example',
    places: '2',
    role: 'mentor',
    companions: 'Bo\nCas',
  };
  const done = await post(path, form);
  expect(done.text).toContain('Er is plaats voor u.');
  // The same page again, as a reload sends it.
  expect((await post(path, form)).text).toContain('Er is plaats voor u.');
  await register(server, meeting, { email: 'wacht@school.example' });
  const [mail] = await send();
  const mine = /\/f\/GM0193\/(meetings\/mine\/[0-9A-Z-]+)/.exec(mail!.text!)![1]!;

  // Mail servers open every link, twice and in any way: nothing changes.
  const before = await whole();
  for (const method of ['GET', 'HEAD', 'GET'])
    for (const at of [mine, mine.replace('/mine/', '/no-mails/')])
      await fetch(`${server.url}/f/GM0193/${at}`, { method });
  expect(await whole()).toEqual(before);

  const shown = await page(mine);
  expect(shown).toContain('name="robots" content="noindex"');
  expect(shown).toContain(EVENING.onlineUrl);
  expect(shown).toContain('value="mentor"');
  const changed = await post(mine, {
    ...fields(shown, 'change'),
    name: 'Ayşe de Boer',
    places: '1',
  });
  expect(changed.text).toContain('Uw aanmelding is veranderd.');
  expect((await plans.look(meeting)).registrations).toMatchObject([
    { state: 'PLACED', granted: 1 },
    { state: 'PLACED', email: 'wacht@school.example' },
  ]);

  await travel('2027-01-14T18:00:00Z');
  const token = await server.token(['meetings:read', 'meetings:write']);
  const [first] = (await plans.look(meeting)).registrations;
  await mutate(server, token, 'checkIn', { registrationId: first.id });
  now = new Date('2027-01-15T10:00:00Z');
  const [after] = (await send()).filter(({ text }) => text?.includes('Dank u voor uw komst.'));
  expect(after!.text).toContain('no-mails');
  const judged = await page(mine);
  expect(textOf(judged)).toContain('Zes dingen die helpen in de klas.');
  expect(textOf(judged)).toContain('Deze bijeenkomst is geweest.');
  expect(textOf(judged)).not.toContain('Er is plaats voor u.');
  const [, code = ''] = /name="code" value="([^"]+)"/.exec(judged) ?? [];
  expect(judged).toContain('action="/f/GM0193/survey"');
  expect(after!.text).toContain(
    `Uw code is ${code}\nhttps://steun.voorbeeld.example/f/GM0193/survey`,
  );
  const asked = await fetch(`${server.url}/f/GM0193/survey`, {
    method: 'POST',
    body: new URLSearchParams({ code }),
  });
  const questions = await asked.text();
  expect(textOf(questions)).toContain('Heeft u iets aan de bijeenkomst gehad?');
  const [, key = ''] = /name="key" value="([^"]+)"/.exec(questions) ?? [];
  const given = { form: 'questions', section: '', code, key, 'q-useful': '5', 'q-again': 'yes' };
  const thanked = await post('survey', given);
  expect(thanked.text).toContain('Dank u. Wij hebben uw antwoorden');
  expect(thanked.text, 'no call of a cohort').not.toContain('contact met u opneemt');
  expect((await post('survey', { code })).text).toContain('Met deze code is al geantwoord.');
  expect(textOf(await page(mine))).not.toContain('Naar de vragen');
  // It is over: nothing can be cancelled any more.
  expect((await post(mine, { form: 'cancel', key: crypto.randomUUID() })).text).toContain(
    'Dat kan niet meer',
  );
});

test('a mail program says for its reader that no more mails are wanted, with one press and no page of ours', async () => {
  await travel('2026-12-01T10:00:00Z');
  await register(server, meeting, { email: 'stil@school.example', places: 1 });
  const [row] = await rows(
    server.database,
    `SELECT id FROM meeting_registration WHERE email = 'stil@school.example'`,
  );
  const { registrationCode } = await import('@steunpad/api/modules/meetings/registration-code.ts');
  const municipality = await server.database.asTenant(
    { municipality: 'GM0193' },
    'read',
    async (_db, { municipality: own }) => own!,
  );
  const code = registrationCode({ municipality }, String(row!['id']));
  expect(textOf(await page(`meetings/no-mails/${code}`))).toContain('Stuur mij geen mails meer');
  const pressed = await post(`meetings/no-mails/${code}`, { 'List-Unsubscribe': 'One-Click' });
  expect([pressed.status, pressed.text]).toEqual([
    203,
    expect.stringContaining('U krijgt geen herinnering'),
  ]);
  expect(
    await rows(
      server.database,
      `SELECT no_mails FROM meeting_registration WHERE email = 'stil@school.example'`,
    ),
  ).toEqual([{ no_mails: true }]);
  expect((await get('meetings/mine/AAAA-BBBB-CCCC')).status).toBe(404);
});

test('a calendar to subscribe to has what was announced, and keeps what is cancelled', async () => {
  await travel('2026-12-01T10:00:00Z');
  const off = await plans.announce({ title: 'Voor werkgevers', day: '2027-07-08' });
  await plans.does('cancelMeeting', { meetingId: off });
  const response = await get('meetings.ics');
  expect(response.headers.get('content-type')).toContain('text/calendar');
  const text = await response.text();
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (each) => each?.type === 'VEVENT',
  ) as nodeIcal.VEvent[];
  const shown = events.map(({ summary, status, start }) => [summary, status, +start]);
  // The example has some of its own.
  expect(
    shown.filter(
      ([summary]) => /klas|AFGELAST/.test(String(summary)) && !/Een kind/.test(String(summary)),
    ),
  ).toEqual([
    ['Rouw & <b>klas</b>', 'CONFIRMED', Date.parse('2027-01-14T18:30:00Z')],
    ['AFGELAST: Voor werkgevers', 'CANCELLED', Date.parse('2027-07-08T17:30:00Z')],
  ]);
  for (const secret of [EVENING.onlineUrl, 'ATTENDEE', '@school.example'])
    expect(text).not.toContain(secret);
  const again = await get('meetings.ics', { 'if-none-match': response.headers.get('etag')! });
  expect(again.status).toBe(304);
  const file = await get(`${path}.ics`);
  expect(await file.text()).toContain('METHOD:PUBLISH');
});
