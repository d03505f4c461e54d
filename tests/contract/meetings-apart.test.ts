import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { personalData } from '@steunpad/database/generated/personal-data.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { organiser, register } from '@steunpad/testing/meetings.ts';
import { askForSupport, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Nothing links a meeting to a pathway: not a key, not a log, not a file, not a mail.

const OF_MEETINGS = [
  'meeting',
  'meeting_invitation',
  'meeting_invitation_stop',
  'meeting_invitee',
  'meeting_registration',
];
const NOW = new Date('2026-12-01T09:00:00+01:00');
/** Somebody who asks for support and comes to a meeting, under one address. */
const EMAIL = 'beide@voorbeeld.example';

let server: TestServer;
let registration: string;

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS, now: () => NOW });
  const token = await server.token(EVERY_SCOPE);
  await askForSupport(server, { contact: { preference: 'EMAIL', email: EMAIL } });
  const plans = organiser(server, token);
  const id = await plans.announce();
  await register(server, id, { email: EMAIL });
  await plans.look(id);
  const [row] = await rows(
    server.database,
    'SELECT id::text FROM meeting_registration WHERE email = $1',
    [EMAIL],
  );
  registration = String(row!['id']);
});
afterAll(() => server.close());

test('no foreign key leads from the tables of meetings to another, or from another to them', async () => {
  const keys = await rows(
    server.database,
    `SELECT conrelid::regclass::text AS one, confrelid::regclass::text AS other FROM pg_constraint WHERE contype = 'f'`,
  );
  expect(keys.length).toBeGreaterThan(50);
  const crossing = keys.filter(
    ({ one, other }) => OF_MEETINGS.includes(String(one)) !== OF_MEETINGS.includes(String(other)),
  );
  expect(crossing).toEqual([]);
});

test('no column anywhere else holds the id of a registration or of a meeting, but for its mail and who looked', async () => {
  const tables = await rows(
    server.database,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const found = await rows(
      server.database,
      `SELECT t::text AS row FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`,
      [registration],
    );
    if (found.length > 0) holding.push(String(name));
  }
  expect(holding.toSorted()).toEqual([
    'access_log_entry',
    'correspondence',
    // For two days, so that a form that is sent again gets its answer again.
    'idempotency_record',
    'meeting_registration',
  ]);
  const [mail] = await rows(
    server.database,
    `SELECT num_nonnulls(pathway_id, request_id, volunteer_id, application_id) AS about FROM correspondence WHERE "values"::text LIKE '%' || $1 || '%'`,
    [registration],
  );
  expect(mail).toEqual({ about: 0 });
  const looked = await rows(
    server.database,
    `SELECT DISTINCT subject_type AS type FROM access_log_entry WHERE subject_id = $1`,
    [registration],
  );
  expect(looked).toEqual([{ type: 'MeetingRegistration' }]);
});

test('the same address is kept under keys that cannot be joined', async () => {
  const tables = await rows(
    server.database,
    `SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'bytea'`,
  );
  const [key] = await rows(
    server.database,
    `SELECT encode(address_key, 'hex') AS hex FROM meeting_registration WHERE id = $1`,
    [registration],
  );
  const same: string[] = [];
  for (const { t, c } of tables) {
    const found = await rows(
      server.database,
      `SELECT 1 FROM "${t}" WHERE encode("${c}", 'hex') = $1`,
      [key!['hex']],
    );
    if (found.length > 0) same.push(`${t}.${c}`);
  }
  expect(same).toEqual(['meeting_registration.address_key']);
});

test('erasing somebody who was helped, or taking their data, touches no meeting', () => {
  const { paths, refersTo } = personalData.MeetingRegistration;
  expect([paths, refersTo]).toEqual([[], ['Meeting']]);
  for (const [model, { refersTo: others }] of Object.entries(personalData))
    if (model !== 'MeetingRegistration') expect(others).not.toContain('MeetingRegistration');
});

test('a mail about a meeting says nothing of support, and one about support nothing of meetings', async () => {
  const mails = await startMailServer();
  await round(
    server,
    () => NOW,
    createMailer(mails.url, 'Steunpad <post@steunpad.example>'),
    'https://steun.voorbeeld.example',
  );
  const mine = mails.mails.filter(({ to }) => JSON.stringify(to).includes(EMAIL));
  const kinds = mine.map(({ text }) => [
    text!.includes('/meetings/'),
    /S-[0-9A-Z]{4}-/.test(text!),
  ]);
  expect(kinds.toSorted()).toEqual([
    [false, true],
    [true, false],
  ]);
});
