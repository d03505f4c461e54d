import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { watchSendings } from './public-door.ts';
import {
  askForSupport,
  button,
  fillSupportRequest,
  intakeForm,
  openRequest,
  supportRequest,
  volunteerSignup,
} from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** What a browser, a password manager or an extension does that tells nobody. */
const fillSilently = (form: Locator, fields: Record<string, string | boolean>) =>
  form.evaluate((element, filled) => {
    for (const [id, value] of Object.entries(filled)) {
      const field = element.shadowRoot!.getElementById(id) as HTMLInputElement;
      if (typeof value === 'boolean') field.checked = value;
      else field.value = value;
    }
  }, fields);

test('what a browser filled in without telling is sent, and stays on the page', async () => {
  const page = await stage.open();
  const sendings = await watchSendings(page);
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await fillSilently(form, {
    name: 'Ruben Ingevuld',
    phone: '06 87654321',
    message: 'Ik slaap slecht.',
    'help.practical': true,
  });
  await form.getByLabel('Wanneer komt het u uit?').fill('’s ochtends');
  await fillSilently(form, { preferredMoment: '’s avonds', 'requestedFor.RELATIVE': true });
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();

  expect(sendings[0]?.input).toMatchObject({
    requestedFor: 'RELATIVE',
    name: 'Ruben Ingevuld',
    contact: { phone: '06 87654321' },
    message: 'Ik slaap slecht.',
    preferredMoment: '’s avonds',
    needDomains: ['PRACTICAL', 'FINANCIAL'],
  });
});

test('what a browser filled in is not asked again as missing, nor wiped by a mistake elsewhere', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await form.getByLabel('Bellen', { exact: true }).check();

  await fillSilently(form, { name: 'Ruben Ingevuld', phone: '06 87654321' });
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Er ontbreekt nog iets' }).waitFor();

  expect(await form.getByText('Vul uw naam in.').count()).toBe(0);
  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('Ruben Ingevuld');
  expect(await form.getByLabel('Uw telefoonnummer').inputValue()).toBe('06 87654321');
});

test('it is kept for later too', async () => {
  const page = await stage.open('/vrijwilliger.html');
  const sendings = await watchSendings(page);
  const form = volunteerSignup(page);
  await form.getByLabel('Hoe heet u?').fill('Anna');

  await fillSilently(form, { name: 'Anna Ingevuld' });
  await button(form, 'Later verder').click();
  await form.getByRole('heading', { name: 'Wij bewaren uw antwoorden' }).waitFor();

  expect(sendings[0]?.input.answers).toContainEqual({ name: 'name', values: ['Anna Ingevuld'] });
});

test('from step to step and back, each kind of field', async () => {
  const page = await stage.open();
  const key = await askForSupport(page);
  await page.goto(`${stage.url}/mijn-vraag.html`);
  const sendings = await watchSendings(page);
  const form = intakeForm(page);
  await openRequest(form, key);

  await fillSilently(form, { 'FINANCIAL.ownWords': 'De bank.', 'FINANCIAL.urgency.NOW': true });
  await button(form, 'Volgende').click();
  await fillSilently(form, { contactDayParts: true, interpreterLanguage: 'Turks' });
  await button(form, 'Vorige').click();
  await button(form, 'Volgende').click();
  await button(form, 'Volgende').click();
  await button(form, 'Volgende').click();
  await fillSilently(form, { 'AGE_4_TO_11.children': '\u0662' });
  await button(form, 'Volgende').click();
  await button(form, 'Voeg een dag toe').click();
  await form.getByLabel('Een dag waarop wij niet bellen of komen', { exact: true }).waitFor();
  await fillSilently(form, { '0.day': '2027-02-03', remarks: 'Dank u.' });
  await button(form, 'Voeg een dag toe').click();
  await button(form, 'Volgende').click();
  await button(form, 'Bewaar mijn antwoorden').click();
  await form.getByRole('heading', { name: 'Wij hebben uw antwoorden bewaard' }).waitFor();

  expect(sendings[0]?.input).toMatchObject({
    needs: [{ domain: 'FINANCIAL', ownWords: 'De bank.', urgency: 'NOW' }],
    contactDayParts: ['MORNING'],
    interpreterLanguage: 'Turks',
    childAgeBands: ['AGE_4_TO_11', 'AGE_4_TO_11'],
    daysToAvoid: ['2027-02-03'],
    remarks: 'Dank u.',
  });
});

test('what was forgotten on purpose does not come back from the fields', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await fillSilently(form, { name: 'Ruben Ingevuld' });

  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );

  await expect.poll(() => form.getByLabel('Hoe heet u?').inputValue()).toBe('');
});
