import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atWork as enter, expectNoObstaclesHere, heading, told } from './at-work.ts';
import { press, typeInto } from './keyboard.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const atWork = (path: string, role: StaffRole) => enter(stage, path, role);
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
  await page.getByLabel('Wie nodigt u uit?').fill('De Ark;info@ark.test\nDe Brug');
  await press(page, 'Kijk wie een uitnodiging krijgt');
  await page.getByText('Regel 2, e-mailadres: Vul dit in.').waitFor();
  await page
    .getByLabel('Wie nodigt u uit?')
    .fill('De Ark;info@ark.test\nDe Brug;Postbus 1;8000 AA;Zwolle\nDe Ark;info@ark.test');
  await press(page, 'Kijk wie een uitnodiging krijgt');
  await page.getByText('Mails: 1. Brieven: 1.').waitFor();
  await page.getByText('Staat twee keer in de lijst').waitFor();
  expect(await saved('SELECT 1 FROM meeting_invitation')).toBe(0);
  await expectNoObstaclesHere(page, 'inviting organisations');
  await press(page, 'Nodig uit');
  await told(page).getByText('Mails die uitgaan: 1. Brieven om te drukken: 1.').waitFor();
  expect(await saved('SELECT 1 FROM meeting_invitation')).toBe(2);
  await press(page, 'Maak de brieven die wachten');
  await page.getByText('Brieven gemaakt: 1.').waitFor();
  await page.getByRole('button', { name: 'Kwam terug: De Ark' }).click();
  await page.locator('#send').click();
  await told(page).getByText('Er gaat niets meer naar dit adres.').waitFor();
  await press(page, 'Iemand wil geen uitnodigingen');
  await typeInto(page, 'E-mailadres', 'nee');
  await press(page, 'Geen uitnodigingen meer');
  await page.getByText('Dit is geen e-mailadres.').waitFor();
  await page.getByLabel('E-mailadres').fill('nee@brug.test');
  await press(page, 'Geen uitnodigingen meer');
  await told(page).getByText('Naar dit adres gaan geen uitnodigingen meer').waitFor();
  // What is typed about a visitor is kept nowhere else, and is there again after another form and another screen.
  await press(page, 'Iemand aanmelden');
  await typeInto(page, 'Naam', 'Bo Kanarie');
  await press(page, 'Iemand wil geen uitnodigingen');
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await heading(page).getByText('Vandaag').waitFor();
  await page.goBack();
  await press(page, 'Iemand aanmelden');
  expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Bo Kanarie');
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
  await press(page, 'Naar gewoon aanbod');
  await typeInto(page, 'Laagste leeftijd', '21');
  await page.getByLabel('Wij bewaren iets langer of korter').check();
  await typeInto(page, 'Hoe lang bewaren: Wie geen steun wil', '90 jaar');
  await press(page, 'Kijk wat er verandert');
  await page.getByText('Dit klopt niet.').waitFor();
  await page.getByLabel('Hoe lang bewaren: Wie geen steun wil').fill('3 weken');
  await press(page, 'Kijk wat er verandert');
  await page.getByRole('heading', { name: 'Wat er verandert.' }).waitFor();
  await page.getByText('Van 6 weken naar 3 weken').waitFor();
  expect(await saved(`SELECT 1 FROM programme_phase WHERE kind = 'REGULAR'`)).toBe(0);
  await expectNoObstaclesHere(page, 'the programme, and the step to regular');
  await press(page, 'Neem de stap');
  await told(page).getByText('Het is nu gewoon aanbod.').waitFor();
  expect(await saved(`SELECT 1 FROM programme_phase WHERE kind = 'REGULAR'`)).toBe(1);
  expect(await saved('SELECT 1 FROM municipality WHERE minimum_age = 21')).toBe(1);
  await page.getByRole('link', { name: 'Cijfers', exact: true }).click();
  await page
    .getByText(/verslag/)
    .first()
    .waitFor();
});

