import { randomUUID } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import type { Answer } from '@steunpad/testing/graphql.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { activeVolunteer } from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const clock = clockAt('2026-11-18T10:00:00+01:00');
const WORDS = 'Kanariewoorden ë 👵🏽\n\t 111222333 ';
let server: TestServer;
let anna: Person;
let bas: Person;
let pathwayId: string;

beforeAll(async () => {
  server = await startServer({ now: clock.now, limits: NO_LIMITS });
  anna = await signedIn(server, ['COORDINATOR'], { now: clock.now(), name: 'Anna' });
  bas = await signedIn(server, ['COORDINATOR'], { now: clock.now(), name: 'Bas' });
  pathwayId = await pathway('06 50001001');
});
afterAll(() => server.close());

async function pathway(phone: string): Promise<string> {
  const { reference } = await askForSupport(server, { contact: { preference: 'PHONE', phone } });
  const { data } = await anna.ask(
    `{ workList(search: "${reference}") { edges { node { request { id } } } } }`,
  );
  const coordinator = atWork(server, await server.token(EVERY_SCOPE));
  return (await coordinator.accept(data.workList.edges[0].node.request.id)).pathway.id;
}

const KEEP = `mutation ($input: KeepNoteInput!) { keepNote(input: $input) {
  __typename
  ... on NoteKept { id version savedAt }
  ... on NoteChangedElsewhere { code text version }
  ... on InputInvalid { fields { path code } }
} }`;
const keep = async (who: Person, over: object = {}): Promise<Answer['data']> => {
  const input = {
    id: randomUUID(),
    kind: 'talk',
    about: pathwayId,
    text: WORDS,
    version: 0,
    ...over,
  };
  const { data, errors } = await who.ask(KEEP, { input });
  return data?.keepNote ?? { errors };
};
const notesOf = async (who: Person, of: string | null = pathwayId): Promise<Answer['data'][]> =>
  (
    await who.ask(
      'query ($of: ID) { keptNotes(about: $of) { id kind text version isMine writer { name } } }',
      { of },
    )
  ).data.keptNotes;
const discard = async (who: Person, id: string) =>
  who.ask('mutation ($input: DiscardNoteInput!) { discardNote(input: $input) { __typename } }', {
    input: { id, idempotencyKey: randomUUID() },
  });
const forgetAll = () => rows(server.database, 'DELETE FROM kept_note');

test('words are there again to the letter, for the person who typed them alone, and in no row', async () => {
  const { id, version } = await keep(anna);
  await keep(anna, { kind: 'attempt', text: 'Nog iets' });

  expect(version).toBe(1);
  expect(await notesOf(anna)).toEqual(
    expect.arrayContaining([
      { id, kind: 'talk', text: WORDS, version: 1, isMine: true, writer: { name: 'Anna' } },
    ]),
  );
  expect(await notesOf(anna, null)).toHaveLength(2);
  expect(await notesOf(bas)).toEqual([]);
  expect(await keep(bas, { id, version: 1 })).toMatchObject({ __typename: 'NotFound' });
  await discard(bas, id);
  expect(await notesOf(anna)).toHaveLength(2);
  expect(found(await dump(server.database), ['Kanariewoorden', '111222333'])).toEqual([]);
  const [looked] = await rows(
    server.database,
    `SELECT subject_type, actor FROM access_log_entry WHERE purpose = 'keptNotes'`,
  );
  expect(looked).toEqual({ subject_type: 'Pathway', actor: `staff:${anna.id}` });
  await discard(anna, id);
  expect(await notesOf(anna)).toHaveLength(1);
  await forgetAll();
});

test('two pages with one note: the second gets both texts, and decides', async () => {
  const { id } = await keep(anna, { text: 'eerste' });
  expect(await keep(anna, { id, text: 'tweede', version: 1 })).toMatchObject({ version: 2 });

  const late = { id, text: 'uit een ander tabblad', version: 1 };
  expect(await keep(anna, late)).toEqual({
    ...{ __typename: 'NoteChangedElsewhere', code: 'NOTE_CHANGED_ELSEWHERE' },
    ...{ text: 'tweede', version: 2 },
  });
  expect(await keep(anna, { ...late, version: 2 })).toMatchObject({ version: 3 });
  // An answer that was lost: the same words change nothing.
  expect(await keep(anna, { ...late, version: 2 })).toMatchObject({ version: 3 });
  await discard(anna, id);
  // What was thrown away elsewhere is not lost here.
  expect(await keep(anna, { ...late, version: 3 })).toMatchObject({ version: 4 });
  await forgetAll();
});

test('however two pages write at the same time, no letter is lost', async () => {
  const id = randomUUID();
  const written = new Set<string>();
  const pages = [0, 1, 2].map(() => ({ version: 0, text: '' }));
  const write = async (page: (typeof pages)[number], letter: string) => {
    page.text += letter;
    written.add(letter);
    for (;;) {
      const answer = await keep(anna, { id, text: page.text, version: page.version });
      page.version = answer.version;
      if (answer.__typename === 'NoteKept') return;
      // The person puts both together.
      page.text = [...new Set([...answer.text, ...page.text])].join('');
    }
  };
  for (let turn = 0; turn < 12; turn += 1)
    await Promise.all(
      pages.map((page, i) => write(page, String.fromCodePoint(0x4e00 + turn * 3 + i))),
    );

  const [note] = await notesOf(anna);
  expect([...note.text].toSorted()).toEqual([...written].toSorted());
  await forgetAll();
});

