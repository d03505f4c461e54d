import { askPublic, ask as asPartner } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let token: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS, now: () => new Date('2026-11-02T10:00:00Z') });
  token = await server.token(['listings:read', 'listings:write'], 'GM0160');
  const add = async (input: { readonly kind: string; readonly title: string }) => {
    const done = '... on ListingAdded { listing { id } }';
    ids[input.title] = (await mutate(server, token, 'addListing', input, done)).listing.id;
  };
  await add({
    kind: 'LINK',
    title: 'Werkt & <b>helpt</b>',
    url: 'https://voorbeeld.example/a',
  } as never);
  await add({
    kind: 'LINK',
    title: 'Weg',
    text: 'Hier stond hulp.',
    url: 'https://voorbeeld.example/b',
  } as never);
  await add({ kind: 'PARTNER', title: 'Buurthuis' } as never);
  await add({ kind: 'NEWS', title: 'Nieuw & beter', text: 'Tekst', day: '2026-02-01' } as never);
  await add({
    kind: 'NEWS',
    title: 'Oud',
    url: 'https://voorbeeld.example/c?a=1&b=2',
    day: '2025-01-01',
  } as never);
  await rows(
    server.database,
    `UPDATE listing SET failed_on = '{2026-10-01,2026-10-02,2026-10-03}' WHERE title = 'Weg'`,
    [],
    'GM0160',
  );
});
afterAll(() => server.close());

const get = (path: string, headers = {}) => fetch(`${server.url}/f/GM0160/${path}`, { headers });
const page = async (path: string) => (await get(path)).text();
const post = async (path: string, fields: Record<string, string>) => {
  const response = await fetch(`${server.url}/f/GM0160/${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return { status: response.status, text: await response.text() };
};
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('links are links, and one that is gone says what was there', async () => {
  const html = await page('links');
  expect(html).toContain('href="https://voorbeeld.example/a"');
  expect(html).toContain('Werkt &amp; &lt;b&gt;helpt&lt;/b&gt;');
  expect(html).not.toContain('href="https://voorbeeld.example/b"');
  expect(textOf(html)).toContain('Hier stond hulp.');
  expect(textOf(html)).toContain(
    'Deze pagina is er niet meer. Het adres was: https://voorbeeld.example/b',
  );
  // What is known to be gone needs no report.
  expect(html.match(/Meld een kapotte link/g)).toHaveLength(1);
});

test('partners stand with the news, and the news by itself', async () => {
  expect(textOf(await page('partners'))).toMatch(/Buurthuis.*Nieuws.*Nieuw &amp; beter.*Oud/);
  const news = await page('news?lang=en');
  expect(news).toContain('<html lang="en"');
  expect(news).toContain('type="application/atom+xml"');
  expect(textOf(news)).toMatch(/Sunday.? 1 February 2026/);
});

test('one press reports a link without a script, and an address may follow', async () => {
  const id = ids['Werkt & <b>helpt</b>']!;
  const pressed = await post('links', { press: id, key: crypto.randomUUID() });
  expect(textOf(pressed.text)).toContain('Dank u. Wij kijken naar deze link.');

  const wrong = await post('links', { listing: id, email: 'geen adres', key: crypto.randomUUID() });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="geen adres"');

  const left = await post('links', {
    listing: id,
    email: 'a@voorbeeld.nl',
    key: crypto.randomUUID(),
  });
  expect(textOf(left.text)).toContain('U krijgt een mail als de link het weer doet');
  const list = await asPartner(
    server.url,
    token,
    '{ workList { edges { node { listing { id reportCount } } } } }',
  );
  expect(list.data.workList.edges).toEqual([{ node: { listing: { id, reportCount: 1 } } }]);
});

test('what nobody can press is told as a failure, not as an error', async () => {
  const { status, text } = await post('links', { press: 'onzin' });
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/Error|at .*\.ts/);
});

test('the news is an Atom feed that is not sent twice', async () => {
  const feed = await get('news.atom');
  expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const text = await feed.text();
  expect([...text.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title)).toEqual([
    'Stichting Samen Voorbeeld (Hardenberg)',
    'Nieuw &amp; beter',
    'Oud',
  ]);
  expect(text).toContain('href="https://voorbeeld.example/c?a=1&amp;b=2"');
  expect(text.match(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/g)).toHaveLength(2);
  const again = await get('news.atom', { 'if-none-match': feed.headers.get('etag')! });
  expect(again.status).toBe(304);
  expect((await get('NEWS.atom')).url).toMatch(/\/f\/GM0160\/news\.atom$/);
});

test('the documents are listed in any language, each to read and to download', async () => {
  const html = await page('downloads?lang=pl');
  expect(textOf(html)).toContain('Podręcznik i dokumenty');
  expect(html).toContain('action="/f/GM0160/handover"');
  expect(html).toMatch(/href="\/f\/GM0160\/handover\/[a-z0-9-]+\.pdf"/);
  expect(html.match(/\.odt"/g)!.length).toBeGreaterThan(20);
});

test('the public door finds words inside the documents, and narrows what it finds', async () => {
  const find = async (over: object) =>
    (await askPublic(server.url, 'HandoverDocuments', { code: 'GM0160', ...over })).data
      .handoverDocuments;
  const all = await find({});
  const found = await find({ search: 'huisbezoek' });
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(all.length);
  expect(found[0].findings[0].line.some(({ isHit }: { isHit: boolean }) => isHit)).toBe(true);
  const plans = await find({ kind: 'PLAN' });
  expect(new Set(plans.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['PLAN']));
  expect(await find({ search: 'xyzzyx' })).toEqual([]);
});
