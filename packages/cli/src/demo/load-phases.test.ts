import { askPublic } from '@steunpad/testing/graphql.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoCodes, loadPhases } from './load-phases.ts';

const SATURDAY = new Date('2026-11-28T10:00:00Z');
const municipality = 'GM0193';

let server: TestServer;
let codes: DemoCodes | null;

beforeAll(async () => {
  server = await startServer({ now: () => SATURDAY });
  codes = await loadPhases(server.database, SATURDAY);
}, 300_000);
afterAll(() => server.close());

const states = async () =>
  (await rows(server.database, 'SELECT state::text FROM pathway ORDER BY state')).map(
    ({ state }) => state,
  );

test('somebody is in each phase that people are in for some time', async () => {
  expect(new Set(await states())).toEqual(
    new Set([
      ...['TO_CHECK', 'TO_INVITE', 'INVITED', 'LATER', 'TALK_PLANNED', 'PLANNING', 'WAITING'],
      ...['PROPOSED', 'ACTIVE', 'ENDING', 'AFTERCARE', 'DECLINED', 'CLOSED'],
    ]),
  );
});

test('a second start loads nobody again, and tells the same codes', async () => {
  const before = await states();

  expect(await loadPhases(server.database, SATURDAY)).toEqual(codes);
  expect(await states()).toEqual(before);
});

test('the steps were taken through the door, and no key of it is left', async () => {
  expect(await rows(server.database, 'SELECT FROM access_token')).toEqual([]);
});

test('the volunteer’s code opens a page with somebody to visit', async () => {
  const input = { municipality, code: codes!.volunteer };
  const { data } = await askPublic(server.url, 'MyVolunteering', { input, language: 'nl' });

  expect(data.myVolunteering.matches).toHaveLength(1);
});

test('the code of the questionnaire opens questions, and answers of others are there to read', async () => {
  const { data } = await askPublic(server.url, 'Survey', {
    input: { municipality, code: codes!.survey },
  });

  expect(data.survey.__typename).toBe('Survey');
  expect(await rows(server.database, 'SELECT FROM survey_response')).toHaveLength(10);
  expect(await rows(server.database, 'SELECT FROM survey_waiting')).toHaveLength(1);
});

test('the letter’s code answers the letter', async () => {
  const input = {
    municipality,
    code: codes!.letter,
    idempotencyKey: crypto.randomUUID(),
    reply: 'YES',
    contact: { preference: 'PHONE', phone: '06 12345678' },
  };
  const { data } = await askPublic(server.url, 'ReplyToLetter', { input });

  expect(data.replyToLetter.__typename).toBe('LetterAnswered');
  // Who answered has no letter to answer any more: the next start tells no code that opens nothing.
  expect(await loadPhases(server.database, SATURDAY)).toBeNull();
});
