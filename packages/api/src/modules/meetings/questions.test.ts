import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { organiser, register } from '@steunpad/testing/meetings.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { dump, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registrationCode } from './registration-code.ts';

const RESULTS =
  'evaluation { asked answered declined isShared questions { question text answered average choices { text times } } }';

describe.each(ENGINES)('the questions after a meeting, on %s', (_, start) => {
  let now = new Date('2026-12-01T09:00:00+01:00');
  let server: TestServer;
  let token: string;
  let plans: ReturnType<typeof organiser>;

  beforeAll(async () => {
    server = await start({ now: () => now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());

  async function travel(to: string): Promise<void> {
    now = new Date(to);
    token = await server.token(['meetings:read', 'meetings:write']);
    plans = organiser(server, token);
  }

  const here = (sql: string, values: unknown[] = []) => rows(server.database, sql, values);
  const work = () => round(server, () => now);
  const results = async (id: string) => (await plans.look(id, RESULTS)).evaluation;
  const mine = async (registration: string) => {
    const id = Buffer.from(registration, 'base64').toString().split(':')[1]!;
    const code = await server.database.asTenant(
      { municipality: 'GM0193' },
      'read',
      async (_db, { municipality }) => registrationCode({ municipality: municipality! }, id),
    );
    const input = { municipality: 'GM0193', code };
    const { data } = await askPublic(server.url, 'MyMeetingRegistration', { input });
    return data.myMeetingRegistration;
  };
  const send = async (operation: string, code: string, over: object = {}) => {
    const key = { municipality: 'GM0193', idempotencyKey: crypto.randomUUID() };
    const input = { ...key, code, version: 2, ...over };
    const { data } = await askPublic(server.url, operation, { input });
    return (Object.values(data)[0] as { __typename: string }).__typename;
  };
  const answers = [
    { question: 'useful', values: ['4'] },
    { question: 'again', values: ['yes'] },
  ];
  /** A meeting with visitors of whom all but the last come; with the ids of their registrations. */
  async function held(visitors: number, day: string): Promise<[string, string[]]> {
    await travel('2026-12-01T09:00:00+01:00');
    const id = await plans.announce({ day });
    for (let i = 0; i < visitors; i += 1) await register(server, id, { places: 1 });
    const ids = (await plans.look(id)).registrations.map((each: { id: string }) => each.id);
    await travel(`${day}T19:30:00+01:00`);
    for (const registrationId of ids.slice(0, -1))
      await mutate(server, token, 'checkIn', { registrationId });
    return [id, ids];
  }

  test('who came gets a code of their own once it is over; ten answers are told, nine are not, and nobody’s is anybody’s', async () => {
    const [id, ids] = await held(13, '2027-01-14');
    await work();
    expect((await mine(ids[0]!)).surveyCode, 'it is not over').toBeNull();
    await travel('2027-01-14T21:31:00+01:00');
    const before = await here('SELECT * FROM meeting_registration ORDER BY line');
    await work();
    const uuid = Buffer.from(id, 'base64').toString().split(':')[1]!;
    const codes = await here(
      'SELECT DISTINCT xmin::text AS x, survey_version AS version FROM survey_code WHERE round = $1',
      [`meeting ${uuid}`],
    );
    expect(codes, 'all at once').toEqual([{ x: expect.anything(), version: 2 }]);
    const given = await Promise.all(ids.map(async (each) => (await mine(each)).surveyCode));
    expect(given.at(-1), 'who did not come').toBeNull();
    expect(new Set(given.slice(0, -1)).size).toBe(12);

    for (const code of given.slice(0, 8))
      expect(await send('AnswerSurvey', code, { answers })).toBe('SurveyAnswered');
    expect(await send('DeclineSurvey', given[8])).toBe('SurveyDeclined');
    expect(await send('AnswerSurvey', given[0], { answers })).toBe('SurveyAlreadyAnswered');
    expect((await mine(ids[0]!)).surveyCode, 'nobody is asked twice').toBeNull();
    expect((await mine(ids[9]!)).surveyCode).toBe(given[9]);
    await work();
    expect(await results(id)).toEqual({
      ...{ asked: 12, answered: null, declined: null },
      ...{ isShared: false, questions: [] },
    });
    expect(await here('SELECT * FROM meeting_registration ORDER BY line')).toEqual(before);

    for (const code of given.slice(9, 11)) await send('AnswerSurvey', code, { answers });
    await work();
    const told = await results(id);
    expect(told).toMatchObject({ asked: 12, answered: 10, declined: 1 });
    expect(told.questions).toMatchObject([
      {
        question: 'useful',
        text: 'Heeft u iets aan de bijeenkomst gehad?',
        answered: 10,
        average: 4,
      },
      {
        question: 'again',
        answered: 10,
        choices: [{ text: 'Ja', times: 10 }, { times: 0 }, { times: 0 }],
      },
    ]);
    const kept = await dump(server.database);
    for (const code of given.filter(Boolean)) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll('-', ''));
    }
  });

  test('the mail with the material names the page and the code, and who is written down later has one too', async () => {
    const [id, ids] = await held(2, '2027-02-11');
    await travel('2027-02-12T10:00:00+01:00');
    await work();
    const late = { meetingId: id, name: 'Van de lijst', email: 'lijst@school.example', came: 1 };
    await mutate(server, token, 'checkIn', late);
    await travel('2027-02-12T10:05:00+01:00');
    const sent: { to: string; text: string }[] = [];
    await round(
      server,
      () => now,
      async (mail) => void sent.push(mail),
      'https://steun.voorbeeld.example',
    );
    const mail = sent.find(({ to }) => to === late.email);
    expect(mail?.text).toMatch(
      /Uw code is [0-9A-Z-]{14}\nhttps:\/\/steun\.voorbeeld\.example\/f\/GM0193\/survey\n/,
    );
    const code = /code is ([0-9A-Z-]{14})/.exec(mail!.text)![1]!;
    expect(await send('AnswerSurvey', code, { answers })).toBe('SurveyAnswered');
    expect((await mine(ids[0]!)).surveyCode).toMatch(/^[0-9A-Z]{4}-/);
  });

  test('small meetings of a year share a round, so that somebody reads what was said there', async () => {
    const meetings = [await held(7, '2027-03-11'), await held(7, '2027-03-18')];
    await travel('2027-03-18T22:00:00+01:00');
    await work();
    for (const [, ids] of meetings)
      for (const each of ids.slice(0, -1)) {
        const { surveyCode } = await mine(each);
        await send('AnswerSurvey', surveyCode, { answers });
      }
    await work();
    // With the one who was written down later, of the test before.
    for (const [id] of meetings)
      expect(await results(id)).toMatchObject({ asked: 6, answered: 13, isShared: true });
  });

  test('what was said is for colleagues who may read meetings, and not for visitors', async () => {
    await travel('2027-03-19T09:00:00+01:00');
    const writer = await server.token(['meetings:write']);
    const document = `{ meetings(withPast: true) { ${RESULTS} } }`;
    expect((await ask(server.url, writer, document)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    const { data } = await ask(server.url, token, document);
    expect(data.meetings.length).toBeGreaterThan(3);
  });
});
