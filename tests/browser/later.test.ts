import { count } from '@steunpad/testing/rows.ts';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest, volunteerSignup } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const NO_SCRIPT = { javaScriptEnabled: false };
const KEPT = 'Wij bewaren uw antwoorden';
const SENT = 'Wij hebben uw vraag ontvangen';

const main = (page: Page) => page.locator('main');
const requests = () => count(stage.server.database, 'support_request');
const heading = (within: Locator, name: string) =>
  within.getByRole('heading', { name, exact: true }).waitFor();

/** Half a form, with a mistake in it. */
async function begin(form: Locator): Promise<void> {
  await form.getByLabel('Praten met iemand').check();
  await form.getByLabel('Wilt u er iets over vertellen?').fill('Eerste regel\nmet 111222333');
  await form.getByLabel('Hoe heet u?').fill('Ruben Voorbeeld');
}

async function keep(form: Locator): Promise<string> {
  await button(form, 'Later verder').click();
  await heading(form, KEPT);
  return (await form.locator('[part=code]').textContent()) ?? '';
}

async function enter(form: Locator, code: string): Promise<void> {
  await form.getByRole('textbox', { name: 'Uw code' }).fill(code);
  await button(form, 'Ga verder').click();
}

async function goOn(form: Locator, code: string): Promise<void> {
  await button(form, 'Verder met bewaarde antwoorden').click();
  await enter(form, code);
  await form.getByLabel('Hoe heet u?').waitFor();
}

async function expectBegun(form: Locator): Promise<void> {
  await expect.poll(() => form.getByLabel('Hoe heet u?').inputValue()).toBe('Ruben Voorbeeld');
  expect(await form.getByLabel('Wilt u er iets over vertellen?').inputValue()).toBe(
    'Eerste regel\nmet 111222333',
  );
  expect(await form.getByLabel('Praten met iemand').isChecked()).toBe(true);
  expect(await form.getByLabel('Vragen over geld').isChecked()).toBe(false);
}

async function finish(form: Locator, submit = 'Verstuur mijn vraag'): Promise<void> {
  await form.getByLabel('Wilt u er iets over vertellen?').fill('Toch liever praten.');
  await fillSupportRequest(form);
  await button(form, submit).click();
  await heading(form, SENT);
}

const stored = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
    cookies: document.cookie,
    address: location.search + location.hash + JSON.stringify(history.state),
  }));
const NOTHING = {
  local: 0,
  session: 0,
  databases: 0,
  caches: 0,
  cookies: '',
  address: 'null',
};

test('somebody begins in one browser and sends from another; from a third it is the same record', async () => {
  const before = await requests();
  const telephone = await stage.open();
  await begin(supportRequest(telephone));
  const code = await keep(supportRequest(telephone));
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  await expect.poll(() => focused(telephone)).toBe('done');
  expect(await stored(telephone)).toEqual(NOTHING);

  const [library, work] = [await stage.open(), await stage.open()];
  for (const page of [library, work]) {
    await goOn(supportRequest(page), code.toLowerCase().replaceAll('-', ''));
    await expectBegun(supportRequest(page));
    await expect.poll(() => focused(page)).toBe('title');
  }
  for (const page of [library, work]) {
    await finish(supportRequest(page));
    expect(await stored(page)).toEqual(NOTHING);
  }

  expect(await requests()).toBe(before + 1);
  expect(await count(stage.server.database, 'form_draft')).toBe(0);
  const references = [library, work].map((page) => page.locator('[part=reference]').textContent());
  expect(new Set(await Promise.all(references)).size).toBe(1);
});

test('what was kept with the widget is gone on with on a page without a script, and the other way round', async () => {
  const widget = await stage.open();
  await begin(supportRequest(widget));
  const code = await keep(supportRequest(widget));
  const address = await supportRequest(widget).locator('.sheet a').first().getAttribute('href');

  const plain = await stage.blank(NO_SCRIPT);
  await plain.goto(address!);
  await enter(main(plain), code);
  await expectBegun(main(plain));
  await main(plain).getByLabel('Hoe heet u?').fill('Ruben van Voorbeeld');
  expect(await keep(main(plain)), 'it is the same draft').toBe(code);
  expect(plain.url()).toBe(`${stage.url}/f/GM0193/support-request/later`);
  expect(await plain.context().cookies()).toEqual([]);

  const again = await stage.open();
  await goOn(supportRequest(again), code);
  await expect
    .poll(() => supportRequest(again).getByLabel('Hoe heet u?').inputValue())
    .toBe('Ruben van Voorbeeld');
});

