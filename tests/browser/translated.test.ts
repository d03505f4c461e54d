import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { askForSupport, button, intakeForm, openRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** As the translation of Chrome and Edge does it: in place of each text two elements come, with other words. */
const translate = (element: Locator) =>
  element.evaluate((host) => {
    const texts = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found.filter(({ data }) => data.trim())) {
      if (text.parentElement?.closest('font, style')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `~${text.data}~`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

const step = (form: Locator) =>
  form
    .locator('#step')
    .textContent()
    .then((text) => text?.replace(/[~\s]+/g, ' ').trim());

async function preparing(page: Page) {
  const key = await askForSupport(page);
  await page.goto(`${stage.url}/mijn-vraag.html`);
  const form = intakeForm(page);
  await openRequest(form, key);
  return form;
}

test('after a translation heading, number and buttons of each step are those of that step', async () => {
  const page = await stage.open();
  const form = await preparing(page);
  const headings: (string | undefined)[] = [await step(form)];

  for (let at = 2; at <= 6; at += 1) {
    await translate(form);
    await button(form, 'Volgende').click();
    await expect.poll(() => step(form)).toContain(`Stap ${at} van 6`);
    headings.push(await step(form));
  }
  expect(new Set(headings).size).toBe(6);
  await translate(form);
  await button(form, 'Vorige').click();
  await expect.poll(() => step(form)).toBe(headings[4]);
  await button(form, 'Volgende').click();
  await button(form, 'Bewaar mijn antwoorden').click();
  await form.getByRole('heading', { name: 'Wij hebben uw antwoorden bewaard' }).waitFor();
});

test('what says how many characters are left goes on counting, and the field keeps the cursor', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  const count = async () =>
    (await form.locator('#message-count').textContent())?.replaceAll('~', '');
  await form.getByLabel('Wilt u er iets over vertellen?').click();
  await page.keyboard.type('Ik');
  await translate(form);

  await page.keyboard.type(' slaap');
  expect(await count()).toBe('U kunt nog 1992 tekens schrijven.');
  await translate(form);
  await page.keyboard.type(' slecht.');

  expect(await count()).toBe('U kunt nog 1984 tekens schrijven.');
  expect(await form.getByRole('textbox', { name: /vertellen/ }).inputValue()).toBe(
    'Ik slaap slecht.',
  );
});

test('mistakes, and what follows on sending, are shown after a translation', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await form.getByLabel('Voor mijzelf').waitFor();
  await translate(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Er ontbreekt nog iets' }).waitFor();
  await translate(form);
  await form.getByLabel('Voor mijzelf').check();
  await form.getByLabel('Vragen over geld').check();
  await form.getByLabel('Hoe heet u?').fill('Ruben Voorbeeld');
  await form.getByLabel('Bellen').check();
  await form.getByLabel('Uw telefoonnummer').fill('06 12345678 na 18 uur');
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByText('Wanneer u te bereiken bent').first().waitFor();
  await translate(form);
  await form.getByLabel('Uw telefoonnummer').fill('06 12345678');
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});
