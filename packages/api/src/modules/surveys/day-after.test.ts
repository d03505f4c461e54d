import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { type MailServer, startMailServer } from '@steunpad/testing/mail-server.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { surveyCodes } from '@steunpad/testing/survey-codes.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const clock = clockAt('2026-11-30T10:00:00+01:00');
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ now: clock.now, limits: NO_LIMITS });
});
afterAll(() => server.close());
beforeEach(() => clock.set('2026-11-30T10:00:00+01:00'));

/** Somebody answers one question and leaves an address. */
async function answer(mailTo: string, over: object = {}) {
  const [code = ''] = await surveyCodes(server, 1);
  const input = {
    ...{ municipality: 'GM0193', code, version: 1, idempotencyKey: crypto.randomUUID() },
    ...{ answers: [{ question: 'missed', values: ['yes'] }], mailTo, ...over },
  };
  const send = async () =>
    (await askPublic(server.url, 'AnswerSurvey', { input })).data.answerSurvey;
  return { send, first: await send() };
}

const HERS = 'Nadezhda@voorbeeld.example';
const ANSWERED = { __typename: 'SurveyAnswered' };
const addresses = () => count(server.database, 'survey_address');
const mails = () =>
  rows(
    server.database,
    `SELECT status::text, email, failure::text FROM correspondence WHERE kind = 'SURVEY_DAY_AFTER' ORDER BY queued_at, status`,
  );
const goOut = (to: MailServer) =>
  round(server, clock.now, createMailer(to.url, 'Steunpad <post@steunpad.example>'));

/** What went to one address; the demo sends other mails. */
const sentTo = ({ mails }: MailServer, address: string) =>
  mails.filter(({ to }) => (to as { text: string }).text === address);

test('the morning after, one message goes to the address, in the language of the form; then the address is nowhere', async () => {
  const mailServer = await startMailServer();
  expect((await answer(` ${HERS} `, { language: 'uk' })).first).toEqual(ANSWERED);
  expect(found(await dump(server.database), ['adezhda']), 'unreadable until then').toEqual([]);
  for (const early of ['2026-11-30T23:59:00+01:00', '2026-12-01T08:59:00+01:00']) {
    clock.set(early);
    await goOut(mailServer);
    expect(sentTo(mailServer, HERS), early).toEqual([]);
  }
  clock.set('2026-12-01T09:00:00+01:00');
  await goOut(mailServer);
  await goOut(mailServer);

  const [mail, ...more] = sentTo(mailServer, HERS);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Повідомлення, про яке ви просили');
  expect(mail?.text).toMatch(/038.*113/s);
  expect(mail?.text).not.toMatch(/померл|{{/);
  expect(found(await dump(server.database), ['adezhda'])).toEqual([]);
  expect(await addresses()).toBe(0);
});

test('the same press twice is one message, and what is no address is told at its field and saves nothing', async () => {
  const waiting = await count(server.database, 'survey_waiting');
  const wrong = await answer('geen adres');
  expect(wrong.first).toMatchObject({
    __typename: 'InputInvalid',
    fields: [{ path: ['mailTo'], code: 'INVALID_EMAIL' }],
  });
  expect(await count(server.database, 'survey_waiting')).toBe(waiting);

  const before = await addresses();
  const { send } = await answer('twee@voorbeeld.example');
  expect(await send()).toEqual(ANSWERED);
  expect((await answer(' ')).first).toEqual(ANSWERED);
  expect(await addresses()).toBe(before + 1);
});

test('an address that the mail server does not know is given up and forgotten: nobody gets a task', async () => {
  const mailServer = await startMailServer();
  mailServer.behave('ADDRESS_REFUSED', 'niemand@voorbeeld.example');
  await answer('niemand@voorbeeld.example');
  clock.set('2026-12-01T09:00:00+01:00');
  const { mailed } = await goOut(mailServer);

  expect(mailed.unsent).toBe(1);
  expect(await mails()).toContainEqual({
    status: 'CANCELLED',
    email: null,
    failure: 'ADDRESS_REFUSED',
  });
  expect(await count(server.database, `task WHERE kind = 'MAIL_NOT_SENT'`)).toBe(0);
});

test('where no mail can be sent the address is gone two weeks later all the same', async () => {
  await answer('wacht@voorbeeld.example');
  clock.set('2026-12-01T09:00:00+01:00');
  await round(server, clock.now);
  expect(found(await dump(server.database), ['wacht@'])).toEqual(['wacht@']);
  clock.set('2026-12-15T09:00:01+01:00');
  await round(server, clock.now);

  expect(found(await dump(server.database), ['wacht@'])).toEqual([]);
  expect(await mails()).toEqual([]);
});

test('an address that was never written to goes by its week, and that is declared', async () => {
  await answer('week@voorbeeld.example');
  // As after a restored backup, when the worker had stood still.
  await rows(server.database, `UPDATE survey_address SET left_week = '2026-11-09'`);
  await round(server, clock.now);

  expect(await addresses()).toBe(0);
  expect(
    await rows(
      server.database,
      `SELECT what, count FROM destruction_record WHERE rule = 'SURVEY_ADDRESS'`,
    ),
  ).toEqual([{ what: 'SURVEY_ADDRESS', count: 1 }]);
});