test('without a script all of it works: kept half-filled, found by its link, sent', async () => {
  const before = await requests();
  const page = await stage.open('/f/GM0193/support-request', NO_SCRIPT);
  await begin(main(page));
  const code = await keep(main(page));
  await page.reload();
  expect(await main(page).locator('[part=code]').textContent()).toBe(code);
  await button(main(page), 'Nu verder met invullen').click();
  await expectBegun(main(page));

  const other = await stage.open('/f/GM0193/support-request', NO_SCRIPT);
  await other.getByRole('link', { name: 'Verder met bewaarde antwoorden' }).click();
  await enter(main(other), 'AAAA-AAAA-AAAA-AAAA');
  await main(other).locator('#draftCode-problem').waitFor();
  expect(await main(other).getByRole('textbox', { name: 'Uw code' }).inputValue()).toBe(
    'AAAA-AAAA-AAAA-AAAA',
  );
  await enter(main(other), code);
  await expectBegun(main(other));
  await finish(main(other));

  expect(await requests()).toBe(before + 1);
  await other.goto(`${stage.url}/f/GM0193/support-request/later`);
  await enter(main(other), code);
  await main(other).locator('#draftCode-problem').waitFor();
});

test('where a script runs, the page for a code becomes the widget, with what was typed already', async () => {
  const begun = await stage.open();
  await begin(supportRequest(begun));
  const code = await keep(supportRequest(begun));
  const page = await stage.blank();
  let widgetMay: (() => void) | undefined;
  const typed = new Promise<void>((resolve) => {
    widgetMay = resolve;
  });
  await page.route('**/widgets/**', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`${stage.url}/f/GM0193/support-request/later`, { waitUntil: 'commit' });
  await page.locator('#draftCode').fill(code);
  widgetMay?.();

  const form = supportRequest(page);
  await form.locator('div[lang=nl] #draftCode').waitFor();
  await expect.poll(() => form.locator('div[lang=nl] #draftCode').inputValue()).toBe(code);
  expect(await focused(page)).toBe('draftCode');
  await form.locator('div[lang=nl]').getByRole('button', { name: 'Ga verder' }).click();
  await expectBegun(form.locator('div[lang=nl]'));
});

test('a wrong code is told beside its field, and leads back to what was typed', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await begin(form);
  await button(form, 'Verder met bewaarde antwoorden').click();
  await heading(form, 'Verder met uw code');
  await expect.poll(() => focused(page)).toBe('title');
  await form.getByText('Wat u nu al heeft ingevuld, gaat dan weg.').waitFor();

  await button(form, 'Ga verder').click();
  await form.locator('#draftCode-problem', { hasText: 'Vul uw code in.' }).waitFor();
  await enter(form, '7K4M-92QD-C3PX-5RTA');
  await form.locator('#draftCode-problem', { hasText: 'Bij deze code' }).waitFor();
  await expect.poll(() => focused(page)).toBe('error-summary');
  expect(await form.getByRole('textbox', { name: 'Uw code' }).inputValue()).toBe(
    '7K4M-92QD-C3PX-5RTA',
  );
  await button(form, 'Terug').click();

  await expectBegun(form);
});

test('with no network nothing is lost, and it works as soon as there is one', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await begin(form);
  await page.context().setOffline(true);
  await button(form, 'Later verder').click();
  await form.getByText('Het versturen lukte niet.').waitFor();
  await expectBegun(form);

  await page.context().setOffline(false);
  const code = await keep(form);
  await page.context().setOffline(true);
  await button(form, 'Bewaar dit toch niet').click();
  await form.getByText('Dat lukte nu niet.').waitFor();
  expect(await form.locator('[part=code]').textContent()).toBe(code);
  await page.context().setOffline(false);
  await button(form, 'Bewaar dit toch niet').click();
  await heading(form, 'Wij bewaren uw antwoorden niet meer');
  await button(form, 'Nu verder met invullen').click();

  await expectBegun(form);
  await goOnRefused(form, code);
});

