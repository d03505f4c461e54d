import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, fillSupportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** Opens a form from which nothing comes back any more. */
async function unanswered(path: string, element: string): Promise<[Page, Locator]> {
  const page = await stage.open(path);
  const form = page.locator(element);
  await form.getByRole('form').waitFor();
  await page.route('**/public/graphql', () => {});
  return [page, form];
}

const waitsFor = (form: Locator, said: string) =>
  expect
    .poll(() => form.locator('form [aria-live=polite]:not(.heard)').textContent())
    .toContain(said);

test('who sends is told that it is sent', async () => {
  const [, form] = await unanswered('/', 'steunpad-support-request');
  await fillSupportRequest(form);

  await button(form, 'Verstuur mijn vraag').click();

  await waitsFor(form, 'Wij versturen uw antwoorden.');
});

test('who keeps a form half-filled is told that it is kept', async () => {
  const [, form] = await unanswered('/', 'steunpad-support-request');
  await form.getByLabel('Hoe heet u?').fill('Ruben Voorbeeld');

  await button(form, 'Later verder').click();

  await waitsFor(form, 'Wij bewaren uw antwoorden.');
});

test('who opens a page with a code is told that something is fetched', async () => {
  const [, form] = await unanswered('/mijn-steun.html', 'steunpad-my-support');
  await form.getByLabel('Uw code').fill('2222-2222-2222');

  await button(form, 'Laat zien hoe het staat').click();

  await waitsFor(form, 'Wij halen uw gegevens op.');
});

test('where no answer leaves the device nothing says that answers are sent', async () => {
  const [, form] = await unanswered('/overzicht.html', 'steunpad-agency-overview');

  await button(form, 'Laat mijn lijst zien').click();

  await waitsFor(form, 'Wij halen uw lijst op.');
});

test('where nothing could be fetched nothing says that sending failed', async () => {
  const [page, form] = await unanswered('/mijn-steun.html', 'steunpad-my-support');
  await page.unroute('**/public/graphql');
  await page.route('**/public/graphql', (route) => route.abort());
  await form.getByLabel('Uw code').fill('2222-2222-2222');

  await button(form, 'Laat zien hoe het staat').click();

  await form.locator('[aria-live=assertive]').getByText('Het ophalen lukte niet.').waitFor();
});
