import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../packages/widgets/scripts/catalogues.ts';
import { ENGINES } from '../support/engines.ts';
import { openPlainPage } from '../support/plain-page.ts';
import { rows } from '../support/rows.ts';
import { said } from '../support/said.ts';
import type { TestServer } from '../support/server.ts';

const FORMS = [
  'support-request',
  'intake-form',
  'letter-reply',
  'my-support',
  'agency-overview',
  'volunteer-signup',
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

  test('every page that asks something first leads to itself in each other language, by its own name', async () => {
    for (const name of ['', ...FORMS.map((form) => `/${form}`)]) {
      const { html } = await open(`GM0193${name}?lang=ar`);
      const offered = [
        ...html.matchAll(
          /<a rel="alternate" href="([^"]+)" hreflang="([^"]+)" lang="([^"]+)">([^<]+)/g,
        ),
      ];

      expect(offered.map(([, ...link]) => link)).toEqual(
        LANGUAGES.filter(({ tag }) => tag !== 'ar').map(({ tag, name }) => [
          `?lang=${tag}`,
          tag,
          tag,
          name,
        ]),
      );
    }
    const sent = await (await open('GM0193/support-request?lang=ar')).send({ name: 'Ruben' });
    expect(sent.html, 'what was typed would be gone').not.toContain('hreflang');
  });

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
