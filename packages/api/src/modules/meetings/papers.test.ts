import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { organiser, register } from '@steunpad/testing/meetings.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { pagesOf, tagsOf } from '@steunpad/testing/pdf.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrationCode } from './registration-code.ts';

// On one engine: nothing here depends on it but what other tests of meetings ask of both.

let now = new Date('2026-12-01T09:00:00+01:00');
let server: TestServer;
let token: string;
let plans: ReturnType<typeof organiser>;
let id: string;
let people: { id: string; email: string }[];

beforeAll(async () => {
  server = await startServer({ now: () => now, limits: NO_LIMITS });
  await travel('2026-12-01T09:00:00+01:00');
  id = await plans.announce({ capacity: 7 });
  const visitors = [
    { name: 'Zoë Bakker', email: 'zoe@x.example', places: 2, companions: ['Çiğdem Kaya'] },
    {
      name: 'Ayşe de Boer',
      email: 'ayse@x.example',
      places: 3,
      organisation: 'Basisschool De Kring',
    },
    {
      name: '王秀英',
      email: 'wang@x.example',
      accessNeeds: 'Een plek vooraan',
      question: 'Wat zeg ik?',
    },
    { name: 'Bo Jansen', email: 'bo@x.example' },
    { name: 'Wacht Even', email: 'wacht@x.example', accessNeeds: 'Ringleiding' },
    { name: 'Zegt Af', email: 'af@x.example', question: 'Ben ik er?' },
  ];
  for (const visitor of visitors) await register(server, id, visitor);
  people = (await plans.look(id)).registrations;
  await plans.cancel(person('af@x.example'));
});
afterAll(() => server.close());

/** A token is as old as a day. */
async function travel(to: string): Promise<void> {
  now = new Date(to);
  token = await server.token(['meetings:read', 'meetings:write']);
  plans = organiser(server, token);
}

const person = (email: string) => people.find((each) => each.email === email)!.id;

const ANSWER =
  '__typename ... on Pdf { pdf pages } ... on MeetingPaperNotPossible { reason message } ... on NotPrintable { characters }';

async function paper(kind: string, meeting = id, as = token) {
  const document = `query ($id: ID!, $kind: MeetingPaper!) { node(id: $id) { ... on Meeting { paper(kind: $kind) { ${ANSWER} } } } }`;
  const { data, errors } = await ask(server.url, as, document, { id: meeting, kind });
  if (errors) throw new Error(errors[0]?.message);
  return data.node.paper;
}

async function certificatesOf(email: string, names?: readonly string[]) {
  const document = `query ($id: ID!, $names: [String!]) { node(id: $id) { ... on MeetingRegistration { certificates(names: $names) { ${ANSWER} } } } }`;
  const { data, errors } = await ask(server.url, token, document, { id: person(email), names });
  if (errors) throw new Error(errors[0]?.message);
  return data.node.certificates;
}

const checkIn = (email: string, came: number) =>
  mutate(server, token, 'checkIn', { registrationId: person(email), came });

test('the list at the door has everybody by name, who waits, and room for who comes unexpectedly', async () => {
  const { pdf } = await paper('ATTENDANCE_LIST');
  const text = (await pagesOf(pdf)).join(' ');
  const order = ['Ayşe de Boer', 'gast van Ayşe de Boer', 'Bo Jansen', 'Çiğdem Kaya', 'Zoë Bakker'];
  const at = order.map((name) => text.indexOf(name));
  expect(at.every((place) => place > 0)).toBe(true);
  expect(at).toEqual(at.toSorted((one, other) => one - other));
  expect(text.match(/gast van Ayşe de Boer/g)).toHaveLength(2);
  expect(text).toContain('7 van 7 plaatsen zijn vergeven. 1 mensen wachten.');
  expect(text).toContain('(naam niet te drukken)');
  expect(text).toMatch(/Wachtlijst, in volgorde.*1 Wacht Even.*wacht op 1.*Onverwacht gekomen/);
  // What others at the door need not read.
  for (const secret of ['Zegt Af', 'Een plek vooraan', 'Wat zeg ik?', '@x.example'])
    expect(text).not.toContain(secret);
  const tags = await tagsOf(pdf);
  expect(tags).toMatchObject({ title: 'Aanwezigen: Rouw in de klas', language: 'nl-NL' });
  expect([...tags.roles]).toEqual(
    expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']),
  );
});

test('everybody with a place has a badge; the page is filled with empty ones', async () => {
  const { pdf, pages } = await paper('BADGES');
  expect(pages).toBe(1);
  const [text] = await pagesOf(pdf);
  for (const name of ['Ayşe de Boer', 'Çiğdem Kaya', 'Zoë Bakker', 'Bo Jansen'])
    expect(text).toContain(name);
  expect(text).not.toContain('Wacht Even');
  // Ten badges, each with the name of the meeting; three for a school, of which two have no name yet.
  expect(text!.match(/Rouw in de klas/g)).toHaveLength(10);
  expect(text!.match(/Basisschool De Kring/g)).toHaveLength(3);
  expect(await tagsOf(pdf)).toMatchObject({
    title: 'Naamkaartjes: Rouw in de klas',
    language: 'nl-NL',
  });
});

