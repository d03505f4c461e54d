import { createHash } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { openPlainPage, type PlainPage } from '@steunpad/testing/plain-page.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { said } from '@steunpad/testing/said.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../packages/widgets/scripts/catalogues.ts';

const FORMS = [
  'support-request',
  'intake-form',
  'letter-reply',
  'my-support',
  'agency-overview',
  'adoption',
  'volunteer-signup',
  'my-volunteering',
  'partners',
  'links',
  'meetings',
  'news',
  'downloads',
  'survey',
];

/** What somebody who looks over a shoulder would read in a title. */
const TELLS =
  /overl|partner|verlies|died|death|loss|steun|hulp|support|смерт|помер|втрат|підтрим|وفاة|دعم|فقد|ölüm|vefat|kayb|kayıp|destek|śmier|zgon|strat|wsparc/i;

describe.each(ENGINES)('on %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  const open = (path: string) => openPlainPage(`${server.url}/f/${path}`);

  test.each(FORMS)('%s is a whole page in each language', async (name) => {
    for (const [asked, { tag, direction }] of [
      ...LANGUAGES.map((language) => [language.tag, language] as const),
      ['toString', LANGUAGES.find(({ tag }) => tag === 'nl')!] as const,
    ]) {
      const page = await open(`GM0193/${name}?lang=${asked}`);

      expect(page.status, 'no browser keeps it as it was left').toBe(203);
      expect(page.html).toContain(`<html lang="${tag}" dir="${direction}">`);
      expect(page.html).not.toMatch(/undefined|\[object|\{[\w-]+\}/);
      expect(page.html).not.toMatch(/ style=| on\w+=|javascript:/);
      for (const key of ['skip', 'all', `names.${name}`]) {
        expect(page.html).toContain(said(tag, `pages.${key}`));
      }
      const title = /<title>([^<]+)/.exec(page.html)?.[1] ?? '';
      expect(title).toContain(said(tag, `pages.names.${name}`));
      expect(title).not.toMatch(TELLS);
      expect(Object.fromEntries(page.headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      const [, style = '', ...more] = page.html.split(/<style>(.*?)<\/style>/s);
      expect(more).toHaveLength(1);
      const hash = createHash('sha256').update(style).digest('base64');
      expect(page.headers.get('content-security-policy')).toBe(
        `default-src 'none'; script-src 'self'; style-src 'sha256-${hash}'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      );
      expect(page.headers.get('set-cookie')).toBeNull();
    }
  });

  test('every page offers itself in each other language, by its own name', async () => {
    const others = LANGUAGES.filter(({ tag }) => tag !== 'ar').map(({ tag, name }) => [
      `?lang=${tag}`,
      tag,
      name,
    ]);
    for (const name of ['', ...FORMS.map((form) => `/${form}`)]) {
      const { html } = await open(`GM0193${name}?lang=ar`);
      const offered = [
        ...html.matchAll(/ (?:href|formaction)="(\?[^"]+)"[^>]* lang="([^"]+)">([^<]+)/g),
      ];

      expect(offered.map(([, ...link]) => link)).toEqual(others);
    }
  });

  test('another language keeps what was typed, also beside a mistake, and takes nothing yet', async () => {
    const typed = { name: 'Ruben "R" <b>', help: ['money', 'talk'], message: 'een\r\ntwee' };
    const page = await open('GM0193/support-request');
    const wrong = await page.send(typed);
    for (const begun of [page, wrong]) {
      const turned = await turn(begun, 'ar', typed);

      expect(turned.status).toBe(203);
      expect(turned.html).toContain('<html lang="ar" dir="rtl">');
      expect(turned.html).toContain('value="Ruben &quot;R&quot; &lt;b&gt;"');
      expect(turned.html).toMatch(/value="talk"[^>]*checked/);
      expect(turned.html).toContain('een\ntwee</textarea>');
      expect(turned.html).not.toContain('error-summary');
      expect(keyIn(turned), 'a form that was sent stays that form').toBe(keyIn(page));
      expect((await turn(turned, 'pl', typed)).html).toContain('een\ntwee</textarea>');
    }
  });

  test.each([
    ['volunteer-signup', { name: 'Anna' }],
    ['letter-reply', { code: 'half een' }],
    ['my-support', { code: 'half een', reference: 'S-2' }],
    ['my-volunteering', { code: 'half een' }],
    ['survey', { code: 'half een' }],
    ['intake-form', { reference: 'S-2', code: 'half een' }],
    ['support-request/later', { draftCode: 'half een' }],
  ])('%s keeps what was typed in another language', async (path, typed) => {
    const turned = await turn(await open(`GM0193/${path}`), 'en', typed);

    expect(turned.status).toBe(203);
    expect(turned.html).toContain('<html lang="en"');
    for (const value of Object.values(typed)) expect(turned.html).toContain(`value="${value}"`);
  });

  test('a step of the preparation stays where it is, with the other steps', async () => {
    const asked = { requestedFor: 'SELF', help: ['talk'], name: 'Ruben Voorbeeld' };
    const contact = { preference: 'PHONE', phone: '06 12345678' };
    const sent = await (await open('GM0193/support-request')).send({ ...asked, ...contact });
    const reference = /part="reference"[^>]*>([^<]+)/.exec(sent.html)![1]!;
    const code = /part="code"[^>]*>([^<]+)/.exec(sent.html)![1]!;
    const first = await (await open('GM0193/intake-form')).send({ reference, code });
    const second = await first.send({ 'HOUSING.wish': 'NO' }, 'step');
    const step = (page: PlainPage) => /name="section" value="([^"]+)"/.exec(page.html)?.[1];

    const turned = await turn(second, 'en', {}, 'step');

    expect(turned.html).toContain('<html lang="en"');
    expect(step(turned)).toBe(step(second));
    expect(turned.html).toContain('name="HOUSING.wish" value="NO"');
  });

  /** Presses a language, as a browser does: the form around it goes along. */
  function turn(page: PlainPage, tag: string, typed: object, form?: string) {
    const id = form ?? 'only';
    expect(page.html).toContain(`form="form-${id}" formaction="?lang=${tag}" name="turn"`);
    expect(page.html.split(`id="form-${id}"`), 'one form of this name').toHaveLength(2);
    return page.send({ ...typed, turn: tag }, form, `?lang=${tag}`);
  }

  const keyIn = ({ html }: PlainPage) => /name="key" value="([^"]+)"/.exec(html)?.[1];

  test('what goes wrong is said in the language that was asked for, from its own side of the page', async () => {
    const { html, status } = await open('GM0193/x?lang=ar');

    expect(status).toBe(404);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(said('ar', 'pages.notFound'));
  });

  test('hours and own words of a municipality stand on its pages too, and are letters', async () => {
    await rows(
      server.database,
      `UPDATE municipality SET translations = '{"ar": {"openingHours": "كل يوم"}}' WHERE id = 'GM0193'`,
    );
    await rows(
      server.database,
      `INSERT INTO own_text VALUES ('GM0193', 'ar', 'support-request.title', '<b>عنوان</b>'),
        ('GM0193', 'ar', 'form.labels.name', 'اسمكم'), ('GM0193', 'ar', 'pages.skip', 'إلى النص')`,
    );
    const { html } = await open('GM0193/support-request?lang=ar');
    const dutch = await open('GM0193/support-request');
    await rows(server.database, 'DELETE FROM own_text');
    await rows(server.database, `UPDATE municipality SET translations = '{}' WHERE id = 'GM0193'`);

    expect(html).toContain('&lt;b&gt;عنوان&lt;/b&gt;');
    expect(html).toContain('اسمكم');
    expect(html).toContain('إلى النص');
    expect(html).toContain('<span lang="ar" dir="auto">كل يوم</span>');
    expect(dutch.html).not.toContain('عنوان');
    expect(dutch.html).toContain('<span lang="nl" dir="auto">');
  });
});
