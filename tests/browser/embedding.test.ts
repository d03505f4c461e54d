import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { ELEMENT, openForeign } from './foreign-page.ts';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const openForeignPage = (
  page: Page,
  address: string,
  element: string,
  headers: Record<string, string> = {},
): Promise<void> =>
  openForeign(page, stage.url, {
    address,
    headers,
    body: `<main><h1>Steun</h1>${element}</main>`,
  });

test('works under a strict content security policy without one violation', async () => {
  const page = await stage.blank();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  const host = stage.url;
  const policy = `default-src 'none'; script-src ${host}; connect-src ${host}; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
  await openForeignPage(page, `${stage.url}/strenge-pagina`, ELEMENT, {
    'content-security-policy': policy,
  });
  const violations = () =>
    page.evaluate(() => (window as unknown as { violations: string[] }).violations);

  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
  expect(await violations()).toEqual([]);

  const background = await form
    .locator('[part=code]')
    .evaluate((code) => getComputedStyle(code.closest('.keys')!).backgroundColor);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  expect(await violations(), 'the trap itself works').toHaveLength(1);
});

test('shows what the page has for it when the script is blocked', async () => {
  const page = await stage.blank();
  await page.route('**/widgets/**', (route) => route.abort());
  await page.goto(stage.url);

  expect(await supportRequest(page).getByText('038 555 01 93').isVisible()).toBe(true);
  expect(await supportRequest(page).getByRole('link', { name: '0800-0113' }).isVisible()).toBe(
    true,
  );
});

test('shows what the page has for it when the API cannot be reached', async () => {
  const page = await stage.blank();
  await page.route('**/public/graphql*', (route) => route.abort());
  const error = heardError(page);
  await page.goto(stage.url);

  expect(await error).toEqual({ reason: 'unreachable' });
  expect(await supportRequest(page).getByText('038 555 01 93').isVisible()).toBe(true);
  expect(await supportRequest(page).getByRole('form').count()).toBe(0);
});

test('shows what the page has for it on a site that is not on the list', async () => {
  const page = await stage.blank();
  const error = heardError(page);
  await openForeignPage(page, 'http://niet-op-de-lijst.example/', ELEMENT);

  expect(await error).toEqual({ reason: 'unreachable' });
  expect(await page.getByText('Bel 038 555 01 93').isVisible()).toBe(true);
  expect(await supportRequest(page).getByRole('form').count()).toBe(0);
});

test('shows what the page has for it when nobody has this code', async () => {
  const page = await stage.blank();
  const error = heardError(page);
  const unknown = ELEMENT.replace('GM0193', 'GM9999');
  await openForeignPage(page, `${stage.url}/onbekend`, unknown);

  expect(await error).toEqual({ reason: 'unknownMunicipality' });
  expect(await page.getByText('Bel 038 555 01 93').isVisible()).toBe(true);
});

test('speaks English when it is asked to, or when the page does', async () => {
  const page = await stage.open('/english.html');
  const form = supportRequest(page);

  await button(form, 'Send my question').click();
  await form.getByRole('heading', { name: 'Something is still missing' }).waitFor();
  await form.getByRole('link', { name: 'Please fill in your name.' }).waitFor();
  await form.evaluate((element) => element.setAttribute('lang', 'nl'));

  await form.getByRole('link', { name: 'Vul uw naam in.' }).waitFor();
  expect(await form.getByText('Please').count()).toBe(0);
});

test('on a page in a language that has no texts, what is Dutch says so', async () => {
  const page = await stage.blank();
  await openForeignPage(page, `${stage.url}/deutsch`, ELEMENT.replace('>', ' lang="de">'));
  const form = supportRequest(page);
  await form.getByRole('form').waitFor();

  const language = await form
    .getByLabel('Hoe heet u?')
    .evaluate((input) => input.closest('[lang]')?.getAttribute('lang'));
  expect(language).toBe('nl');
});

test('an element that a page adds later works too', async () => {
  const page = await stage.blank();
  await openForeignPage(page, `${stage.url}/later`, '');

  await page.evaluate(() => {
    const element = document.createElement('steunpad-volunteer-signup');
    element.setAttribute('municipality', 'GM0193');
    document.querySelector('main')!.append(element);
  });

  await page.getByRole('button', { name: 'Meld mij aan' }).waitFor();
});

test('only the code of the elements on the page is fetched, and one question is asked', async () => {
  const page = await stage.blank();
  const scripts: string[] = [];
  const questions: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/public/graphql') {
      questions.push(`${request.method()} ${[...searchParams.keys()].join()}`);
    }
    if (request.resourceType() === 'script') scripts.push(pathname);
  });
  await openForeignPage(page, `${stage.url}/een-formulier`, ELEMENT);
  await supportRequest(page).getByRole('form').waitFor();

  expect(questions).toEqual(['GET documentId,variables']);
  const names = () => scripts.map((path) => path.replace(/^.*\/|(-[\w-]{6})?\.js$/g, ''));
  await expect.poll(() => names().length).toBe(4);
  expect(names().slice(0, 3).toSorted()).toEqual(['kernel', 'steunpad', 'support-request']);
  expect(names()[3]).toBe('client');
});

test('another website needs no permission to ask, and gets an answer when it is listed', async () => {
  const page = await stage.blank();
  const origin = 'http://gemeente.example';
  await rows(stage.server.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [origin]);
  const methods: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.includes('/public/graphql')) methods.push(request.method);
  });
  await openForeignPage(page, `${origin}/`, ELEMENT);
  const form = supportRequest(page);
  await form.getByRole('form').waitFor();
  expect(methods).toEqual(['GET']);

  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});

test('elements that ask the same ask it once, and one whose code changes asks again', async () => {
  const page = await stage.blank();
  const codes: string[] = [];
  page.on('request', (request) => {
    const asked = new URL(request.url()).searchParams.get('variables');
    if (asked) codes.push(JSON.parse(asked).code);
  });
  await openForeignPage(
    page,
    `${stage.url}/twee`,
    `${ELEMENT}<steunpad-volunteer-signup municipality="GM0193"></steunpad-volunteer-signup>`,
  );
  await supportRequest(page).getByRole('form').waitFor();
  await page.getByRole('button', { name: 'Meld mij aan' }).waitFor();
  expect(codes).toEqual(['GM0193']);

  await supportRequest(page).evaluate((e) => e.setAttribute('municipality', 'GM0160'));
  await supportRequest(page).getByText('Hardenberg').first().waitFor();
  expect(codes).toEqual(['GM0193', 'GM0160']);
});

test('a connection lost before the client was there loses nothing', async () => {
  const page = await stage.blank();
  const asked: string[] = [];
  await page.route(/\/client-/, (route) => {
    asked.push(route.request().resourceType());
    return route.abort();
  });
  await page.goto(stage.url);
  const form = supportRequest(page);
  await fillSupportRequest(form);
  for (let press = 1; press <= 2; press += 1) {
    await button(form, 'Verstuur mijn vraag').click();
    await form.getByText('Het versturen lukte niet').waitFor();
  }
  // Never asked for as a module: some browsers would remember the failure.
  expect(new Set(asked)).toEqual(new Set(['fetch']));
  expect(await form.getByLabel('Hoe heet u?').inputValue()).not.toBe('');

  await page.unroute(/\/client-/);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});

/** What the first `steunpad-error` on the page tells. */
function heardError(page: Page): Promise<{ reason: string }> {
  return new Promise((resolve) => {
    void page.exposeFunction('heard', resolve);
    void page.addInitScript(() =>
      document.addEventListener('steunpad-error', (event) =>
        (window as unknown as { heard(detail: unknown): void }).heard(
          (event as CustomEvent).detail,
        ),
      ),
    );
  });
}
