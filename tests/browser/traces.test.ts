import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

test('nothing stays behind on the device, and no cookie goes out', async () => {
  const page = await stage.open();
  await page.context().addCookies([{ name: 'session', value: 'of-the-site', url: stage.url }]);
  const sent: Promise<string | null>[] = [];
  const hosts = new Set<string>();
  page.on('request', (request) => {
    hosts.add(new URL(request.url()).origin);
    if (request.url().includes('/graphql')) sent.push(request.headerValue('cookie'));
  });
  await page.reload();
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();

  const cookies = await Promise.all(sent);
  expect(cookies.length).toBeGreaterThan(1);
  expect(cookies.every((cookie) => cookie === null)).toBe(true);
  expect([...hosts], 'no third host').toEqual([stage.url]);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['session']);
  expect(await stored(page)).toEqual({ local: 0, session: 0, databases: [], caches: [] });
});

test('the page around hears the reference and nothing more', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);
  const heard = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener(
          'steunpad-submitted',
          (event) => resolve((event as CustomEvent).detail),
          { once: true },
        ),
      ),
  );

  await button(form, 'Verstuur mijn vraag').click();

  const reference = await form.locator('[part=reference]').textContent();
  expect(await heard).toEqual({ reference });
});

test('the page around hears when each form can be used', async () => {
  const page = await stage.blank();
  await page.addInitScript(() => {
    const ready: string[] = [];
    Object.assign(window, { ready });
    document.addEventListener('steunpad-ready', ({ target }) =>
      ready.push((target as Element).localName),
    );
  });
  await page.goto(stage.url);

  await expect
    .poll(() => page.evaluate(() => (window as unknown as { ready: string[] }).ready.toSorted()))
    .toEqual(['steunpad-intake-form', 'steunpad-support-request', 'steunpad-volunteer-signup']);
});

test('leaving asks for confirmation while something is typed and not sent, and not after that', async () => {
  const page = await stage.open();
  let asked = 0;
  page.on('dialog', async (dialog) => {
    if (dialog.type() === 'beforeunload') asked += 1;
    await dialog.dismiss().catch(() => {});
  });
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(1);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();

  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toBe(1);
});

test('the back button shows nobody what somebody else typed', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );

  await expect.poll(() => form.getByLabel('Hoe heet u?').inputValue()).toBe('');
  expect(await form.getByLabel('Voor mijzelf').isChecked()).toBe(false);
});

test('what nobody touched for twenty minutes is gone: what was typed, and the code that was shown', async () => {
  const page = await stage.blank();
  await page.clock.install();
  await page.goto(stage.url);
  const form = supportRequest(page);
  await fillSupportRequest(form);
  const asked = form.getByText('Bent u er nog?');
  const idle = form.getByText('Hier gebeurde 20 minuten niets.');

  await page.clock.fastForward('15:00');
  await form.getByLabel('Hoe heet u?').press('End');
  await page.clock.fastForward('15:00');
  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('Ruben Voorbeeld');
  expect(await asked.count()).toBe(0);
  await button(form, 'Verstuur mijn vraag').scrollIntoViewIfNeeded();
  await page.clock.fastForward('04:00');
  await asked.waitFor();
  expect(await inView(asked), 'also at the end of the form').toBe(true);
  await page.keyboard.press('Shift');
  await asked.waitFor({ state: 'detached' });
  await page.clock.fastForward('19:00');
  await asked.waitFor();
  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('Ruben Voorbeeld');
  await page.clock.fastForward('02:00');
  await idle.waitFor();
  expect(await asked.count()).toBe(0);
  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('');

  await fillSupportRequest(form);
  expect(await idle.isVisible()).toBe(false);
  await button(form, 'Verstuur mijn vraag').click();
  const code = (await form.locator('[part=code]').textContent()) ?? '';
  await page.clock.fastForward('19:00');
  await page.clock.fastForward('02:00');
  await form.getByRole('form').waitFor();
  expect(await shadowText(page)).not.toContain(code);
});

test('who never touched the form is asked nothing', async () => {
  const page = await stage.blank();
  await page.clock.install();
  await page.goto(stage.url);
  await supportRequest(page).getByRole('form').waitFor();

  await page.getByRole('link', { name: 'Naar de inhoud' }).press('Shift');
  await page.clock.fastForward('30:00');
  expect(await shadowText(page)).not.toMatch(/Bent u er nog|Hier gebeurde/);
});

test('fill in, leave, and come back: nothing is on the page, in storage, in a cache or in an address', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);
  page.on('dialog', (dialog) => void dialog.accept());

  await page.goto(`${stage.url}/mijn-vraag.html`);
  await page.goBack();
  await form.getByLabel('Hoe heet u?').waitFor();

  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('');
  expect(await shadowText(page)).not.toMatch(/Ruben|12345678/);
  expect(await stored(page)).toEqual({ local: 0, session: 0, databases: [], caches: [] });
  expect(await page.evaluate(() => [history.state, location.search, location.hash])).toEqual([
    null,
    '',
    '',
  ]);
});

const inView = (locator: Locator) =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

const shadowText = (page: Page) =>
  supportRequest(page).evaluate(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');

function stored(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    // Only a page from a safe origin has it.
    caches: 'caches' in window ? await caches.keys() : [],
  }));
}
