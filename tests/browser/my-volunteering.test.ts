import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { residentCode } from '@steunpad/domain/input/resident-code.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { said } from '@steunpad/testing/said.ts';
import {
  activeVolunteer,
  codeOf,
  matched,
  proposed,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { focused } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { button } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const mine = (page: Page) => page.locator('steunpad-my-volunteering');

async function openWith(code: string, options = {}) {
  const page = await stage.open('/mijn-vrijwilligerswerk.html', options);
  await mine(page).getByLabel('Uw code').fill(code);
  await button(mine(page), 'Laat mijn afspraken zien').click();
  await mine(page).getByRole('heading', { name: 'Dag Anna' }).waitFor();
  return page;
}

/** A volunteer with a code; with `visits` also somebody whom they visit. */
async function volunteer({ visits }: { visits: boolean }) {
  const token = await stage.server.token(EVERY_SCOPE);
  const volunteerId = await activeVolunteer(stage.server, token);
  const pathwayId = await waitingResident(stage.server, token);
  if (visits) await matched(stage.server, token, pathwayId, volunteerId);
  return { token, volunteerId, pathwayId, code: await codeOf(stage.server, token, volunteerId) };
}

const stateOf = async (pathwayId: string) => {
  const [row] = await rows(stage.server.database, 'SELECT state FROM pathway WHERE id = $1', [
    uuidOf(pathwayId),
  ]);
  return row?.['state'];
};

test('a wrong code is told beside its field, an unknown one in a sentence', async () => {
  const page = await stage.open('/mijn-vrijwilligerswerk.html');
  await mine(page).getByLabel('Uw code').fill('AAAA');
  await button(mine(page), 'Laat mijn afspraken zien').click();
  await mine(page).getByText('Deze code klopt niet helemaal.').first().waitFor();
  await expectNoObstacles(page, 'with a mistake');

  await mine(page)
    .getByLabel('Uw code')
    .fill(residentCode(randomBytes(16)));
  await button(mine(page), 'Laat mijn afspraken zien').click();
  await mine(page).getByText('Wij kennen deze code niet.').waitFor();
  await expectNoObstacles(page, 'unknown code');
});

test('somebody is sketched, and with a yes the resident is asked', async () => {
  const { token, volunteerId, pathwayId, code } = await volunteer({ visits: false });
  await proposed(stage.server, token, pathwayId, volunteerId);
  const page = await openWith(code);

  const text = await mine(page).locator('.sheet').textContent();
  expect(text).toContain('De bewoner spreekt Nederlands.');
  expect(text).not.toContain('Ruben');
  await expectNoObstacles(page, 'asked');
  await button(mine(page), 'Ja, graag').click();

  await mine(page)
    .getByRole('heading', { name: 'Fijn. Wij vragen het nu aan de bewoner.' })
    .waitFor();
  expect(await mine(page).locator('.sheet').textContent()).toContain('U zei ja.');
});

test('18: a worry shows first what to do now; only then there is something to write in', async () => {
  const { pathwayId, code } = await volunteer({ visits: true });
  const page = await openWith(code);
  const form = mine(page);

  await button(form, 'Ik maak me zorgen').focus();
  await page.keyboard.press('Enter');

  await expect.poll(() => focused(page)).toBe('Doe dit nu eerst');
  expect(await form.locator('textarea, input').count()).toBe(0);
  const steps = await form.locator('.crisis li').allTextContents();
  expect(steps).toHaveLength(4);
  expect(steps[0]).toContain('Blijf bij de bewoner.');
  const numbers = await form
    .locator('.crisis a[href^="tel:"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(numbers).toEqual(['tel:113', 'tel:112', 'tel:0385550194']);
  await expectNoObstacles(page, 'what to do now');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Ik wil ook iets opschrijven');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Vertel het ons kort');
  await button(form, 'Verstuur mijn bericht').click();
  await form.getByText('Kies waar het over gaat.').first().waitFor();
  await expectNoObstacles(page, 'worry with a mistake');
  await form.getByLabel('Iemand wil niet meer leven').check();
  await form.getByLabel('Wat zag of hoorde u?').fill('een\ntwee\ndrie');
  await button(form, 'Verstuur mijn bericht').click();
  await form.getByText('Twee regels is genoeg.').first().waitFor();
  await form.getByLabel('Wat zag of hoorde u?').fill('Ze zegt dat ze niet meer wil.');
  await button(form, 'Verstuur mijn bericht').click();

  await form.getByRole('heading', { name: 'Wij hebben uw bericht bewaard.' }).waitFor();
  const again = await form
    .locator('.crisis a[href^="tel:"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(again).toEqual(expect.arrayContaining(['tel:0385550194', 'tel:113', 'tel:112']));
  await expectNoObstacles(page, 'what to do when it cannot wait');
  const [task] = await rows(
    stage.server.database,
    `SELECT kind FROM task WHERE pathway_id = $1 AND kind = 'LOOK_AT_WORRY' AND done_at IS NULL`,
    [uuidOf(pathwayId)],
  );
  expect(task).toBeDefined();
  const left = await form.evaluate((element) => element.shadowRoot?.innerHTML ?? '');
  expect(left).not.toContain('niet meer wil');
});

test('whom I visit, what was agreed, and a visit to pass on', async () => {
  const { code } = await volunteer({ visits: true });
  const page = await openWith(code);
  const form = mine(page);
  const text = await form.locator('.sheet').textContent();
  expect(text).toMatch(/Ruben Voorbeeld\s*Bel \+316/);
  expect(text).toContain('Afgesproken: Iemand om mee te wandelen.');
  await expectNoObstacles(page, 'with a match');

  await button(form, 'Geef een bezoek of gesprek door').click();
  await expect.poll(() => focused(page)).toBe('Geef door wat u deed');
  await button(form, 'Bewaar').click();
  await form.getByText('Kies hoe u contact had.').first().waitFor();
  await expectNoObstacles(page, 'contact with mistakes');
  await form.getByLabel('Ik was er op bezoek').check();
  await form
    .getByLabel('Wanneer?')
    .fill(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }));
  await form.getByLabel('Ja', { exact: true }).check();
  await form.getByLabel('Hoeveel minuten?').fill('60');
  await button(form, 'Bewaar').click();
  await form.getByRole('heading', { name: 'Dank u wel. Wij hebben het bewaard.' }).waitFor();
  expect(await form.locator('.sheet').textContent()).toMatch(/: bezoek, 60 minuten/);

  await button(form, 'Geef door hoe vaak u komt').click();
  await form.getByLabel('Hoe vaak?').fill('elke week op dinsdag');
  await button(form, 'Bewaar').click();
  await form.getByText('Hoe vaak: elke week op dinsdag').waitFor();
  await button(form, 'Vertel of het klikt').click();
  await form.getByLabel('Ja', { exact: true }).check();
  await button(form, 'Verstuur').click();
  await form.getByRole('heading', { name: 'Dank u wel voor uw antwoord.' }).waitFor();
  expect(await button(form, 'Vertel of het klikt').count()).toBe(0);
});

