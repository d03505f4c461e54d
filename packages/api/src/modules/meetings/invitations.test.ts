import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { organiser, register } from '@steunpad/testing/meetings.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { pagesOf, tagsOf } from '@steunpad/testing/pdf.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PUBLIC = 'https://steun.voorbeeld.example';
const KRING = { organisation: 'De Kring', contact: 'Ayşe de Boer', email: 'Info@Kring.example' };
const BOOG = { organisation: 'De Boog', email: 'info@boog.example' };
const BLOEM = {
  organisation: 'Bakkerij Bloem',
  contact: 'Bo Bloem',
  street: 'Kerkstraat 12 A',
  postcode: '8011ab',
  town: 'Zwolle',
};

let now = new Date('2026-12-01T09:00:00+01:00');
let server: TestServer;
let token: string;
let plans: ReturnType<typeof organiser>;
let id: string;

beforeAll(async () => {
  server = await startServer({ now: () => now, limits: NO_LIMITS });
  await travel('2026-12-01T09:00:00+01:00');
  id = await plans.announce({ audiences: ['PRIMARY_TEACHERS'] });
  await rows(server.database, 'DELETE FROM correspondence');
});
afterAll(() => server.close());

/** A token is as old as a day. */
async function travel(to: string): Promise<void> {
  now = new Date(to);
  token = await server.token(['meetings:read', 'meetings:write']);
  plans = organiser(server, token);
}

const here = (sql: string, values: unknown[] = []) => rows(server.database, sql, values);
const does = (field: string, input: object, done: string) =>
  mutate(server, token, field, input as never, done);
const invite = (invitees: readonly object[], over: object = {}) =>
  does(
    'inviteToMeeting',
    { meetingId: id, invitees, ...over },
    '... on InvitedToMeeting { mails letters leftOut { row reason } } ... on InputInvalid { fields { path code } }',
  );
const remind = () =>
  does('remindInvitees', { meetingId: id }, '... on InviteesReminded { mails letters }');
const letters = (over: object = {}) =>
  does(
    'printInvitationLetters',
    { meetingId: id, pages: PUBLIC, ...over },
    '... on InvitationLetters { letters pdf addressList }',
  );

/** What goes out now; a mail server is there for one test. */
async function send(refused?: string) {
  const mails = await startMailServer();
  if (refused) mails.behave('ADDRESS_REFUSED', refused);
  await round(
    server,
    () => now,
    createMailer(mails.url, 'Steunpad <post@steunpad.example>'),
    PUBLIC,
  );
  return mails.mails.map((mail) => ({
    to: (mail.to as { text: string }).text,
    text: mail.text ?? '',
    list: JSON.stringify([...mail.headers]),
  }));
}
const codeIn = (text: string) => /no-invitations\/([0-9A-Z-]+)/.exec(text)![1]!;

test.each([
  [{ ...KRING, organisation: ' ' }, 'organisation', 'REQUIRED'],
  [{ organisation: 'De Kring' }, 'email', 'REQUIRED'],
  [{ ...KRING, email: 'geen adres' }, 'email', 'INVALID_EMAIL'],
  [{ ...BLOEM, postcode: '80 11' }, 'postcode', 'INVALID_POSTCODE'],
  [{ ...BLOEM, town: null }, 'town', 'REQUIRED'],
  [{ ...KRING, contact: 'x'.repeat(121) }, 'contact', 'TOO_LONG'],
])('%o is refused at %s: %s', async (invitee, field, code) => {
  expect(await invite([BOOG, invitee])).toMatchObject({
    fields: [{ path: ['invitees', '1', field], code }],
  });
  expect(await here('SELECT 1 FROM meeting_invitee')).toEqual([]);
});

test('a dry run tells what would be, and saves nothing', async () => {
  expect(await invite([KRING, BLOEM], { dryRun: true })).toMatchObject({ mails: 1, letters: 1 });
  expect(await here('SELECT 1 FROM meeting_invitation')).toEqual([]);
});

test('by mail where an address is known, by letter otherwise, and nothing twice to one address', async () => {
  const list = [
    KRING,
    BOOG,
    BLOEM,
    { ...KRING, email: ' info@kring.EXAMPLE' },
    { ...BLOEM, organisation: 'Bloem', street: 'Kerkstr. 12a' },
    { ...BLOEM, organisation: '王', street: 'Kerkstraat 14' },
  ];
  expect(await invite(list)).toEqual({
    __typename: 'InvitedToMeeting',
    mails: 2,
    letters: 1,
    leftOut: [
      { row: 3, reason: 'TWICE_IN_LIST' },
      { row: 4, reason: 'TWICE_IN_LIST' },
      { row: 5, reason: 'NOT_PRINTABLE' },
    ],
  });
  expect(await invite([KRING, BLOEM])).toMatchObject({
    mails: 0,
    letters: 0,
    leftOut: [{ reason: 'INVITED_BEFORE' }, { reason: 'INVITED_BEFORE' }],
  });
  const sent = await send();
  expect(sent.map(({ to }) => to).toSorted()).toEqual(['Info@kring.example', 'info@boog.example']);
  const { text, list: headers } = sent.find(({ to }) => to.includes('kring'))!;
  expect(text).toContain('Geachte Ayşe de Boer');
  expect(text).toContain('Verliest een kind een ouder');
  expect(text).toContain(`${PUBLIC}/f/GM0193/meetings/`);
  // RFC 8058: a mail program may say it for its reader, with one press.
  expect(headers).toContain('no-invitations');
  expect(headers).toMatch(/one-click/i);
  expect(await send()).toEqual([]);
});

