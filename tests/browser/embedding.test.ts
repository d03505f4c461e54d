import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** A page of somebody else, as their server would send it. */
async function openForeignPage(
  page: Page,
  address: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<void> {
  const html = `<!doctype html><html lang="nl"><head><title>Gemeente</title>
    <script type="module" src="${stage.url}/widgets/v1/steunpad.js"></script></head>
    <body><main><h1>Steun</h1>${body}</main></body></html>`;
  await page.route(address, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers }),
  );
  await page.goto(address);
}

const ELEMENT = `<steunpad-support-request municipality="GM0193">
  <p>Bel 038 555 01 93</p></steunpad-support-request>`;

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
  await page.route('**/public/graphql', (route) => route.abort());
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
    if (request.url().endsWith('/public/graphql')) questions.push(request.postData() ?? '');
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await openForeignPage(page, `${stage.url}/een-formulier`, ELEMENT);
  await supportRequest(page).getByRole('form').waitFor();

  expect(scripts).toHaveLength(3);
  expect(questions).toHaveLength(1);
  expect(Object.keys(JSON.parse(questions[0]!)).sort()).toEqual(['documentId', 'variables']);
  expect(scripts.filter((path) => /intake|volunteer|texts/.test(path))).toEqual([]);
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
