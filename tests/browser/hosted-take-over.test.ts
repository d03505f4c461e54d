import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectNoObstaclesAnywhere } from './obstacles.ts';
import { button, fillSupportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const main = (page: Page) => page.locator('main');

test('with a script too the title says that something is wrong, in each language', async () => {
  const page = await stage.open('/f/GM0193/letter-reply');
  const form = page.locator('steunpad-letter-reply:state(ready)');
  const title = await page.title();
  expect(title).toMatch(/^Uw antwoord op onze brief - /);

  await form.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  await expect.poll(() => page.title()).toBe(`Er klopt nog iets niet - ${title}`);
  await page.locator('nav [lang=en]').click();
  await expect.poll(() => page.title()).toMatch(/^Something is not quite right - Your answer/);
});

/** Alone each page is in hosted-every-state.test.ts: here is what an element makes of it. */
test.each([
  'support-request',
  'intake-form',
  'letter-reply',
  'my-support',
  'volunteer-signup',
  'my-volunteering',
])('%s that took over a page has no obstacles in any language', async (name) => {
  const page = await stage.blank();
  await expectNoObstaclesAnywhere(page, name, async (tag) => {
    await page.goto(`${stage.url}/f/GM0193/${name}?lang=${tag}`);
    await page.locator(`steunpad-${name}:state(ready) div[lang=${tag}]`).first().waitFor();
  });
});

test('with a script the page becomes the form, and what was typed before goes along', async () => {
  const page = await stage.blank();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/widgets/v1/steunpad.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${stage.url}/f/GM0193/support-request`, { waitUntil: 'commit' });
  await fillSupportRequest(main(page));
  await main(page).getByLabel('Wilt u er iets over vertellen?').fill('Ik slaap slecht.');
  await page.locator('#email').fill('niet@gekozen.nl');
  await page.locator('#preferredMoment').focus();

  arrive();
  const form = page.locator('steunpad-support-request');
  const inside = (id: string) =>
    form.evaluate(
      (element, field) =>
        (element.shadowRoot?.getElementById(field) as HTMLInputElement | null)?.value,
      id,
    );
  await expect.poll(() => inside('phone')).toBe('06 12345678');
  expect(await inside('message')).toBe('Ik slaap slecht.');
  expect(await inside('name')).toBe('Ruben Voorbeeld');
  expect(await form.evaluate((element) => element.shadowRoot?.activeElement?.id)).toBe(
    'preferredMoment',
  );
  const sent = page.waitForRequest('**/public/graphql');
  await button(form, 'Verstuur mijn vraag').click();
  const { input } = (await sent).postDataJSON().variables;

  expect(input).toMatchObject({
    requestedFor: 'SELF',
    contact: { preference: 'PHONE', phone: '06 12345678' },
    message: 'Ik slaap slecht.',
  });
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});

const element = (page: Page) => page.locator('steunpad-support-request');
const isReady = (page: Page) =>
  element(page).evaluate((found) => found.shadowRoot?.querySelector('form') !== null);
/** Everything that the element needs is there: what it waits for then is the person. */
const whenPrepared = (page: Page) =>
  expect
    .poll(() => element(page).evaluate((found) => (found as unknown as Taken).rehearse === null))
    .toBe(true);
interface Taken {
  readonly rehearse?: unknown;
}

test('whoever is typing when the element is there keeps field, words and cursor, and it comes in a pause', async () => {
  const page = await stage.open('/f/GM0193/support-request', {});
  const message = main(page).locator('textarea[name=message]').first();
  await message.focus();
  const typed = 'Ik slaap slecht, en de brieven blijven liggen. ';
  for (const letter of typed) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(60);
  }
  await whenPrepared(page);
  await page.keyboard.type('x');
  expect(await isReady(page)).toBe(false);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');

  await page.locator('steunpad-support-request:state(ready)').waitFor();
  await page.keyboard.type('Wij');
  expect(
    await element(page).evaluate((found) => {
      const active = found.shadowRoot!.activeElement as HTMLTextAreaElement;
      return [active.name, active.value];
    }),
  ).toEqual(['message', `Wij${typed.slice(2)}x`]);
});

test('a form that was sent before the element is there stays as it was sent', async () => {
  const page = await stage.blank();
  let sent = 0;
  // A browser shows the page that answers it; this answer has none, so that the form stays.
  await page.route('**/f/GM0193/support-request', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent += 1;
    await route.fulfill({ status: 204 });
  });
  await page.goto(`${stage.url}/f/GM0193/support-request`);
  // Somebody writes a word of which the letters are not chosen yet, as on a telephone or in Chinese.
  const compose = (event: string) =>
    page.evaluate((name) => dispatchEvent(new CompositionEvent(name)), event);
  await compose('compositionstart');
  await fillSupportRequest(main(page));
  await whenPrepared(page);
  await page
    .locator('main form[part=form]')
    .evaluate((form: HTMLFormElement) => form.requestSubmit());
  await expect.poll(() => sent).toBe(1);
  await compose('compositionend');
  await page.waitForTimeout(1_500);

  expect(await isReady(page)).toBe(false);
  expect(await main(page).getByLabel('Hoe heet u?').inputValue()).toBe('Ruben Voorbeeld');
});

test('where the entry is blocked the page stays a form that can be sent', async () => {
  const page = await stage.blank();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.route('**/widgets/v1/steunpad.js', (route) => route.abort('blockedbyclient'));
  await page.goto(`${stage.url}/f/GM0193/support-request`);
  await fillSupportRequest(main(page));
  await main(page).getByRole('button', { name: 'Verstuur mijn vraag' }).click();

  await page.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
  expect(errors).toEqual([]);
});

test('on a wide screen the element stands where the page stood', async () => {
  const page = await stage.blank();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${stage.url}/f/GM0193/support-request`);
  const element = page.locator('steunpad-support-request:state(ready)');
  await element.waitFor();
  const left = async (found: Locator) => (await found.boundingBox())?.x;

  expect(await left(element)).toBe(await left(page.locator('body > header')));
});

test('nothing is asked of another host, and nothing stands in the console', async () => {
  const page = await stage.blank();
  const said: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  for (const name of [
    'support-request',
    'intake-form',
    'letter-reply',
    'my-support',
    'agency-overview',
    'adoption',
    'my-volunteering',
    'partners',
    'links',
    'news',
    'meetings',
    'downloads',
    'survey',
  ]) {
    await page.goto(`${stage.url}/f/GM0193/${name}?lang=en`);
    await page.locator(`steunpad-${name}:state(ready)`).waitFor();
    await page.locator(`steunpad-${name}`).getByRole('heading').first().waitFor();
  }

  expect(said).toEqual([]);
  expect([...hosts]).toEqual([stage.url]);
});