test('what somebody left who may not see it any more is for whoever goes on, and not for them', async () => {
  const { id } = await keep(bas);
  const roles = (role: string) =>
    rows(
      server.database,
      `UPDATE staff_grant SET role = $2::"StaffRole" WHERE staff_member_id = $1`,
      [bas.id, role],
    );
  expect(await notesOf(anna)).toEqual([]);
  await roles('CLERK');

  expect(await notesOf(bas)).toEqual([]);
  expect(await notesOf(bas, null)).toEqual([]);
  expect(await keep(bas, { id, text: 'later', version: 1 })).toMatchObject({
    __typename: 'NotFound',
  });
  expect(await notesOf(anna)).toMatchObject([
    { id, text: WORDS, isMine: false, writer: { name: 'Bas' } },
  ]);
  const clerk = await signedIn(server, ['CLERK'], { now: clock.now() });
  expect(await notesOf(clerk)).toEqual([]);
  await roles('COORDINATOR');
  expect(await notesOf(bas)).toMatchObject([{ id, isMine: true }]);
  await forgetAll();
});

test('half forms about a request, an application and a volunteer are kept apart, and go with them', async () => {
  const received = await askForSupport(server, {
    contact: { preference: 'PHONE', phone: '06 50001009' },
  });
  const { data } = await anna.ask(
    `{ workList(search: "${received.reference}") { edges { node { request { id } } } } }`,
  );
  const requestId = data.workList.edges[0].node.request.id;
  const coordinator = await signedIn(server, ['VOLUNTEER_COORDINATOR'], { now: clock.now() });
  const all = await server.token(EVERY_SCOPE);
  const volunteerId = await activeVolunteer(server, all);
  const [application] = await rows(server.database, 'SELECT id FROM volunteer_application');
  const applicationId = Buffer.from(`VolunteerApplication:${application?.['id']}`).toString(
    'base64',
  );

  for (const about of [requestId, volunteerId, applicationId])
    expect(await keep(anna, { about })).toMatchObject({ version: 1 });
  for (const about of [requestId, volunteerId, applicationId])
    expect(await notesOf(anna, about)).toMatchObject([{ text: WORDS, isMine: true }]);
  // Who looks after volunteers knows no requests, and reads no half form of a colleague who is still here.
  expect(await keep(coordinator, { about: requestId })).toMatchObject({ __typename: 'NotFound' });
  expect(await notesOf(coordinator, volunteerId)).toEqual([]);
  await rows(server.database, `UPDATE staff_grant SET role = 'CLERK' WHERE staff_member_id = $1`, [
    anna.id,
  ]);
  // Once she has no right to volunteers any more, whoever goes on does.
  expect(await notesOf(coordinator, volunteerId)).toMatchObject([{ text: WORDS, isMine: false }]);
  expect(await notesOf(coordinator, requestId)).toEqual([]);
  expect(await notesOf(anna, null)).toEqual([]);
  await rows(
    server.database,
    `UPDATE staff_grant SET role = 'COORDINATOR' WHERE staff_member_id = $1`,
    [anna.id],
  );
  const seen = `SELECT DISTINCT subject_type FROM access_log_entry WHERE purpose = 'keptNotes' ORDER BY 1`;
  expect((await rows(server.database, seen)).map((each) => each.subject_type)).toEqual([
    'Pathway',
    'SupportRequest',
    'Volunteer',
    'VolunteerApplication',
  ]);
  await rows(
    server.database,
    `UPDATE support_request SET state = 'DECLINED', submitted_at = '2020-01-01' WHERE id = $1`,
    [uuidOf(requestId)],
  );
  await rows(server.database, `UPDATE volunteer SET left_at = '2020-01-01', status = 'LEFT'`);
  await round(server, clock.now);
  expect(await count(server.database, 'kept_note')).toBe(0);
});

test('what is too long or about nobody whom one knows is refused', async () => {
  const afar = await signedIn(server, [['COORDINATOR', 'GM0160']], { now: clock.now() });

  expect(await keep(anna, { text: 'x'.repeat(20_000) })).toMatchObject({ version: 1 });
  expect(await keep(anna, { text: 'x'.repeat(20_001) })).toMatchObject({
    __typename: 'InputInvalid',
    fields: [{ path: ['text'], code: 'TOO_LONG' }],
  });
  expect(await keep(anna, { kind: 'Ben Voorbeeld' })).toMatchObject({ __typename: 'InputInvalid' });
  expect(await keep(afar)).toMatchObject({ __typename: 'NotFound' });
  expect(await notesOf(afar)).toEqual([]);
  await forgetAll();
});

test('they go with the person whom they are about, and thirty days after they were saved', async () => {
  await keep(anna);
  await keep(anna, { about: null });
  await rows(
    server.database,
    `UPDATE pathway SET state = 'CLOSED', closed_at = now(), erase_after = '2026-11-17', erase_rule = 'SUPPORTED'`,
  );
  await round(server, clock.now);
  expect(await count(server.database, 'kept_note')).toBe(1);
  clock.set('2026-12-18T10:00:00+01:00');
  await round(server, clock.now);
  expect(await count(server.database, 'kept_note')).toBe(1);
  clock.set('2026-12-19T10:00:00+01:00');
  await round(server, clock.now);

  expect(await count(server.database, 'kept_note')).toBe(0);
  expect(
    await rows(server.database, `SELECT count FROM destruction_record WHERE what = 'KEPT_NOTE'`),
  ).toEqual([{ count: 1 }]);
});
