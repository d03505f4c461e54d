import { readSealed } from '@steunpad/cli/embed/sealed.ts';
import { snippet } from '@steunpad/cli/embed/snippet.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const SITE = 'http://gemeente.example';

/** A page of a municipality with what `steunpad embed` prints, under the policy that it names and no other. */
async function openPinned(page: Page): Promise<void> {
  await rows(
    stage.server.database,
    `INSERT INTO embed_site VALUES ('GM0193', $1) ON CONFLICT DO NOTHING`,
    [SITE],
  );
  const about = {
    ...{ code: 'GM0193', phone: '038 555 01 93', email: 'steun@zwolle.voorbeeld.example' },
    openingHours: 'op werkdagen',
  };
  const wanted = { host: stage.url, elements: ['steunpad-support-request'] };
  const { html, policy } = snippet(about, wanted, readSealed());
  const directives = Object.entries(policy).map(([name, value]) => `${name} ${value}`);
  await page.route(`${SITE}/`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': `default-src 'none'; ${directives.join('; ')}` },
      body: `<!doctype html><html lang="nl"><title>Gemeente</title>${html}`,
    }),
  );
  await page.goto(`${SITE}/`);
}

/** Changes one byte of a file on its way. */
async function tamper(page: Page, file: RegExp): Promise<{ served: number }> {
  const seen = { served: 0 };
  await page.route(file, async (route) => {
    const response = await route.fetch();
    seen.served += 1;
    await route.fulfill({ response, body: `${await response.text()} ` });
  });
  return seen;
}

test('what the command prints works on a strict page, and needs nothing more', async () => {
  const page = await stage.blank();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  await openPinned(page);
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await button(form, 'Verstuur mijn vraag').click();

  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
  expect(problems.filter((text) => !text.includes('favicon'))).toEqual([]);
});

test('the question comes beside the files, and is asked once', async () => {
  const page = await stage.blank();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/public/graphql?')) asked.push(request.url());
  });
  await openPinned(page);
  await supportRequest(page).getByLabel('Hoe heet u?').waitFor();

  const early = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ initiatorType }) => initiatorType === 'link')
      .map(({ name }) => name),
  );
  expect(asked).toHaveLength(1);
  expect(early).toContain(asked[0]);
});

test.each([
  ['entry', /\/steunpad-/],
  ['kernel', /\/kernel-/],
  ['element', /\/support-request-/],
])(
  'one byte more in the %s: the browser refuses it, and the page keeps what it had',
  async (_, file) => {
    const page = await stage.blank();
    const seen = await tamper(page, file);
    const refused = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
    await openPinned(page);
    await refused;

    expect(seen.served).toBeGreaterThan(0);
    expect(await page.getByText('Bel 038 555 01 93').isVisible()).toBe(true);
    expect(await supportRequest(page).evaluate((element) => element.shadowRoot)).toBeNull();
  },
);

test('one byte more in what sends the form: nothing is sent, however often, and nothing is lost', async () => {
  const page = await stage.blank();
  const seen = await tamper(page, /\/client-/);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await openPinned(page);
  const form = supportRequest(page);
  await fillSupportRequest(form);

  for (let press = 1; press <= 3; press += 1) {
    await button(form, 'Verstuur mijn vraag').click();
    await form.getByText('Het versturen lukte niet').waitFor();
  }
  expect(seen.served).toBeGreaterThan(1);
  expect(sent).toEqual([]);
  expect(await form.getByLabel('Hoe heet u?').inputValue()).not.toBe('');
});
