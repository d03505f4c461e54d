import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSealed } from '@steunpad/cli/embed/sealed.ts';
import { snippet } from '@steunpad/cli/embed/snippet.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** The server of a municipality whose pages come in pieces. */
const website = createServer((request, response) => {
  request.resume();
  response.setHeader('content-type', 'text/html; charset=utf-8');
  opened(response);
});
let opened: (page: ServerResponse) => void;
let site: string;

beforeAll(async () => {
  website.listen(0, '127.0.0.1');
  await once(website, 'listening');
  site = `http://localhost:${(website.address() as AddressInfo).port}`;
  await rows(stage.server.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [site]);
});
afterAll(() => website.close());

const pasted = (latest: boolean) =>
  snippet(
    {
      ...{ code: 'GM0193', phone: '038 555 01 93', email: 'steun@zwolle.voorbeeld.example' },
      openingHours: 'op werkdagen',
    },
    { host: stage.url, elements: ['steunpad-support-request'], latest },
    readSealed(),
  ).html;

const SUPPLIERS = ['chat', 'statistics', 'reads-aloud'];

test.each([
  ['pinned', false],
  ['one tag', true],
])('the form (%s) waits for no script of another supplier', async (_, latest) => {
  const page = await stage.blank();
  const ran: string[] = [];
  page.on('console', (message) => ran.push(message.text()));
  let answer: () => void = () => {};
  const formStands = new Promise<void>((resolve) => {
    answer = resolve;
  });
  // They answer only when the form is there; a form that waits for them never comes.
  await page.route('**/suppliers/*', async (route) => {
    await formStands;
    const name = new URL(route.request().url()).pathname.split('/').at(-1);
    await route.fulfill({ contentType: 'text/javascript', body: `console.log('${name}')` });
  });
  const scripts = SUPPLIERS.map((name) => `<script defer src="/suppliers/${name}"></script>`);
  opened = (response) =>
    response.end(
      `<!doctype html><html lang="nl"><head><title>Gemeente</title>${scripts.join('')}</head><body>${pasted(latest)}</body></html>`,
    );
  await page.goto(`${site}/`, { waitUntil: 'commit' });

  await supportRequest(page).getByRole('form').waitFor();
  expect(ran).toEqual([]);
  answer();
  await expect.poll(() => ran).toEqual(SUPPLIERS);
});

test('the form stands before the page has come whole, and what comes later is taken along', async () => {
  const page = await stage.blank();
  const questions: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/public/graphql?')) questions.push(request.url());
  });
  const begun = new Promise<ServerResponse>((resolve) => {
    opened = resolve;
  });
  const script = `<script type="module" async src="${stage.url}/widgets/v1/steunpad.js"></script>`;
  const going = page.goto(`${site}/`, { waitUntil: 'commit' });
  const rest = await begun;
  rest.write(`<!doctype html><html lang="en"><head><title>Gemeente</title>${script}`);
  await going;
  await page.waitForResponse(/\/steunpad\.js$/);
  rest.write('</head><body><main><steunpad-support-request municipality="GM0193"><p>Bel');
  const form = supportRequest(page);
  await form.getByRole('button', { name: 'Send my question' }).waitFor();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');

  rest.write(' 038 555 01 93</p></steunpad-support-request>');
  rest.end(
    '<steunpad-volunteer-signup municipality="GM0193" lang="nl"></steunpad-volunteer-signup>',
  );

  await page.getByRole('button', { name: 'Meld mij aan' }).waitFor();
  expect(await form.evaluate(({ textContent }) => textContent)).toBe('Bel 038 555 01 93');
  expect(await form.getByText('Bel 038 555 01 93').isVisible()).toBe(false);
  expect(questions).toHaveLength(2);
});

test('forms that come with different pieces of a page share a question that is on its way', async () => {
  const page = await stage.blank();
  const questions: string[] = [];
  let answer: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/public/graphql?*', async (route) => {
    questions.push(route.request().url());
    await asked;
    await route.continue();
  });
  const begun = new Promise<ServerResponse>((resolve) => {
    opened = resolve;
  });
  const script = `<script type="module" async src="${stage.url}/widgets/v1/steunpad.js"></script>`;
  const going = page.goto(`${site}/`, { waitUntil: 'commit' });
  const rest = await begun;
  rest.write(
    `<!doctype html><html lang="nl"><head>${script}<title>Gemeente</title><body><steunpad-support-request municipality="GM0193"></steunpad-support-request>`,
  );
  await going;
  await expect.poll(() => questions.length).toBe(1);
  rest.end('<steunpad-volunteer-signup municipality="GM0193"></steunpad-volunteer-signup>');
  await page.waitForResponse(/\/volunteer-signup-/);
  answer();

  await supportRequest(page).getByRole('form').waitFor();
  await page.getByRole('button', { name: 'Meld mij aan' }).waitFor();
  expect(questions).toHaveLength(1);
});
