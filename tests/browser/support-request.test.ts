import { expect, test } from 'vitest';
import { choose, focused, press, tabTo, tick, typeInto } from './keyboard.ts';
import { watchSendings } from './public-door.ts';
import { button, fillSupportRequest, shownKey, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const CONFIRMATION = 'Wij hebben uw vraag ontvangen';

test('support can be asked with the keyboard alone', async () => {
  const page = await stage.open();
  const sendings = await watchSendings(page);
  await supportRequest(page).getByRole('form').waitFor();

  await choose(page, 'Voor mijzelf', 'Voor mijzelf');
  await tick(page, 'Praten met iemand die luistert');
  await tick(page, 'Vragen over geld');
  await typeInto(page, 'Wilt u er iets over vertellen?', 'Liever na het weekend.');
  await typeInto(page, 'Hoe heet u?', 'Ruben Voorbeeld');
  await choose(page, 'Bellen', 'Een brief sturen');
  await typeInto(page, 'Straat en huisnummer', 'Voorbeeldstraat 1');
  await typeInto(page, 'Postcode', '8011ab');
  await typeInto(page, 'Woonplaats', 'Zwolle');
  await press(page, 'Verstuur mijn vraag');

  await expect.poll(() => focused(page)).toBe(CONFIRMATION);
  expect(sendings[0]?.input).toMatchObject({
    requestedFor: 'SELF',
    needDomains: ['EMOTIONAL', 'FINANCIAL'],
    contact: { preference: 'POST', address: { postcode: '8011ab' } },
    language: 'nl',
  });
});

test('mistakes are listed above the form, and each leads to its field', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await form.getByLabel('Hoe heet u?').fill('Ruben Voorbeeld');
  await form.getByLabel('E-mailen', { exact: true }).check();
  await form.getByLabel('Uw e-mailadres').fill('ruben@');

  await button(form, 'Verstuur mijn vraag').click();

  await expect.poll(() => focused(page)).toBe('Er klopt nog iets niet (3)');
  const links = form.locator('[part=error-summary] a');
  expect(await links.count()).toBe(3);
  await links.first().press('Enter');
  expect(await focused(page)).toBe('Voor mijzelf');
  await links.last().press('Enter');
  expect(await focused(page)).toBe('Uw e-mailadres');
  const email = form.getByLabel('Uw e-mailadres');
  expect(await email.getAttribute('aria-invalid')).toBe('true');
  const told = form.locator(`[id="${await email.getAttribute('aria-describedby')}"]`);
  expect(await told.textContent()).toContain('klopt niet helemaal');
  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('Ruben Voorbeeld');
  expect(new URL(page.url()).hash).toBe('');
});

test('a field is checked when it is left, not while somebody types', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await form.getByLabel('Bellen', { exact: true }).check();
  const phone = form.getByLabel('Uw telefoonnummer');

  await phone.pressSequentially('06 12');
  expect(await phone.getAttribute('aria-invalid')).toBeNull();
  await tabTo(page, 'Wanneer komt het u uit?');

  await expect.poll(() => phone.getAttribute('aria-invalid')).toBe('true');
  await phone.fill('06 12345678');
  await tabTo(page, 'Wanneer komt het u uit?');
  await expect.poll(() => phone.getAttribute('aria-invalid')).toBeNull();
});

test('pressing twice sends once', async () => {
  const page = await stage.open();
  const sendings = await watchSendings(page);
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await button(form, 'Verstuur mijn vraag').dblclick();

  await form.getByRole('heading', { name: CONFIRMATION }).waitFor();
  expect(sendings).toHaveLength(1);
});

test('a lost answer costs nothing: the second try is the same request', async () => {
  const page = await stage.open();
  const sendings = await watchSendings(page, { loseAnswerOf: 1 });
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await form.getByLabel('Wilt u er iets over vertellen?').fill('Dit blijft staan.');

  await button(form, 'Verstuur mijn vraag').click();
  await form.getByText('Het versturen lukte niet.').waitFor();
  expect(await form.getByLabel('Wilt u er iets over vertellen?').inputValue()).toBe(
    'Dit blijft staan.',
  );
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: CONFIRMATION }).waitFor();

  expect(sendings).toHaveLength(2);
  expect(sendings[1]?.input['idempotencyKey']).toBe(sendings[0]?.input['idempotencyKey']);
  const first = sendings[0]?.answer['submitSupportRequest'];
  expect(first).toMatchObject({ __typename: 'SupportRequestReceived' });
  expect(await shownKey(form)).toEqual({ reference: first?.['reference'], code: first?.['code'] });
});