test('own words of the municipality stand in the place of ours', async () => {
  await plans.does('changeMeeting', { meetingId: id, invitation: 'Kom praten over rouw.' });
  await invite([{ organisation: 'Eigen', email: 'eigen@x.example' }]);
  const [own] = await send();
  expect(own!.text).toContain('Kom praten over rouw.');
  expect(own!.text).not.toContain('Verliest een kind');
  await plans.does('changeMeeting', { meetingId: id, invitation: null });
});

test('letters are printed once, with an envelope and the way to say no; the same press again gives them again', async () => {
  const idempotencyKey = crypto.randomUUID();
  const printed = await letters({ idempotencyKey });
  expect(printed.letters).toBe(1);
  const text = (await pagesOf(printed.pdf)).join(' ');
  expect(text).toMatch(/Bakkerij Bloem t\.a\.v\. Bo Bloem Kerkstraat 12 A 8011 AB ZWOLLE/);
  expect(text.replaceAll(' ', '')).toMatch(
    /GM0193\/meetings\/no-invitations\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/,
  );
  expect(await tagsOf(printed.pdf)).toMatchObject({
    title: 'Uitnodiging voor een bijeenkomst',
    language: 'nl-NL',
  });
  expect(printed.addressList).toContain('Bakkerij Bloem');
  expect(await letters({ idempotencyKey })).toEqual(printed);
  expect(await letters()).toMatchObject({ __typename: 'NoLetters' });
  expect(await letters({ pages: 'javascript:alert(1)' })).toMatchObject({
    __typename: 'InputInvalid',
  });
});

test('one reminder, a week later, to those who did not register', async () => {
  expect(await remind()).toMatchObject({ mails: 0, letters: 0 });
  await register(server, id, { email: 'info@boog.example' });
  await travel('2026-12-09T09:00:00+01:00');
  await rows(server.database, `DELETE FROM correspondence WHERE kind::text = 'MEETING_NEWS'`);
  expect(await remind()).toMatchObject({ mails: 2, letters: 1 });
  expect(await remind()).toMatchObject({ mails: 0, letters: 0 });
  const sent = await send();
  expect(sent.map(({ to }) => to).toSorted()).toEqual(['Info@kring.example', 'eigen@x.example']);
  expect(sent[0]!.text).toContain('Wij herinneren u er één keer aan.');
  const { pdf } = await letters();
  expect((await pagesOf(pdf)).join(' ')).toContain('Wij schreven u eerder');
  expect(await letters()).toMatchObject({ __typename: 'NoLetters' });
});

