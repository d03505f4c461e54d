import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { askForSupport, NO_LIMITS } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('what anybody can have sent to any address, on %s', (_, start) => {
  let server: TestServer;
  let clock: Clock;
  beforeAll(async () => {
    clock = clockAt('2026-09-04T09:00:00+02:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
    await rows(server.database, 'DELETE FROM correspondence');
  });
  afterAll(() => server.close());

  const ask = (email: string, name = 'Ruben van Voorbeeld') =>
    askForSupport(server, { name, contact: { preference: 'EMAIL', email } });
  const mailed = async () => {
    const mail = await startMailServer();
    await round(server, clock.now, createMailer(mail.url, 'Steun <steun@voorbeeld.example>'));
    return mail.mails;
  };

  test('is no text of a stranger', async () => {
    await ask('een@voorbeeld.nl', 'Win nu op http://prijs.example');

    const [mail] = await mailed();

    expect(mail?.text).toContain('Geachte heer of mevrouw');
    expect(mail?.text).not.toMatch(/prijs|Win nu/);
  });

  test('is a few mails a day, though every request is taken', async () => {
    const before = await count(server.database, 'support_request');
    for (const email of ['twee@voorbeeld.nl', 'TWEE@voorbeeld.nl', 'twee@Voorbeeld.nl'])
      await ask(email);
    for (let i = 0; i < 13; i += 1) await ask('twee@voorbeeld.nl');
    await ask('drie@voorbeeld.nl');

    expect(await count(server.database, 'support_request')).toBe(before + 17);
    expect(await mailed()).toHaveLength(4);

    clock.set('2026-09-05T10:00:00+02:00');
    await ask('twee@voorbeeld.nl');
    expect(await mailed()).toHaveLength(1);
  });
});
