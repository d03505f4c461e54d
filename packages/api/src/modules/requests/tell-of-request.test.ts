import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { askForSupport, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const PUBLIC_URL = 'https://steun.voorbeeld.example';

describe.each(ENGINES)('mails about a request, on %s', (_, start) => {
  let server: TestServer;
  let clock: Clock;
  beforeAll(async () => {
    clock = clockAt('2026-09-04T09:00:00+02:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
    await rows(
      server.database,
      `UPDATE municipality SET request_emails = '{een@zwolle.example,twee@zwolle.example}',
         mail_from = 'steun@zwolle.example', reply_to = 'antwoord@zwolle.example',
         postal_address = '{"Postbus 10007","8000 GA Zwolle"}' WHERE id = 'GM0193'`,
    );
  });
  afterAll(() => server.close());
  beforeEach(() => rows(server.database, 'DELETE FROM correspondence'));

  const mailed = async () => {
    const mail = await startMailServer();
    const send = createMailer(mail.url, 'Steunpad <alle@voorbeeld.example>');
    await round(server, clock.now, send, PUBLIC_URL);
    return mail.mails;
  };

  test('coordinators hear that there is one, without a word of it', async () => {
    const { reference } = await askForSupport(server, {
      name: 'Kanarie Voorbeeld',
      message: 'Kanarie in de tekst.',
      contact: { preference: 'PHONE', phone: '06 12345678' },
    });

    const mails = await mailed();

    expect(mails.map(({ to }) => to && 'text' in to && to.text).toSorted()).toEqual([
      'een@zwolle.example',
      'twee@zwolle.example',
    ]);
    for (const { subject, text } of mails) {
      expect(subject).toBe('Er staat iets nieuws in uw lijst');
      expect(`${subject} ${text}`).not.toMatch(/kanarie|0612345678|06 1234/i);
      expect(text).not.toContain(reference);
      expect(text).not.toContain('http');
    }
  });

  test('ten at once make one mail for each coordinator, and the next a new one', async () => {
    for (let i = 0; i < 10; i += 1)
      await askForSupport(server, { contact: { preference: 'PHONE', phone: `06 2000000${i}` } });
    expect(await mailed()).toHaveLength(2);

    await askForSupport(server, { contact: { preference: 'PHONE', phone: '06 30000000' } });
    expect(await mailed()).toHaveLength(2);
  });

  test('a confirmation says who it is from, where answers go, how to reach us, and where to tell more', async () => {
    await rows(server.database, "UPDATE municipality SET request_emails = '{}'");
    await askForSupport(server, {
      contact: { preference: 'EMAIL', email: 'ruben@voorbeeld.nl' },
    });

    const [confirmation, ...others] = await mailed();

    expect(others).toEqual([]);
    expect(confirmation?.from?.text).toBe('"Gemeente Zwolle" <steun@zwolle.example>');
    expect(confirmation?.replyTo?.text).toBe('antwoord@zwolle.example');
    const text = confirmation?.text ?? '';
    expect(text).toContain('Post: Postbus 10007, 8000 GA Zwolle');
    expect(text).toMatch(/Telefoon: 038 555 01 9\d \(/);
    expect(text).toMatch(/E-mail: \S+@\S+/);
    const [link] = /https:\S+/.exec(text) ?? [];
    expect(link).toBe(`${PUBLIC_URL}/f/GM0193/intake-form`);
    const page = await fetch(link!.replace(PUBLIC_URL, server.url));
    expect(page.ok).toBe(true);
  });

  test('in English the page is English too', async () => {
    await askForSupport(server, {
      language: 'en',
      contact: { preference: 'EMAIL', email: 'ruben@voorbeeld.nl' },
    });

    const [confirmation] = await mailed();

    expect(confirmation?.text).toContain(`${PUBLIC_URL}/f/GM0193/intake-form?lang=en`);
  });
});