test('"no more of these" holds for good: looking changes nothing, a press does, for mail, letter, any list and any meeting', async () => {
  const other = await plans.announce({ day: '2027-02-11' });
  const again = (invitees: readonly object[]) => invite(invitees, { meetingId: other });
  const both = { ...BLOEM, organisation: 'Vink', email: 'vink@x.example', street: 'Kerkstraat 20' };
  await again([both]);
  const code = codeIn((await send()).find(({ to }) => to.includes('vink'))!.text);
  const page = `${server.url}/f/GM0193/meetings/no-invitations/${code}`;
  for (const method of ['GET', 'HEAD', 'GET']) await fetch(page, { method });
  expect(await here('SELECT 1 FROM meeting_invitation_stop')).toEqual([]);
  expect(await (await fetch(page)).text()).toContain('Stuur ons geen uitnodigingen meer');
  const pressed = await fetch(page, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(await pressed.text()).toContain('Wij sturen u geen uitnodigingen meer.');
  await fetch(page, { method: 'POST', body: new URLSearchParams({ key: 'x' }) });
  expect(await here('SELECT 1 FROM meeting_invitation_stop')).toHaveLength(2);
  // The same house by letter, and the same mailbox under another name.
  expect(
    await invite([
      { ...BLOEM, organisation: 'Iemand anders', street: 'Kerkstr 20' },
      { organisation: 'Ander', email: 'VINK@x.example' },
    ]),
  ).toMatchObject({ leftOut: [{ reason: 'NO_MORE' }, { reason: 'NO_MORE' }] });
  // What was queued before goes nowhere either.
  await again([{ organisation: 'Later', email: 'later@x.example' }]);
  await does(
    'stopInvitations',
    { municipality: 'GM0193', email: 'Later@X.example' },
    '... on InvitationsStopped { stopped }',
  );
  expect(await send()).toEqual([]);
  const unknown = await askPublic(server.url, 'StopInvitations', {
    input: { municipality: 'GM0193', idempotencyKey: crypto.randomUUID(), code: 'AAAA-BBBB-CCCC' },
  });
  expect(unknown.data.stopInvitations.__typename).toBe('ReferenceOrCodeUnknown');
  // A visitor cannot stop somebody else by address.
  const stranger = await askPublic(server.url, 'StopInvitations', {
    input: {
      municipality: 'GM0193',
      idempotencyKey: crypto.randomUUID(),
      email: 'info@kring.example',
    },
  });
  expect(stranger.data.stopInvitations.__typename).toBe('InputInvalid');
});

test('an address that a mail server refuses is a task, and gets nothing any more', async () => {
  const third = await plans.announce({ day: '2027-03-11' });
  await invite([{ organisation: 'Fout', email: 'fout@x.example' }], { meetingId: third });
  expect(await send('fout@x.example')).toEqual([]);
  const { data } = await ask(
    server.url,
    token,
    '{ workList(first: 50, filter: { kinds: [MAIL_NOT_SENT] }) { edges { node { subject } } } }',
  );
  expect(data.workList.edges).toEqual([{ node: { subject: 'Rouw in de klas' } }]);
  expect(await invite([{ organisation: 'Fout', email: 'fout@x.example' }])).toMatchObject({
    leftOut: [{ reason: 'CAME_BACK' }],
  });
});

test('a visitor who mistyped their address is a task that names the meeting, since no mail reaches them', async () => {
  const id = await plans.announce({ day: '2027-03-12', title: 'Avond met een tikfout' });
  await register(server, id, { email: 'tikfout@x.example' });
  expect(await send('tikfout@x.example')).toEqual([]);
  const { data } = await ask(
    server.url,
    token,
    '{ workList(first: 50, filter: { kinds: [MAIL_NOT_SENT] }) { edges { node { subject } } } }',
  );
  expect(data.workList.edges).toContainEqual({ node: { subject: 'Avond met een tikfout' } });
});

test('organisers see who was invited; a letter that came back is the last one', async () => {
  const document = `query ($id: ID!) { node(id: $id) { ... on Meeting { invitations { id channel remindedAt invitee { organisation cameBackAt } } } } }`;
  const { data } = await ask(server.url, token, document, { id });
  const { invitations } = data.node;
  const bloem = invitations.find(
    (each: { invitee: { organisation: string } }) => each.invitee.organisation === 'Bakkerij Bloem',
  );
  expect(bloem).toMatchObject({ channel: 'LETTER', remindedAt: expect.any(String) });
  expect(
    await does(
      'invitationCameBack',
      { invitationId: bloem.id },
      '... on InvitationReturned { invitation { invitee { cameBackAt } } }',
    ),
  ).toMatchObject({ invitation: { invitee: { cameBackAt: expect.any(String) } } });
  const other = await plans.announce({ day: '2027-05-13' });
  expect(await invite([BLOEM], { meetingId: other })).toMatchObject({
    leftOut: [{ reason: 'CAME_BACK' }],
  });
});

test('after two years only numbers are left, and the wish of those who want no more', async () => {
  const count = async () =>
    (await here('SELECT count(*)::int AS n FROM meeting_invitation'))[0]!['n'];
  const before = await count();
  now = new Date('2029-06-01T09:00:00+02:00');
  const { eraseWhatIsOver } = await import('../privacy/retention.store.ts');
  await eraseWhatIsOver(server.database, 'GM0193', now);
  expect(
    await here(
      `SELECT 1 FROM meeting_invitee WHERE organisation <> '' OR coalesce(email, contact, street, postcode, town) IS NOT NULL OR coalesce(mail_key, letter_key, code_hash) IS NOT NULL`,
    ),
  ).toEqual([]);
  expect(
    await here(`SELECT 1 FROM correspondence WHERE kind::text = 'MEETING_INVITATION'`),
  ).toEqual([]);
  expect(await count()).toBe(before);
  expect(await here('SELECT 1 FROM meeting_invitation_stop')).toHaveLength(3);
  await travel('2029-06-01T09:00:00+02:00');
  id = await plans.announce({ day: '2029-09-13' });
  expect(await invite([{ organisation: 'Vink', email: 'vink@x.example' }, BOOG])).toMatchObject({
    mails: 1,
    leftOut: [{ row: 0, reason: 'NO_MORE' }],
  });
});