test('who types on while it is kept is still asked before leaving', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await begin(form);
  await page.route('**/public/graphql', async (route) => {
    await form.locator('#name').fill('Ruben van Voorbeeld');
    await route.continue();
  });
  await keep(form);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });

  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await button(form, 'Nu verder met invullen').click();
  await expect.poll(() => form.getByLabel('Hoe heet u?').inputValue()).toBe('Ruben van Voorbeeld');
});

test('pressed twice and three times is one draft, and too many tries are told', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  const drafts = await count(stage.server.database, 'form_draft');
  await begin(form);
  await button(form, 'Later verder').click({ clickCount: 3 });
  await heading(form, KEPT);
  expect(await count(stage.server.database, 'form_draft')).toBe(drafts + 1);
  await page.route('**/public/graphql', (route) =>
    route.fulfill({ json: { data: { formDraft: { __typename: 'TooManyRequests' } } } }),
  );
  await button(form, 'Nu verder met invullen').click();
  await button(form, 'Verder met bewaarde antwoorden').click();
  await enter(form, '7K4M-92QD-C3PX-5RTA');

  await form.getByText('Dat was te vaak achter elkaar.').waitFor();
  expect(await form.getByRole('textbox', { name: 'Uw code' }).inputValue()).toBe(
    '7K4M-92QD-C3PX-5RTA',
  );
});

test('nothing of it is fetched before somebody asks, and leaving after it is not asked about', async () => {
  const page = await stage.blank();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  let asked = 0;
  page.on('dialog', async (dialog) => {
    asked += 1;
    await dialog.dismiss().catch(() => {});
  });
  const told: string[] = [];
  await page.exposeFunction('tell', (text: string) => told.push(text));
  await page.addInitScript(() => {
    for (const name of ['steunpad-step', 'steunpad-error', 'steunpad-submitted']) {
      document.addEventListener(name, (event) =>
        (window as never as { tell(text: string): void }).tell(
          `${name} ${JSON.stringify((event as CustomEvent).detail)}`,
        ),
      );
    }
  });
  await page.goto(stage.url);
  await begin(supportRequest(page));
  expect(fetched.filter((url) => url.includes('draft-dialog'))).toEqual([]);
  await keep(supportRequest(page));
  expect(fetched.filter((url) => url.includes('draft-dialog')).length).toBeGreaterThan(0);
  await expect.poll(() => told).toEqual(['steunpad-step {"step":"kept"}']);

  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toBe(0);
});

test('a code that nobody touched for twenty minutes is off the screen, and so is what was typed', async () => {
  const page = await stage.blank();
  await page.clock.install();
  await page.goto(stage.url);
  const form = supportRequest(page);
  await begin(form);
  const code = await keep(form);

  await page.clock.fastForward('19:00');
  await form.getByText('Bent u er nog?').waitFor();
  await page.clock.fastForward('02:00');
  await form.getByText('Hier gebeurde 20 minuten niets.').waitFor();

  const shown = await form.evaluate(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  expect(shown).not.toContain(code);
  expect(shown).not.toContain('Ruben');
});

test('volunteers may too, in another language', async () => {
  const page = await stage.open();
  const form = volunteerSignup(page);
  await form.evaluate((element) => element.setAttribute('lang', 'pl'));
  await button(form, 'Dokończ później').waitFor();
  await form.locator('#name').fill('Anna Voorbeeld');
  await form.locator('#dayParts-EVENING, [value=EVENING]').first().check();
  await button(form, 'Dokończ później').click();
  await heading(form, 'Przechowujemy Państwa odpowiedzi');
  const code = (await form.locator('[part=code]').textContent()) ?? '';
  expect(await form.locator('.sheet a').first().getAttribute('href')).toBe(
    `${stage.url}/f/GM0193/volunteer-signup/later?lang=pl`,
  );

  await form.evaluate((element) => element.setAttribute('lang', 'nl'));
  await heading(form, KEPT);
  expect(await form.locator('[part=code]').textContent()).toBe(code);

  const other = volunteerSignup(await stage.open());
  await goOn(other, code);

  await expect.poll(() => other.getByLabel('Hoe heet u?').inputValue()).toBe('Anna Voorbeeld');
  expect(await other.getByLabel('Avond').isChecked()).toBe(true);
});

async function goOnRefused(form: Locator, code: string): Promise<void> {
  await button(form, 'Verder met bewaarde antwoorden').click();
  await enter(form, code);
  await form.locator('#draftCode-problem').waitFor();
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
