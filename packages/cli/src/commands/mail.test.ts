import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { askForSupport, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';

const FROM = 'Steun <steun@voorbeeld.example>';

describe.each(ENGINES)('mail, on %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await rows(server.database, 'DELETE FROM correspondence');
    await rows(server.database, "DELETE FROM task WHERE kind = 'MAIL_NOT_SENT'");
  });
  const steunpad = (smtp: string | null, ...argv: string[]) =>
    command(server.database, argv, { smtp: smtp === null ? null : { url: smtp, from: FROM } });
  const request = () =>
    askForSupport(server, { contact: { preference: 'EMAIL', email: 'ruben@voorbeeld.nl' } });

  test('test sends one mail and says in one line what it saw', async () => {
    const mail = await startMailServer();

    const { exit, out } = await steunpad(mail.url, 'mail', 'test', '--to', 'beheer@voorbeeld.nl');

    expect(exit).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toContain('took a mail from steun@voorbeeld.example to beheer@voorbeeld.nl');
    expect(mail.mails).toHaveLength(1);
  });

  test('test uses the sender of a municipality', async () => {
    const mail = await startMailServer();
    await steunpad(
      mail.url,
      'municipality',
      'set',
      'GM0193',
      '--mail-from',
      'steun@zwolle.example',
    );

    const { exit } = await steunpad(mail.url, 'mail', 'test', '--municipality', 'GM0193');

    expect(exit).toBe(0);
    expect(mail.mails[0]?.from?.text).toBe('"Gemeente Zwolle" <steun@zwolle.example>');
    await rows(server.database, 'UPDATE municipality SET mail_from = NULL');
  });

  test('test tells why a mail was not taken, without the password, and fails', async () => {
    const mail = await startMailServer();
    mail.behave('LOGIN_REFUSED');
    const address = mail.url.replace('//', '//steun:geheim@');

    const { exit, out, err } = await steunpad(address, 'mail', 'test');

    expect(exit).toBe(1);
    expect(out).toContain('LOGIN_REFUSED');
    expect(out + err).not.toContain('geheim');
    expect(mail.mails).toHaveLength(0);
  });

  test('test says so when nothing listens, and when no server is set', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => probe.once('listening', listening));
    const { port } = probe.address() as AddressInfo;
    await new Promise((closed) => probe.close(closed));

    const nobody = await steunpad(`smtp://127.0.0.1:${port}`, 'mail', 'test');
    const none = await steunpad(null, 'mail', 'test');

    expect([nobody.exit, none.exit]).toEqual([1, 1]);
    expect(nobody.out).toContain('NO_CONNECTION');
    expect(none.err).toBe('No mail server is set: give SMTP_URL and MAIL_FROM.\n');
    expect((await steunpad(null, 'mail', 'test', '--to', 'geen adres')).exit).toBe(2);
  });

  test('worker run tells what waits, what was not taken and what was given up', async () => {
    const mail = await startMailServer();
    await request();

    const waits = await steunpad(null, 'worker', 'run');
    expect([waits.exit, waits.out]).toEqual([0, expect.stringContaining('1 mails wait')]);

    mail.behave('FULL');
    const later = await steunpad(mail.url, 'worker', 'run');
    expect([later.exit, later.out]).toEqual([1, expect.stringContaining('1 mails were not taken')]);
    const ready = await fetch(`${server.url}/health/ready`);
    expect(ready.status).toBe(200);

    await rows(server.database, 'UPDATE correspondence SET next_try_at = NULL');
    mail.behave('ADDRESS_REFUSED');
    const never = await steunpad(mail.url, 'worker', 'run');
    expect([never.exit, never.out]).toEqual([1, expect.stringContaining('1 mails were given up')]);
  });

  test('what was given up is tried once more with retry, and its task is done', async () => {
    const mail = await startMailServer();
    mail.behave('ADDRESS_REFUSED');
    await request();
    await steunpad(mail.url, 'worker', 'run');
    const token = await server.token(EVERY_SCOPE);
    const open = async () => {
      const query = '{ workList(filter: { kinds: [MAIL_NOT_SENT] }) { edges { node { id } } } }';
      return (await ask(server.url, token, query)).data.workList.edges.length;
    };
    expect(await open()).toBe(1);
    mail.behave('TAKES');

    const { out } = await steunpad(null, 'mail', 'retry', '--municipality', 'GM0193');
    await steunpad(mail.url, 'worker', 'run');

    expect(out).toBe('1 mails are tried again\n');
    expect(await open()).toBe(0);
    expect(mail.mails).toHaveLength(1);
  });

  test('the readiness check tells of mail that fails, and of a duty mail that does not arrive', async () => {
    const check = async (smtp: string | null) => {
      const { out, exit } = await steunpad(smtp, 'municipality', 'check', 'GM0193', '--json');
      const { findings } = JSON.parse(out);
      const codes = findings.map(({ code }: { code: string }) => code);
      return { exit, codes: codes.filter((code: string) => code.includes('MAIL')) };
    };
    expect(await check(null)).toEqual({ exit: 1, codes: ['NO_MAIL'] });
    expect((await check('smtp://127.0.0.1:1')).codes).toEqual([]);

    await request();
    await rows(
      server.database,
      "UPDATE correspondence SET failure = 'NO_ANSWER', tries = 5, first_tried_at = now() - interval '20 minutes'",
    );
    expect((await check('smtp://127.0.0.1:1')).codes).toEqual(['MAIL_FAILS']);

    await rows(server.database, "UPDATE correspondence SET kind = 'DUTY_ALARM', status = 'FAILED'");
    expect((await check('smtp://127.0.0.1:1')).codes).toEqual(['DUTY_MAIL_FAILS']);
  });

  test('who may hear of requests is a list of addresses', async () => {
    const set = (list: string) =>
      steunpad(null, 'municipality', 'set', 'GM0193', '--request-emails', list);

    expect((await set('een@voorbeeld.nl, twee@voorbeeld.nl')).exit).toBe(0);
    const shown = await steunpad(null, 'municipality', 'show', 'GM0193', '--json');
    expect(JSON.parse(shown.out).requestEmails).toEqual(['een@voorbeeld.nl', 'twee@voorbeeld.nl']);
    expect((await set('een@voorbeeld.nl,kapot')).exit).toBe(2);
    expect((await set(Array.from({ length: 11 }, (_, i) => `a${i}@b.nl`).join(','))).exit).toBe(2);
    expect((await set('')).exit).toBe(0);
  });
});

test('a server that is there but no mail server is told as such', async () => {
  const odd = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  odd.listen(0, '127.0.0.1');
  await new Promise((listening) => odd.once('listening', listening));
  onTestFinished(() => void odd.close());
  const { port } = odd.address() as AddressInfo;
  const smtp = { url: `smtp://127.0.0.1:${port}`, from: FROM };

  const { exit, out } = await command(null as never, ['mail', 'test'], { smtp });

  expect(exit).toBe(1);
  expect(out).toContain('did not take');
});