test('8: a contact that stopped is a neutral sentence, without a name', async () => {
  const { pathwayId, code } = await volunteer({ visits: true });
  const page = await openWith(code, { viewport: { width: 320, height: 640 } });
  const form = mine(page);

  await button(form, 'Ik stop liever met dit contact').click();
  await expect.poll(() => focused(page)).toBe('Wilt u stoppen met dit contact?');
  await button(form, 'Ga terug').click();
  await expect.poll(() => focused(page)).toBe('Ik stop liever met dit contact');
  await button(form, 'Ik stop liever met dit contact').click();
  await expectNoObstacles(page, 'stopping');
  await button(form, 'Ja, stop dit contact').click();

  await form.getByRole('heading', { name: 'Het contact is gestopt.' }).waitFor();
  expect(await stateOf(pathwayId)).toBe('WAITING');
  const text = await form.locator('.sheet').textContent();
  expect(text).toContain('Wij zeggen niet waarom');
  expect(text).not.toMatch(/Ruben|wandelen|\+316/);
});

test('17: pausing, coming back and leaving need no reason; in English too', async () => {
  const { token, volunteerId, code } = await volunteer({ visits: true });
  const page = await openWith(code);
  const form = mine(page);

  await button(form, 'Ik wil pauze').click();
  await expect.poll(() => focused(page)).toBe('Wilt u pauze?');
  await expectNoObstacles(page, 'pausing');
  await button(form, 'Neem pauze').click();
  await form.getByRole('heading', { name: 'U heeft nu pauze.' }).waitFor();
  await button(form, 'Ik wil weer verder').click();
  await form.getByRole('heading', { name: 'Welkom terug.' }).waitFor();

  await form.evaluate((element) => element.setAttribute('lang', 'en'));
  await button(form, 'I no longer want to be a volunteer').click();
  await expect.poll(() => focused(page)).toBe('Do you want to stop as a volunteer?');
  await button(form, 'Yes, I stop').click();
  await form.getByRole('heading', { name: 'You are no longer a volunteer.' }).waitFor();
  await expectNoObstacles(page, 'left');

  const done = '... on VolunteerNotPossibleNow { status }';
  const again = await mutate(stage.server, token, 'issueVolunteerCode', { volunteerId }, done);
  expect(again).toMatchObject({ status: 'LEFT' });
  expect(await form.getByLabel('Your code').inputValue()).toBe('');
});

