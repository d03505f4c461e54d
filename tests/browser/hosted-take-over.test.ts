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
