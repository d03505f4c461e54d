import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { openPlainPage } from '@steunpad/testing/plain-page.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { said } from '@steunpad/testing/said.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const LANGUAGES = ['nl', 'nl-simple', 'en', 'uk', 'ar', 'tr', 'pl'];

/** Words that hardly any Dutch sentence does without, and that mean nothing in the other languages. */
const DUTCH =
  /(?<!\p{L})(?:het|een|wij|niet|voor|uw|heeft|kunt|belt|zijn|van|op werkdagen)(?!\p{L})/giu;

/** What stays in the letters of ours: codes, addresses, names of formats, and how programs call what they did. */
const LATIN_WORD = /(?<![\p{L}\d@./:=?_-])\p{Script=Latin}{3,}(?![\p{L}\d@/:=_-])/gu;
const NAMES = ['Ruben', 'ruben', 'Voorbeeld', 'Zwolle', 'BRP', 'PDF', 'JSON', 'VOG'];

describe.each(ENGINES)('10: all that is for her is in her language, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T10:00:00+01:00');
  let server: TestServer;
  let token: string;
  /** What the municipality wrote itself; it may say it in other languages, and here it did not. */
  let own: readonly string[];

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
    const [row] = await rows(
      server.database,
      `SELECT name, organisation_name, contact_name, opening_hours, array_to_string(postal_address, '|') AS post, email FROM municipality`,
    );
    const lines = Object.values(row!).flatMap((text) => String(text).split('|'));
    own = lines.toSorted((one, other) => other.length - one.length);
  });
  afterAll(() => server.close());

  const withoutOwn = (text: string) => own.reduce((rest, line) => rest.replaceAll(line, ' '), text);

  test.each(LANGUAGES)('form, mail, page and own data in %s', async (language) => {
    const mailServer = await startMailServer();
    const mailer = createMailer(mailServer.url, 'Steun <steun@voorbeeld.example>');
    const email = `ruben.${language}@voorbeeld.example`;
    const { reference, code } = await askForSupport(server, {
      language: language.replace('-', '_'),
      contact: { preference: 'EMAIL', email },
    });
    const { request } = await taskOf(server, token, { reference });
    await atWork(server, token).accept(request.id);

    await round(server, clock.now, mailer, server.url);
    const mail = mailServer.mails.find(({ to }) => JSON.stringify(to).includes(email))!;
    const door = await openPlainPage(`${server.url}/f/GM0193/my-support?lang=${language}`);
    const page = await door.send({ reference, code });
    const saved = await page.send({ press: 'html' }, 'presses');
    const key = { municipality: 'GM0193', reference, code };
    const { data } = await askPublic(server.url, 'MyData', { input: key, language });

    expect(mail.text).toContain(
      `/f/GM0193/intake-form${language === 'nl' ? '' : `?lang=${language}`}`,
    );
    expect(mail.text).toContain(said(language, 'mails.goOn.intake-form'));
    expect(page.text).toContain(said(language, 'my-support.momentHead'));
    expect(saved.headers.get('content-type')).toMatch(/^text\/html/);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.html"$/);
    expect(saved.html).toBe(data.myData.html);
    expect(saved.html).toContain(
      `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
    );
    expect(saved.text).toContain(said(language, 'own-data.resident.request'));

    const pdf = (await pagesOf(data.myData.pdf)).join(' ');
    const inPdf = language === 'ar' ? 'nl' : language;
    expect(pdf).toContain(said(inPdf, 'own-data.resident.title'));
    expect(pdf.includes('onze letters kunnen geen Arabisch schrijven')).toBe(language === 'ar');

    // Who looked, and at which operation, is written down by the names that programs have.
    const [read = ''] = saved.text.split(said(language, 'own-data.resident.whoLooked'));
    const hers = { subject: mail.subject, mail: mail.text, page: page.text, saved: read };
    for (const [what, text] of Object.entries(hers)) {
      const rest = withoutOwn(String(text).normalize());
      if (!language.startsWith('nl')) expect([what, rest.match(DUTCH)]).toEqual([what, null]);
      if (language !== 'uk' && language !== 'ar') continue;
      const latin = [...rest.matchAll(LATIN_WORD)].map(([word]) => word);
      expect([what, latin.filter((word) => !NAMES.includes(word))]).toEqual([what, []]);
    }
  });
});