test('my data, with the keyboard: to read and as a file, and nothing of whom I visit', async () => {
  const { code } = await volunteer({ visits: true });
  const page = await openWith(code);
  const form = mine(page);

  await button(form, 'Haal mijn gegevens op').focus();
  await page.keyboard.press('Enter');
  await form.getByText('Uw gegevens zijn klaar.').waitFor();
  await expect.poll(() => focused(page)).toBe('Wat wij van u weten');
  await expectNoObstacles(page, 'with my data');

  const files: Record<string, Buffer> = {};
  for (const name of ['Bewaar als PDF', 'Bewaar als webpagina', 'Bewaar als bestand (JSON)']) {
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe(name);
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^gegevens-\d{4}-\d{2}-\d{2}\.(pdf|html|json)$/);
    files[download.suggestedFilename().split('.').at(-1)!] = await readFile(await download.path());
  }

  const json = files['json']!.toString();
  expect(JSON.parse(json)).toMatchObject({
    you: { name: 'Anna Voorbeeld', email: 'anna@voorbeeld.nl', postcodeDigits: '8011' },
    certificates: [{ issuedOn: '2026-01-10' }],
    proposals: [{ outcome: 'BECAME_A_MATCH' }],
    matches: [{ until: null, contacts: [] }],
  });
  const read = (await pagesOf(files['pdf']!.toString('base64'))).join(' ');
  expect(read).toContain('Alles wat wij van u weten');
  expect(read).toContain('naam: Anna Voorbeeld');
  expect(files['html']!.toString()).toContain('Alles wat wij van u weten');
  expect(json + read + files['html']).not.toMatch(/Ruben|wandelen/);

  await button(form, 'Sluit deze pagina').click();
  const left = await form.evaluate((element) => element.shadowRoot?.innerHTML ?? '');
  expect(left).not.toContain('Bewaar als PDF');
});

test('my data in Arabic, right to left, on a small screen', async () => {
  const { code } = await volunteer({ visits: false });
  const page = await openWith(code, { viewport: { width: 320, height: 640 } });
  const form = mine(page);
  await form.evaluate((element) => element.setAttribute('lang', 'ar'));

  await button(form, said('ar', 'data.get')).click();

  await form.getByText(said('ar', 'data.ready')).waitFor();
  await form.getByText(said('ar', 'my-volunteering.dataNote')).waitFor();
  await expectNoObstacles(page, 'my data in Arabic');
});
