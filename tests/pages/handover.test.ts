import { handoverDocuments } from '@steunpad/handover/handover-document.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { openPlainPage } from '@steunpad/testing/plain-page.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe('what is handed over, without a script', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const open = (path = '') => openPlainPage(`${server.url}/f/GM0193/handover${path}`);
  const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to!);
  const titleOf = (name: string) => handoverDocuments().find((each) => each.name === name)!.title;

  test('the list has every document, and each link of it leads somewhere', async () => {
    const list = await open();
    const pages = linksIn(list.html).filter((to) => /handover\/[\w-]+$/.test(to));

    expect(pages).toHaveLength(handoverDocuments().length);
    const answers = await Promise.all(
      pages.map(async (to) => (await fetch(server.url + to, { method: 'HEAD' })).status),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
  });

  test('the choices leave what fits both, and an address that knows no such choice shows everything', async () => {
    const count = async (path: string) =>
      linksIn((await open(path)).html).filter((to) => /handover\/[\w-]+$/.test(to)).length;

    expect(await count('?audience=employer&kind=guide')).toBe(
      handoverDocuments().filter(
        ({ audience, kind }) => audience.includes('employer') && kind === 'guide',
      ).length,
    );
    expect(await count('?audience=nobody&kind=__proto__')).toBe(handoverDocuments().length);
  });

  test('a search leads to the heading, keeps what was typed and says so when nothing is found', async () => {
    const found = await open('?q=voicemail');
    const [to = ''] = linksIn(found.html).filter((each) => each.includes('#'));
    const [path, anchor] = to.split('#');
    const nothing = await open('?q=%3Cb%3Exyzzy');

    expect(found.text).toMatch(/\d+ vindplaatsen/);
    expect(found.html).toMatch(/<mark>voicemail/i);
    expect(found.html).toContain('value="voicemail"');
    expect((await openPlainPage(server.url + path)).html).toContain(`id="${anchor}"`);
    expect(nothing.text).toContain('Wij vonden niets.');
    expect(nothing.html).toContain('value="&lt;b&gt;xyzzy"');
  });

  test('a document can be read, and its headings and anchors agree', async () => {
    const { html, text } = await open('/budget-and-accounts');
    const anchors = linksIn(html).filter((to) => to.startsWith('#') && to !== '#content');

    expect(html).toContain(`<h2>${titleOf('budget-and-accounts')}</h2>`);
    expect(html).toContain('<th scope="col">');
    expect(text).toMatch(/Pdf, om te lezen of te printen \(\d+ kB\)/);
    expect(anchors.length).toBeGreaterThan(3);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor.slice(1)}"`);
  });

  test.each([
    ['/call-script.pdf', 'application/pdf', '%PDF'],
    ['/call-script.odt', 'application/vnd.oasis.opendocument.text', 'PK'],
    ['/all.zip', 'application/zip', 'PK'],
  ])('%s is downloaded, and not again when it is the same', async (path, type, begins) => {
    const url = `${server.url}/f/GM0193/handover${path}`;
    const first = await fetch(url);
    const bytes = Buffer.from(await first.arrayBuffer());
    const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag')! } });

    expect([first.status, first.headers.get('content-type')]).toEqual([200, type]);
    expect(first.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w-]+\.\w+"$/,
    );
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins);
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each(['/nothing', '/nothing.pdf', '/call-script.zip', '/all.pdf', '/..%2fpackage.json'])(
    '%s is not there, and the page says so',
    async (path) => {
      const { status, html } = await open(path);

      expect(status).toBe(404);
      expect(html).toContain('noindex');
    },
  );

  test('an address in other letters leads there, and nothing is sent to it', async () => {
    const { status, headers } = await open('/CALL-script/');
    const posted = await fetch(`${server.url}/f/GM0193/handover`, { method: 'POST' });

    expect([status, headers.get('location')]).toEqual([308, '/f/GM0193/handover/call-script']);
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  describe('where a municipality has its own words', () => {
    const name = '03-who-does-what';
    const body = '## Bij ons\n\nHier doet de stadsdichter het gesprek.';
    const own = async (row: { body: string | null; isHidden?: boolean; name?: string }) => {
      const whose = { municipalityId: 'GM0160', name: row.name ?? name };
      const data = {
        ...{ body: row.body, isHidden: row.isHidden ?? false, version: 3 },
        changedOn: new Date('2026-11-03'),
      };
      await server.database.asOwner('GM0160', (db) =>
        db.ownDocument.upsert({
          where: { municipalityId_name: whose },
          create: { ...whose, ...data },
          update: data,
        }),
      );
    };
    beforeAll(async () => {
      await own({ body });
      await own({ name: 'call-script', body: null, isHidden: true });
    });

    const at = (code: string, path: string) => `${server.url}/f/${code}/handover${path}`;
    const page = (code: string, path = `/${name}`) => openPlainPage(at(code, path));
    const bytes = async (code: string, path: string) =>
      Buffer.from(await (await fetch(at(code, path))).arrayBuffer());
    const wordsOfPdf = async (pdf: Buffer) => (await pagesOf(pdf.toString('base64'))).join(' ');

    test('its pages and files have them, with their version and day, and those of no other', async () => {
      const { text } = await page('GM0160');

      expect(text).toContain('Eigen versie 3, van 3 november 2026. Aangepast door Hardenberg.');
      expect(text).toContain('stadsdichter');
      expect((await page('GM0160', '')).text).toContain('Eigen versie 3, van 3 november 2026.');
      expect(await wordsOfPdf(await bytes('GM0160', `/${name}.pdf`))).toContain('stadsdichter');
      expect((await page('GM0193')).text).not.toContain('stadsdichter');
      expect((await page('GM0193', '')).text).not.toContain('Eigen versie');
    });

    test('the search finds in them, and what it hides is nowhere', async () => {
      const found = await page('GM0160', '?q=stadsdichters');

      expect(linksIn(found.html)).toContain(`/f/GM0160/handover/${name}#bij-ons`);
      expect((await page('GM0193', '?q=stadsdichters')).text).toContain('Wij vonden niets.');
      for (const path of ['', '?q=voicemail'])
        expect((await page('GM0160', path)).html).not.toContain('/handover/call-script');
      for (const path of ['/call-script', '/call-script.pdf', '/call-script.odt'])
        expect((await page('GM0160', path)).status).toBe(404);
      expect((await page('GM0193', '?q=voicemail')).html).toContain('/handover/call-script');
    });

    test('the archive has them, and another one after a change', async () => {
      const archive = unzipSync(await bytes('GM0160', '/all.zip'));
      const list = () => strFromU8(archive['inhoud.txt']!);

      expect(Object.keys(archive).filter((path) => path.includes('call-script'))).toEqual([]);
      expect(list()).toContain('(eigen versie 3, 2026-11-03)');
      const pdf = Buffer.from(archive[`handboek/${name}.pdf`]!);
      expect(await wordsOfPdf(pdf)).toContain('stadsdichter');

      await own({ body: `${body}\n\nOok op zondag.` });
      const later = unzipSync(await bytes('GM0160', '/all.zip'));
      expect(await wordsOfPdf(Buffer.from(later[`handboek/${name}.pdf`]!))).toContain('zondag');
      expect((await page('GM0160', '?q=zondag')).html).toContain(`/handover/${name}#bij-ons`);
    });
  });
});