test('the run sheet says what happens and what is needed, and not of whom', async () => {
  const { pdf } = await paper('RUN_SHEET');
  const text = (await pagesOf(pdf)).join(' ');
  for (const said of [
    '18:30',
    'Zaal klaarzetten',
    'Ruben',
    'Welkom',
    'Een plek vooraan',
    'Ringleiding',
    'Wat zeg ik?',
    '14 januari 2027, van 19:30 tot 21:30 uur',
    'Anna van het maatschappelijk werk',
    '0800-0113',
  ])
    expect(text).toContain(said);
  for (const secret of ['Ayşe', 'Zoë', 'Wacht Even', 'Ben ik er?'])
    expect(text).not.toContain(secret);
  const { roles } = await tagsOf(pdf);
  expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TH']));
  const empty = await plans.announce({ runSheet: [], aftercare: null, title: 'Leeg' });
  expect((await pagesOf((await paper('RUN_SHEET', empty)).pdf)).join(' ')).toMatch(
    /Hier is nog niets opgeschreven.*Er is nog niemand voor de opvang/,
  );
});

test('papers show people, so it is written down who looked; who may not read meetings gets none', async () => {
  const looked = await rows(
    server.database,
    `SELECT DISTINCT subject_id::text AS id FROM access_log_entry WHERE subject_type = 'MeetingRegistration'`,
  );
  expect(looked).toHaveLength(6);
  const other = await server.token(['requests:read', 'listings:write']);
  await expect(paper('BADGES', id, other)).rejects.toThrow(/scope|may not/i);
});

test('certificates come after the meeting, for the people of whom it is known that they came', async () => {
  expect(await paper('CERTIFICATES')).toMatchObject({ reason: 'NOT_HELD' });
  await travel('2027-01-14T19:00:00+01:00');
  await checkIn('zoe@x.example', 2);
  await checkIn('ayse@x.example', 1);
  await checkIn('bo@x.example', 0);
  await travel('2027-01-15T09:00:00+01:00');
  const { pdf, pages } = await paper('CERTIFICATES');
  expect(pages).toBe(3);
  const texts = await pagesOf(pdf);
  for (const [i, name] of ['Zoë Bakker', 'Çiğdem Kaya', 'Ayşe de Boer'].entries())
    expect(texts[i]).toMatch(
      new RegExp(`Bewijs van deelname.*verklaart dat.*${name}.*Duur: 2 uur`),
    );
  expect(await tagsOf(pdf)).toMatchObject({
    title: 'Bewijzen van deelname: Rouw in de klas',
    language: 'nl-NL',
    roles: new Set(['Root', 'Document', 'Part', 'P', 'H1', 'H2']),
  });
  expect(await certificatesOf('bo@x.example')).toMatchObject({ reason: 'NOBODY_CAME' });

  // Fewer came than were named: somebody has to say who.
  await checkIn('zoe@x.example', 1);
  expect(await certificatesOf('zoe@x.example')).toMatchObject({ reason: 'WHO_CAME_UNKNOWN' });
  const one = await certificatesOf('zoe@x.example', ['Çiğdem Kaya']);
  expect(await pagesOf(one.pdf)).toEqual([expect.stringContaining('Çiğdem Kaya')]);
  expect(await certificatesOf('zoe@x.example', ['Iemand anders'])).toMatchObject({
    reason: 'WHO_CAME_UNKNOWN',
  });
  await checkIn('wang@x.example', 1);
  expect(await certificatesOf('wang@x.example')).toMatchObject({
    characters: ['王', '秀', '英'],
  });
});

test('a meeting that gives none has none', async () => {
  await travel('2026-12-02T09:00:00+01:00');
  const none = await plans.announce({ certificate: false });
  await travel('2027-02-01T09:00:00+01:00');
  expect(await paper('CERTIFICATES', none)).toMatchObject({ reason: 'NONE_GIVEN' });
});

test('a visitor gets their own with the code of their mail, on a page without a script too', async () => {
  await travel('2027-01-16T09:00:00+01:00');
  const [row] = await rows(
    server.database,
    `SELECT id::text FROM meeting_registration WHERE email = 'ayse@x.example'`,
  );
  const municipality = await server.database.asTenant(
    { municipality: 'GM0193' },
    'read',
    async (_db, { municipality: own }) => own!,
  );
  const code = registrationCode({ municipality }, String(row!['id']));
  const { data } = await askPublic(server.url, 'MyCertificates', {
    input: { municipality: 'GM0193', code },
  });
  const { pdf } = data.myMeetingRegistration.myCertificates;
  expect(await pagesOf(pdf)).toEqual([expect.stringContaining('Basisschool De Kring')]);
  const mine = `${server.url}/f/GM0193/meetings/mine/${code}`;
  expect(await (await fetch(mine)).text()).toContain('Haal mijn bewijs op (PDF)');
  const file = await fetch(mine, {
    method: 'POST',
    body: new URLSearchParams({ form: 'certificate', key: crypto.randomUUID() }),
  });
  expect(file.headers.get('content-type')).toBe('application/pdf');
  const bytes = Buffer.from(await file.arrayBuffer()).toString('base64');
  expect(await pagesOf(bytes)).toEqual([expect.stringContaining('Ayşe de Boer')]);
});
