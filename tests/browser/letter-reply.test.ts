import { someoneInvited } from '@steunpad/testing/invited.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { choose, focused, press, typeInto } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { button } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const reply = (page: Page) => page.locator('steunpad-letter-reply');
const DONE = 'Wij hebben uw antwoord';

const stateOf = async (pathwayId: string) => {
  const [row] = await rows(
    stage.server.database,
    'SELECT state, snooze_until::text AS until FROM pathway WHERE id = $1',
    [uuidOf(pathwayId)],
  );
  return row;
};
const monthsAhead = (months: number) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + months, 4);
  return day.toISOString().slice(0, 10);
};

async function open(options = {}) {
  const page = await stage.open('/antwoord.html', options);
  await reply(page).getByRole('form').waitFor();
  return page;
}

test('2: I decide about the call: later, by e-mail, and I can change it', async () => {
  const { pathwayId, code } = await someoneInvited(stage.server);
  const page = await open();
  const form = reply(page);

  await form.getByLabel('Code uit de brief').fill(code.toLowerCase().replaceAll('-', ' '));
  await form.getByLabel('Liever later').check();
  await form.getByLabel('Vanaf welke dag?').fill(monthsAhead(2));
  await form.getByLabel('E-mailen', { exact: true }).check();
  await form.getByLabel('Uw e-mailadres').fill('joan@voorbeeld.nl');
  await button(form, 'Verstuur mijn antwoord').click();
  await form.getByRole('heading', { name: DONE }).waitFor();

  expect(await form.locator('.sheet').textContent()).toMatch(/in de week van .* Niet eerder\./);
  const later = await stateOf(pathwayId);
  expect(later?.['state']).toBe('LATER');
  expect(String(later?.['until']) >= monthsAhead(2)).toBe(true);
  const [partner] = await rows(
    stage.server.database,
    'SELECT b.email, b.contact_preference AS way FROM bereaved_partner b JOIN pathway p ON p.partner_id = b.id WHERE p.id = $1',
    [uuidOf(pathwayId)],
  );
  expect(partner).toEqual({ email: 'joan@voorbeeld.nl', way: 'EMAIL' });

  await button(form, 'Verander mijn antwoord').click();
  expect(await form.getByLabel('Code uit de brief').inputValue()).not.toBe('');
  await form.getByLabel('Neem contact met mij op').check();
  await button(form, 'Verstuur mijn antwoord').click();
  await form.getByText('Wij nemen contact met u op, uiterlijk').waitFor();
  expect(await stateOf(pathwayId)).toMatchObject({ state: 'CALL_DUE', until: null });
});

test('3: no means no: nothing is asked, it holds at once, and it can be taken back', async () => {
  const { pathwayId, code } = await someoneInvited(stage.server);
  const page = await open();
  const form = reply(page);

  await form.getByLabel('Code uit de brief').fill(code);
  await form.getByLabel('Ik wil geen contact').check();
  expect(await form.getByLabel('Uw telefoonnummer').count()).toBe(0);
  await button(form, 'Verstuur mijn antwoord').click();
  await form.getByText('Wij bellen en schrijven u hierover niet meer.').waitFor();
  expect(await stateOf(pathwayId)).toMatchObject({ state: 'DECLINED' });

  await button(form, 'Ik wil toch contact').click();
  await form.getByRole('heading', { name: 'Wij nemen toch contact met u op' }).waitFor();
  expect(await stateOf(pathwayId)).toMatchObject({ state: 'TALK_PLANNED' });
});

test('with the keyboard alone, and what is wrong stands beside it with everything kept', async () => {
  const { code } = await someoneInvited(stage.server);
  const page = await open();

  await typeInto(
    page,
    'Code uit de brief',
    `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`,
  );
  await press(page, 'Verstuur mijn antwoord');
  await expect.poll(() => focused(page)).toContain('Er klopt nog iets niet');
  expect(await reply(page).getByText('Deze code klopt niet helemaal.').count()).toBeGreaterThan(0);
  await expectNoObstacles(page, 'with mistakes');

  await reply(page).getByLabel('Code uit de brief').fill('');
  await typeInto(page, 'Code uit de brief', code);
  await choose(page, 'Neem contact met mij op', 'Stuur mij alleen informatie');
  await press(page, 'Verstuur mijn antwoord');
  await expect.poll(() => focused(page)).toBe(DONE);
  await expectNoObstacles(page, 'after sending');
});

test('a code that nobody has is answered without a hint, and nothing is lost', async () => {
  const page = await open();
  const form = reply(page);

  await form.getByLabel('Code uit de brief').fill('2222-2222-2222');
  await form.getByLabel('Ik wil geen contact').check();
  await button(form, 'Verstuur mijn antwoord').click();
  await form.getByText('Wij kennen deze code niet.').waitFor();

  expect(await form.getByLabel('Code uit de brief').inputValue()).toBe('2222-2222-2222');
});

test.each([
  ['the narrowest phone', { viewport: { width: 320, height: 640 } }],
  ['a dark page', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('no obstacles on %s, and nothing wider than the page', async (_, screen) => {
  const page = await open(screen);
  await reply(page).getByLabel('Liever later').check();

  await expectNoObstacles(page, 'open');
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wider).toBe(false);
});
