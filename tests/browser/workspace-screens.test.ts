import { DEMO_STAFF } from '@steunpad/cli/demo/staff.ts';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { press, typeInto } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const home = () => stage.url.replace('127.0.0.1', 'localhost');
const DESK = { width: 1280, height: 900 };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const told = (page: Page) => page.locator('.told');

async function atWork(path: string, role: StaffRole): Promise<Page> {
  const page = await stage.blank({ viewport: DESK });
  await page.goto(home() + path);
  await page.waitForURL('**/signin?to=**');
  const { label } = DEMO_STAFF.find(({ subject }) => subject === role)!;
  await page.getByRole('button', { name: label }).click();
  await page.waitForURL(home() + path);
  await heading(page).waitFor();
  return page;
}

/** Light on a desk, dark on the narrowest phone. */
async function expectNoObstaclesHere(page: Page, state: string): Promise<void> {
  await expectNoObstacles(page, `${state}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoObstacles(page, `${state}, dark, on the narrowest phone`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
}

const saved = async (sql: string) => (await rows(stage.server.database, sql)).length;

test('a meeting is planned, announced and filled, and somebody comes', async () => {
  const page = await atWork('/werk/bijeenkomsten', 'MEETING_ORGANISER');
  await press(page, 'Bijeenkomst plannen');
  await press(page, 'Bewaren');
  await page.getByText('Vul dit in.').first().waitFor();
  await typeInto(page, 'Hoe heet de bijeenkomst?', 'Rouw op school');
  await page.getByLabel('Docenten in het voortgezet onderwijs').check();
  await page.getByLabel('Welke dag?').fill('2027-03-02');
  await typeInto(page, 'Van hoe laat?', '19.30');
  await typeInto(page, 'Tot hoe laat?', '21:30');
  await typeInto(page, 'Hoe heet de plek?', 'Stadhuis');
  await typeInto(page, 'Adres van de plek', 'Grote Kerkplein 15, Zwolle');
  await typeInto(page, 'Hoeveel plaatsen zijn er?', '2');
  await page.getByLabel('Programma').fill('19:30 Welkom | Anna');
  await expectNoObstaclesHere(page, 'planning a meeting');
  await press(page, 'Bewaren');
  await told(page).getByText('De bijeenkomst is bewaard.').waitFor();

  await page.getByRole('link', { name: 'Rouw op school' }).click();
  await heading(page).getByText('Rouw op school').waitFor();
  await press(page, 'Aankondigen');
  await press(page, 'Nu aankondigen');
  await told(page).getByText('De bijeenkomst staat op uw pagina’s.').waitFor();
  await press(page, 'Iemand aanmelden');
  await typeInto(page, 'Naam', 'Bo Kanarie');
  await press(page, 'Aanmelden');
  await told(page).getByText('Deze persoon is aangemeld.').waitFor();
  await page.getByText('1 van 2 plaatsen').first().waitFor();
  await expectNoObstaclesHere(page, 'a meeting with somebody');
  expect(await saved(`SELECT 1 FROM meeting_registration WHERE name = 'Bo Kanarie'`)).toBe(1);
  await page.getByRole('button', { name: 'Presentielijst' }).click();
  await page.getByRole('link', { name: 'Bekijk de PDF' }).waitFor();
  await page.getByRole('button', { name: 'Afmelden: Bo Kanarie' }).click();
  await page.locator('#send').click();
  await page.getByText('afgemeld').waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Who registered' }).waitFor();
  await expectNoObstacles(page, 'a meeting in English');
});

test('links and news are added, changed and taken away, and documents are found', async () => {
  const page = await atWork('/werk/website', 'WEB_TEAM');
  await press(page, 'Iets toevoegen');
  await page.getByLabel('Nieuws', { exact: true }).check();
  await typeInto(page, 'Naam of kop', 'Steun in Zwolle');
  await page.getByLabel('Van welke dag is het?').fill('2026-11-20');
  await press(page, 'Op de pagina’s zetten');
  await told(page).getByText('Het staat op uw pagina’s.').waitFor();
  await page.getByRole('button', { name: 'Wijzigen: Steun in Zwolle' }).click();
  await page.getByLabel('Waar gaat het over?').fill('Er is steun voor wie achterblijft.');
  await press(page, 'Bewaren');
  await page.getByText('Er is steun voor wie achterblijft.').waitFor();
  await expectNoObstaclesHere(page, 'links and news');
  await page.getByRole('button', { name: 'Weghalen: Steun in Zwolle' }).click();
  await page.locator('#send').click();
  await told(page).getByText('Het staat niet meer').waitFor();

  await page.getByRole('link', { name: 'Documenten', exact: true }).click();
  await page
    .getByRole('link', { name: /^PDF: / })
    .first()
    .waitFor();
  // A few of them say as much as all.
  await page.getByRole('link', { name: 'Scholen', exact: true }).click();
  await expect.poll(() => page.getByRole('link', { name: /^PDF: / }).count()).toBeLessThan(40);
  await expectNoObstaclesHere(page, 'documents');
});

test('the programme is kept by policy, and its figures are read', async () => {
  const page = await atWork('/werk/programma', 'POLICY_OFFICER');
  await press(page, 'Doelen en partners');
  await page.getByLabel('Plan: steun voor nabestaanden').fill('Steun voor wie achterblijft.');
  await press(page, 'Bewaren');
  await told(page).getByText('Het programma is bewaard.').waitFor();
  await press(page, 'Geld toevoegen');
  await page.getByLabel('Eigen geld').check();
  await typeInto(page, 'Van wie?', 'De gemeente');
  await typeInto(page, 'Hoeveel euro?', 'veel');
  await press(page, 'Vastleggen');
  await page.getByText('Dit klopt niet.').waitFor();
  await page.getByLabel('Hoeveel euro?').fill('12.500,50');
  await typeInto(page, 'Kenmerk van het besluit', 'B-1');
  await page.getByLabel('Dag van het besluit').fill('2026-11-02');
  await press(page, 'Vastleggen');
  await told(page).getByText('Het geld is vastgelegd.').waitFor();
  await page
    .getByText(/12\.500,50/)
    .first()
    .waitFor();
  await expectNoObstaclesHere(page, 'the programme');
  await page.getByRole('link', { name: 'Cijfers', exact: true }).click();
  await page
    .getByText(/verslag/)
    .first()
    .waitFor();
  await expectNoObstaclesHere(page, 'figures');
});

test('a clerk sees who would come into a cohort before it is made, and a coordinator reads own words', async () => {
  const page = await atWork('/werk/onderzoek', 'CLERK');
  await press(page, 'Kijk wie erin komt');
  await page.getByText('Vul twee jaren in').waitFor();
  await typeInto(page, 'Overlijden vanaf welk jaar?', '2011');
  await typeInto(page, 'Tot en met welk jaar?', '2012');
  await page.getByLabel('Het bestand uit de basisregistratie').setInputFiles({
    name: 'jaren.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('geen;kolommen\r\nmaar;dit'),
  });
  await press(page, 'Kijk wie erin komt');
  await expect.poll(() => page.locator('#draw-problem').textContent()).not.toBe('');
  expect(await saved('SELECT 1 FROM cohort')).toBe(0);
  await expectNoObstaclesHere(page, 'a cohort');

  const other = await atWork('/werk/onderzoek', 'COORDINATOR');
  await heading(other).getByText('Eigen woorden').waitFor();
  await other.getByText('Er is niets te lezen.').waitFor();
  await expectNoObstaclesHere(other, 'own words');
});

test('what the registry says is recorded at the desk, beside what stands here', async () => {
  const { pathwayId: id } = await someoneInvited(stage.server);
  const path = `/werk/balie/opzoeken?persoon=${encodeURIComponent(id)}`;
  const page = await atWork(path, 'CLERK');
  await page.getByRole('heading', { name: 'Opgezocht in de basisregistratie' }).waitFor();
  await page.getByLabel('Leeft en woont in onze gemeente').check();
  await page
    .getByRole('radiogroup', { name: 'Waar gaat post heen?' })
    .getByLabel('Naar het buitenland')
    .check();
  await typeInto(page, 'Land voor de post', 'België');
  await expectNoObstaclesHere(page, 'what the registry says');
  await press(page, 'Vastleggen');
  await told(page).getByText('Wat de basisregistratie zegt is vastgelegd.').waitFor();
});