test('a clerk sees who would come into a cohort before it is made, and a coordinator reads own words', async () => {
  const page = await atWork('/werk/onderzoek', 'CLERK');
  expect(await page.getByLabel('Toen de partner overleed').isChecked()).toBe(true);
  expect(await page.getByLabel('De gemeente', { exact: true }).isChecked()).toBe(true);
  await page.getByLabel('De organisatie die steunt').check();
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
  await press(other, 'Codes maken');
  await typeInto(other, 'Hoeveel codes?', '1');
  await typeInto(other, 'Voor welke ronde?', 'november');
  await press(other, 'Maak codes');
  await told(other).getByText('Dit zijn de codes.').waitFor();
  const [, code = ''] = /één keer: (\S+)/.exec((await told(other).textContent()) ?? '') ?? [];
  expect(code).not.toBe('');
  await rows(stage.server.database, FINDING);
  await other.reload();

  await other.getByRole('button', { name: 'Wat veranderde hierdoor: bellen' }).click();
  await other.getByLabel('Welke tekst is veranderd?').selectOption('OFFER_LETTER');
  // Nothing of it is in use here yet, so there is no version to pick.
  expect(await other.getByLabel('Welke versie?').locator('option').count()).toBe(1);
  await press(other, 'Vastleggen');
  await other.getByText('Vul dit in.').waitFor();
  await expectNoObstaclesHere(other, 'own words, and what changed');
  await other.getByLabel('Welke tekst is veranderd?').selectOption('years-after');
  await other.getByLabel('Welke versie?').selectOption({ label: '1' });
  await press(other, 'Vastleggen');
  await told(other).getByText('De verandering staat bij dit onderwerp.').waitFor();
  await other.getByText('Jaren later, versie 1').waitFor();

  await typeOver(other, code);
});

/** Two colleagues looked at an answer of which the theme is calling. */
const FINDING = `INSERT INTO survey_open_answer
  (municipality_id, id, survey_key, survey_version, question, redacted, first_by, second_by, themes)
VALUES ('GM0193', gen_random_uuid(), 'years-after', 1, 'wantedOwn', 'Er belde niemand.', 'a', 'b', ARRAY['bellen'])`;

/** What came on paper, from its code to the last answer: without a mouse. */
async function typeOver(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Op papier', exact: true }).focus();
  await page.keyboard.press('Enter');
  await typeInto(page, 'De code op het papier', 'AAAA-AAAA');
  await page.keyboard.press('Enter');
  await page.getByText('Deze code kennen wij niet.').waitFor();
  await page.getByLabel('De code op het papier').fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByText('1. ').first().waitFor();
  await press(page, 'Vastleggen');
  await page.getByText('Vul dit in.').waitFor();
  // The focus is at the first question: a little, then talking and money.
  await page.keyboard.type('214');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Niemand belde.');
  await expectNoObstaclesHere(page, 'answers on paper');
  for (const answer of ['Een beetje [2]', 'Iemand om mee te praten [1]', 'Hulp bij geldzaken [4]'])
    expect(await page.getByLabel(answer).first().isChecked(), answer).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.keyboard.type('w');
  await press(page, 'Vastleggen');
  await told(page).getByText('De antwoorden zijn vastgelegd.').waitFor();
  expect(await saved('SELECT 1 FROM survey_waiting')).toBe(1);
  await expect.poll(() => page.getByLabel('De code op het papier').inputValue()).toBe('');
}

test('what the registry says is recorded at the desk, beside what stands here', async () => {
  const { pathwayId: id } = await someoneInvited(stage.server);
  const path = `/werk/balie/opzoeken?persoon=${encodeURIComponent(id)}`;
  const page = await atWork(path, 'CLERK');
  await page.getByRole('heading', { name: 'Opgezocht in de basisregistratie' }).waitFor();
  await page.getByLabel('Leeft en woont in onze gemeente').check();
  const letters = page.getByRole('radiogroup', { name: 'Waar gaat post heen?' });
  await letters.getByLabel('Naar een ander adres in Nederland').check();
  await press(page, 'Vastleggen');
  await page.getByText('Vul dit in.').waitFor();
  await letters.getByLabel('Naar het buitenland').check();
  await typeInto(page, 'Land voor de post', 'België');
  await expectNoObstaclesHere(page, 'what the registry says');
  await press(page, 'Vastleggen');
  await told(page).getByText('Wat de basisregistratie zegt is vastgelegd.').waitFor();
});
