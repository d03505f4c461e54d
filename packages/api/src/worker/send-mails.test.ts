import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { type MailServer, type Manner, startMailServer } from '@steunpad/testing/mail-server.ts';
import { askForSupport, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailer } from './mailer.ts';

// Long enough for a machine that does much else, short enough for a test.
const QUICK = { connect: 5_000, greeting: 1_500, silence: 4_000, mail: 30_000 };
const BEGIN = Date.parse('2026-09-04T09:00:00+02:00');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(ENGINES)('mails, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;
  let mail: MailServer;

  beforeAll(async () => {
    clock = clockAt(new Date(BEGIN).toISOString());
    server = await start({ now: clock.now, limits: NO_LIMITS });
  }, 300_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    clock.set(new Date(BEGIN).toISOString());
    // The demo has mails of its own, as had the test before.
    await rows(server.database, 'DELETE FROM correspondence');
    await rows(server.database, "DELETE FROM task WHERE kind = 'MAIL_NOT_SENT'");
    mail = await startMailServer();
  });

  const after = (ms: number) => clock.set(new Date(BEGIN + ms).toISOString());
  const mailer = () => createMailer(mail.url, 'Steun <steun@voorbeeld.example>', QUICK);
  const work = async () => (await round(server, clock.now, mailer())).mailed;
  const request = (email = 'ruben@voorbeeld.nl') =>
    askForSupport(server, { contact: { preference: 'EMAIL', email } });
  const mailRows = () =>
    rows(
      server.database,
      `SELECT status, failure, tries, claimed_until AS "claimedUntil" FROM correspondence
       WHERE kind = 'REQUEST_CONFIRMATION' AND email LIKE '%@voorbeeld.nl' ORDER BY id`,
    );
  const unsentTasks = async () => {
    const token = await server.token(EVERY_SCOPE);
    const query = `{ workList(first: 50, filter: { kinds: [MAIL_NOT_SENT] }) {
      edges { node { id kind due nextSteps request { reference } } } } }`;
    const { data } = await ask(server.url, token, query);
    return data.workList.edges.map(({ node }: { node: unknown }) => node);
  };

  const FOR_NOW: readonly [Manner, string][] = [
    ['SILENT', 'NO_ANSWER'],
    ['TOO_BUSY', 'BUSY'],
    ['FULL', 'BUSY'],
    ['HANGS_UP', 'CUT_OFF'],
    ['SENDER_REFUSED', 'SENDER_REFUSED'],
    ['RELAYING_DENIED', 'SENDER_REFUSED'],
    ['DROPS_IN_DATA', 'CUT_OFF'],
  ];
  test.each(FOR_NOW)('a server that is %s loses nothing, in seconds', async (manner, failure) => {
    mail.behave(manner);
    await request();
    const began = performance.now();

    expect(await work()).toEqual({ sent: 0, failed: 1, unsent: 0 });

    expect(performance.now() - began).toBeLessThan(15_000);
    expect(await mailRows()).toEqual([{ status: 'QUEUED', failure, tries: 1, claimedUntil: null }]);
    mail.behave('TAKES');
    expect(await work()).toEqual({ sent: 0, failed: 0, unsent: 0 });
    after(MINUTE);
    expect(await work()).toEqual({ sent: 1, failed: 0, unsent: 0 });
    after(DAY);
    expect(await work()).toEqual({ sent: 0, failed: 0, unsent: 0 });
    expect(mail.mails).toHaveLength(1);
  });

  test.each(['ADDRESS_REFUSED', 'MAIL_REFUSED'] as const)(
    'a server that says %s is believed: a person has a task at once',
    async (manner) => {
      mail.behave(manner);
      const { reference } = await request();

      expect(await work()).toEqual({ sent: 0, failed: 0, unsent: 1 });

      const [task, ...others] = await unsentTasks();
      expect(others).toEqual([]);
      expect(task).toMatchObject({
        due: '2026-09-04',
        nextSteps: ['COMPLETE_TASK'],
        request: { reference },
      });
      expect(await mailRows()).toMatchObject([{ status: 'FAILED', failure: manner }]);
      after(DAY);
      expect(await work()).toEqual({ sent: 0, failed: 0, unsent: 0 });
    },
  );

  test('a server that is slow gets its time', async () => {
    mail.behave('SLOW');
    await request();

    expect(await work()).toMatchObject({ sent: 1 });
    expect(mail.mails).toHaveLength(1);
  });

  test('one that comes back after three days gets everything, once', async () => {
    mail.behave('SILENT');
    for (const name of ['een', 'twee', 'drie']) await request(`${name}@voorbeeld.nl`);
    for (let past = 0; past < 3 * DAY; past += 12 * 60 * MINUTE) {
      after(past);
      await work();
      mail.behave('HANGS_UP');
    }
    mail.behave('TAKES');
    after(3 * DAY);
    const rounds = await Promise.all([work(), work()]);

    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    expect(mail.mails.map(({ to }) => to && 'text' in to && to.text).toSorted()).toEqual([
      'drie@voorbeeld.nl',
      'een@voorbeeld.nl',
      'twee@voorbeeld.nl',
    ]);
    expect(await unsentTasks()).toEqual([]);
  }, 240_000);

  test('one that never comes back makes a task after five days, with a reference and no content', async () => {
    mail.behave('HANGS_UP');
    const { reference } = await request();
    await work();
    after(5 * DAY - MINUTE);
    expect(await work()).toMatchObject({ unsent: 0 });
    after(5 * DAY + 60 * MINUTE);

    expect(await work()).toMatchObject({ unsent: 1 });

    expect(await unsentTasks()).toMatchObject([{ request: { reference } }]);
  });

  test('one that takes a mail and does not say so gets it again, and can know it', async () => {
    mail.behave('DROPS_AFTER_DATA');
    await request();
    await work();
    mail.behave('TAKES');
    after(MINUTE);

    expect(await work()).toMatchObject({ sent: 1 });

    const [first, second] = mail.mails;
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.date).toEqual(first?.date);
    expect(second?.text).toBe(first?.text);
  });

  test('a mail that the server chokes on holds up no other', async () => {
    mail.behave('SILENT_AFTER_DATA', 'stil@voorbeeld.nl');
    mail.behave('ADDRESS_REFUSED', 'weg@voorbeeld.nl');
    for (const name of ['stil', 'weg', 'een', 'twee', 'drie', 'vier', 'vijf'])
      await request(`${name}@voorbeeld.nl`);

    expect(await work()).toEqual({ sent: 5, failed: 1, unsent: 1 });
  });

  test('a server that is down is not asked once for each mail', async () => {
    mail.behave('SILENT');
    for (let i = 0; i < 30; i += 1) await request(`nr${i}@voorbeeld.nl`);
    const began = performance.now();

    const { failed } = await work();

    expect(failed).toBeLessThan(10);
    expect(performance.now() - began).toBeLessThan(30_000);
    mail.behave('TAKES');
    after(MINUTE);
    expect(await work()).toMatchObject({ sent: 30 });
  }, 240_000);

  test('what a worker had claimed that was killed comes free', async () => {
    await request();
    const killed = round(server, clock.now, () => new Promise(() => {}));
    await expect.poll(async () => (await mailRows())[0]?.['tries']).toBe(1);

    expect(await work()).toMatchObject({ sent: 0 });
    after(3 * MINUTE);
    expect(await work()).toMatchObject({ sent: 1 });
    void killed;
  });

  test('nothing else waits for a silent server', async () => {
    const token = await server.token(EVERY_SCOPE);
    const waits = async () => {
      const taken: number[] = [];
      for (let i = 0; i < 8; i += 1) {
        const began = performance.now();
        await ask(server.url, token, '{ workList(first: 5) { edges { node { id } } } }');
        taken.push(performance.now() - began);
      }
      return taken.toSorted((one, other) => one - other)[3]!;
    };
    for (const name of ['een', 'twee', 'drie', 'vier']) await request(`${name}@voorbeeld.nl`);
    await waits();
    const before = await waits();
    mail.behave('SILENT');
    const silence = { connect: 60_000, greeting: 60_000, silence: 60_000, mail: 60_000 };
    const patient = createMailer(mail.url, 'steun@voorbeeld.example', silence);
    let isOver = false;
    const sending = round(server, clock.now, patient).finally(() => {
      isOver = true;
    });
    await expect.poll(() => mail.connections, { timeout: 30_000 }).toBeGreaterThan(0);

    const during = await waits();
    await round(server, clock.now, null);

    // The server is silent still: neither the questions nor the other round waited for it.
    expect(isOver).toBe(false);
    expect(during - before).toBeLessThan(100);
    mail.behave('HANGS_UP');
    mail.hangUp();
    await sending;
  }, 300_000);

  test('mail that waits for a mail server to be set is there a year later', async () => {
    await request();
    for (const day of [1, 15, 40, 365]) {
      after(day * DAY);
      await round(server, clock.now, null);
    }

    expect(await work()).toMatchObject({ sent: 1 });
  });
});