test('what was changed after a lost answer is only sent as something new when that is wanted', async () => {
  const page = await stage.open();
  const sendings = await watchSendings(page, { loseAnswerOf: 1 });
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByText('Het versturen lukte niet.').waitFor();

  await form.getByLabel('Hoe heet u?').fill('Ruben van Voorbeeld');
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByText('Uw eerste bericht is al bij ons.').waitFor();
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: CONFIRMATION }).waitFor();

  const keys = sendings.map(({ input }) => input['idempotencyKey']);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a citizen service number is refused at the field and stays in the text to be taken out', async () => {
  const page = await stage.open();
  const sendings = await watchSendings(page);
  const form = supportRequest(page);
  await fillSupportRequest(form);
  const message = form.getByLabel('Wilt u er iets over vertellen?');
  await message.fill('Mijn nummer is 1112.22.333, bel maar.');

  await button(form, 'Verstuur mijn vraag').click();

  await expect.poll(() => focused(page)).toBe('Er klopt nog iets niet (1)');
  expect(await message.getAttribute('aria-invalid')).toBe('true');
  expect(await form.locator('[id="message-problem"]').textContent()).toContain(
    'burgerservicenummer',
  );
  expect(await message.inputValue()).toBe('Mijn nummer is 1112.22.333, bel maar.');
  expect(sendings).toHaveLength(0);
});

test('what only the server finds wrong is told at the same place', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);
  const submitSupportRequest = {
    __typename: 'InputInvalid',
    fields: [{ path: ['contact', 'phone'], code: 'INVALID_PHONE' }],
  };
  await page.route('**/public/graphql', (route) =>
    route.fulfill({ json: { data: { submitSupportRequest } } }),
  );

  await button(form, 'Verstuur mijn vraag').click();

  await expect.poll(() => focused(page)).toBe('Er klopt nog iets niet (1)');
  const phone = form.getByLabel('Uw telefoonnummer');
  expect(await phone.getAttribute('aria-describedby')).toBe('phone-problem');
  expect(await form.locator('[id="phone-problem"]').textContent()).toContain('telefoonnummer');
  expect(await phone.inputValue()).toBe('06 12345678');
});

test('the crisis lines stand before the first free text, and again after sending', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);

  const numbers = form.locator('[part=crisis] a');
  expect(
    await numbers.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['tel:113', 'tel:08000113', 'tel:112']);
  const comesFirst = await form.evaluate(({ shadowRoot }) => {
    const [crisis, text] = ['[part=crisis]', 'textarea'].map((s) => shadowRoot!.querySelector(s)!);
    return Boolean(crisis!.compareDocumentPosition(text!) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(comesFirst).toBe(true);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: CONFIRMATION }).waitFor();
  expect(await numbers.count()).toBe(3);
});

test('in the middle of the night the page says that nobody reads it now', async () => {
  const page = await stage.blank();
  await page.clock.setFixedTime(new Date('2026-11-25T02:10:00Z'));
  await page.goto(stage.url);
  const form = supportRequest(page);

  await form.getByText('Op dit moment leest niemand uw bericht').waitFor();

  await page.clock.setFixedTime(new Date('2026-11-25T10:10:00Z'));
  await page.reload();
  await form.getByRole('form').waitFor();
  expect(await form.getByText('Op dit moment leest niemand').count()).toBe(0);
});

test.each(['Voor iemand in mijn familie of omgeving', 'Voor iemand die ik door mijn werk ken'])(
  'who asks %s hears nothing of a partner of their own',
  async (who) => {
    const page = await stage.open();
    const form = supportRequest(page);
    const shown = async () => (await form.locator('.sheet').textContent()) ?? '';
    await fillSupportRequest(form);
    await form.getByLabel(who).check();
    expect(await shown()).not.toMatch(/uw partner|trouwen/i);

    await button(form, 'Verstuur mijn vraag').click();
    await form.getByRole('heading', { name: CONFIRMATION }).waitFor();

    expect(await shown()).not.toMatch(/uw partner|trouwen|Anw/i);
  },
);

test('who asks for themselves hears that unmarried people apply for the Anw', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await button(form, 'Verstuur mijn vraag').click();

  await form.getByRole('heading', { name: 'Woonde u samen zonder trouwen?' }).waitFor();
});
