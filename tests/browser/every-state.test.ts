import { someoneInvited } from '@steunpad/testing/invited.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { surveyCodes } from '@steunpad/testing/survey-codes.ts';
import { visiting } from '@steunpad/testing/volunteers.ts';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../packages/widgets/scripts/catalogues.ts';
import { openForeign } from './foreign-page.ts';
import { expectNoObstaclesAnywhere } from './obstacles.ts';
import {
  askForSupport,
  button,
  fillSupportRequest,
  fillVolunteerSignup,
  intakeForm,
  openRequest,
  type ResidentKey,
  shownKey,
} from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** What somebody does in a form, and calls `seen` at each thing that it shows. */
type Walk = (form: Locator, seen: (state: string) => Promise<void>, page: Page) => Promise<void>;

const mistakesIn = async (form: Locator, atLeast: number) => {
  await form.locator('[part=error-summary]').waitFor();
  expect(await form.locator('[part=error-summary] a').count()).toBeGreaterThanOrEqual(atLeast);
  expect(await form.locator('[aria-invalid=true]').count()).toBeGreaterThan(0);
};

const heading = (form: Locator, name: string) => form.getByRole('heading', { name }).waitFor();

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

async function requested(): Promise<ResidentKey> {
  const page = await stage.open();
  const key = await askForSupport(page);
  await page.close();
  return key;
}

const WALKS: Readonly<Record<string, Walk>> = {
  async 'support-request'(form, seen, page) {
    await page.clock.install();
    await seen('clean');
    await button(form, 'Later verder').click();
    await form.locator('[part=code]').waitFor();
    await seen('kept for later');
    await button(form, 'Bewaar dit toch niet').click();
    await heading(form, 'Wij bewaren uw antwoorden niet meer');
    await button(form, 'Nu verder met invullen').click();
    await button(form, 'Verder met bewaarde antwoorden').click();
    await form.getByRole('textbox', { name: 'Uw code' }).fill('onzin');
    await button(form, 'Ga verder').click();
    await mistakesIn(form, 1);
    await seen('with a wrong code');
    await button(form, 'Terug').click();
    await form.getByLabel('Voor iemand in mijn familie').check();
    await form.getByLabel('Een brief sturen', { exact: true }).check();
    await seen('for somebody else, by post');
    await form.getByLabel('Wilt u er iets over vertellen?').fill('111222333');
    await button(form, 'Verstuur mijn vraag').click();
    await mistakesIn(form, 5);
    await seen('with mistakes');
    await form.getByLabel('Wilt u er iets over vertellen?').fill('');
    await fillSupportRequest(form);
    await page.route('**/public/graphql*', (route) => route.abort());
    await button(form, 'Verstuur mijn vraag').click();
    await form.locator('[part=notice]').waitFor();
    await page.unroute('**/public/graphql*');
    await seen('not sent');
    await button(form, 'Verstuur mijn vraag').click();
    await shownKey(form);
    await seen('sent');
    await page.keyboard.press('Shift');
    await page.clock.fastForward('18:30');
    await form.getByText('Bent u er nog?').waitFor();
    await seen('asked who is still there');
    await page.clock.fastForward('05:00');
    await form.getByText('Hier gebeurde 20 minuten niets.').waitFor();
    await seen('emptied');
  },

  async 'volunteer-signup'(form, seen) {
    await seen('clean');
    await form.getByLabel('Bellen', { exact: true }).check();
    await button(form, 'Meld mij aan').click();
    await mistakesIn(form, 3);
    await seen('with mistakes');
    await fillVolunteerSignup(form);
    await button(form, 'Meld mij aan').click();
    await heading(form, 'Wij hebben uw aanmelding ontvangen');
    await seen('signed up');
  },

  async 'letter-reply'(form, seen) {
    const { code } = await someoneInvited(stage.server);
    await seen('clean');
    await form.getByLabel('Liever later').check();
    await form.getByLabel('E-mailen', { exact: true }).check();
    await seen('later, by mail');
    await form.getByLabel('Code uit de brief').fill('AAAA');
    await button(form, 'Verstuur mijn antwoord').click();
    await mistakesIn(form, 2);
    await seen('with mistakes');
    await form.getByLabel('Code uit de brief').fill('2222-2222-2222');
    await form.getByLabel('Ik wil geen contact').check();
    await button(form, 'Verstuur mijn antwoord').click();
    await form.locator('[part=notice]').waitFor();
    await seen('a code that nobody has');
    await form.getByLabel('Code uit de brief').fill(code);
    await button(form, 'Verstuur mijn antwoord').click();
    await form.locator('#done').waitFor();
    await seen('answered');
    await button(form, 'Ik wil toch contact').click();
    await heading(form, 'Wij nemen toch contact met u op');
    await seen('taken back');
  },

  async survey(form, seen) {
    const [code = ''] = await surveyCodes(stage.server, 1);
    const step = (name: string) => form.getByRole('heading', { name, exact: true }).waitFor();
    await seen('the door');
    await form.getByLabel('Uw code').fill('2222-2222-2222');
    await button(form, 'Open de vragen').click();
    await form.locator('[part=notice]').waitFor();
    await seen('a code that nobody has');
    await form.getByLabel('Uw code').fill(code);
    await button(form, 'Open de vragen').click();
    await step('Toen');
    await form.getByLabel('Ja', { exact: true }).check();
    await form.getByLabel('Wilt u daar iets over vertellen?').fill('111222333');
    await button(form, 'Volgende').click();
    await mistakesIn(form, 1);
    await seen('with mistakes');
    await form.getByLabel('Nee', { exact: true }).check();
    await button(form, 'Volgende').click();
    await step('Hoe u het had gewild');
    await button(form, 'Volgende').click();
    await step('Nu');
    await seen('a scale');
    await button(form, 'Volgende').click();
    await step('Dit waren de vragen');
    await seen('the end');
    await button(form, 'Verstuur mijn antwoorden').click();
    await heading(form, 'Dank u. Wij hebben uw antwoorden');
    await button(form, 'Ja, neem contact met mij op').click();
    await mistakesIn(form, 2);
    await seen('asks to be called, with mistakes');
    await form.getByLabel('Hoe heet u?').fill('Ruben Voorbeeld');
    await form.getByLabel('Bellen', { exact: true }).check();
    await form.getByLabel('Uw telefoonnummer').fill('06 12345678');
    await button(form, 'Ja, neem contact met mij op').click();
    await heading(form, 'Wij nemen contact met u op');
    await seen('called');
  },

  async 'intake-form'(form, seen, page) {
    const key = await requested();
    await seen('the door');
    await button(form, 'Bekijk mijn vraag').click();
    await mistakesIn(form, 2);
    await seen('without a code');
    await form.getByLabel('Uw nummer').fill(key.reference);
    await form.getByLabel('Uw code').fill('2222-2222-2222');
    await button(form, 'Bekijk mijn vraag').click();
    await form.locator('[part=notice]').waitFor();
    await seen('a code that nobody has');
    await openRequest(form, key);
    await seen('step 1');
    for (const number of [2, 3, 4, 5, 6]) {
      await button(form, 'Volgende').click();
      await form.getByText(`Stap ${number} van 6`).waitFor();
      if (number === 3) await form.getByLabel('Misschien').check();
      if (number === 5) await button(form, 'Voeg een dag toe').click();
      await seen(`step ${number}`);
    }
    await button(form, 'Vorige').click();
    await form.getByLabel('Wilt u nog iets zeggen?').fill('111222333');
    await button(form, 'Volgende').click();
    await mistakesIn(form, 1);
    await seen('with a mistake');
    await form.getByLabel('Wilt u nog iets zeggen?').fill('');
    await button(form, 'Volgende').click();
    const other = await stage.open('/mijn-vraag.html');
    await openRequest(intakeForm(other), key);
    await button(intakeForm(other), 'Bewaar en stop hier').click();
    await heading(intakeForm(other), 'Wij hebben uw antwoorden bewaard');
    await other.close();
    await button(form, 'Bewaar mijn antwoorden').click();
    await button(form, 'Bewaar wat ik hier invulde').waitFor();
    await seen('changed elsewhere');
    await button(form, 'Bewaar wat ik hier invulde').click();
    await heading(form, 'Wij hebben uw antwoorden bewaard');
    await seen('saved');
    await button(form, 'Verder met mijn antwoorden').click();
    await button(form, 'Ik wil geen steun meer').click();
    await button(form, 'Ja, stop de steun').waitFor();
    await seen('asked whether to stop');
    await button(form, 'Ja, stop de steun').click();
    await heading(form, 'De steun is gestopt');
    await seen('stopped');
    await page.close();
  },

  async 'my-support'(form, seen) {
    const { code } = await someoneInvited(stage.server);
    await seen('the door');
    await button(form, 'Laat zien hoe het staat').click();
    await mistakesIn(form, 1);
    await seen('without a code');
    await form.getByLabel('Uw code').fill(code);
    await button(form, 'Laat zien hoe het staat').click();
    await heading(form, 'Zo staat het');
    await seen('how it stands');
    await form.getByLabel('Niet eerder dan').fill('2020-01-01');
    await button(form, 'Neem later contact op').click();
    await mistakesIn(form, 1);
    await seen('a day that was');
    await button(form, 'Verander hoe wij u bereiken').click();
    await form.getByLabel('Een brief sturen', { exact: true }).check();
    await button(form, 'Bewaar').first().click();
    await form.getByText('Vul uw straat').first().waitFor();
    await seen('no address');
    await form.getByLabel('E-mailen', { exact: true }).check();
    await form.getByLabel('Uw e-mailadres').fill('joan@voorbeeld.nl');
    await button(form, 'Bewaar').first().click();
    await heading(form, 'Wij weten nu hoe wij u bereiken.');
    await seen('contact changed');
    await button(form, 'Haal mijn gegevens op').click();
    await form.getByText('Uw gegevens zijn klaar.').waitFor();
    await seen('data at hand');
    await button(form, 'Ik wil geen steun meer').click();
    await button(form, 'Ja, stop de steun').waitFor();
    await seen('asked whether to stop');
    await button(form, 'Ja, stop de steun').click();
    await heading(form, 'De steun is gestopt.');
    await seen('stopped');
  },

  async 'my-volunteering'(form, seen) {
    const { code } = await visiting(stage.server, await stage.server.token(EVERY_SCOPE));
    await seen('the door');
    await button(form, 'Laat mijn afspraken zien').click();
    await mistakesIn(form, 1);
    await seen('without a code');
    await form.getByLabel('Uw code').fill(code);
    await button(form, 'Laat mijn afspraken zien').click();
    await heading(form, 'Dag Anna');
    await seen('with a match');
    await button(form, 'Haal mijn gegevens op').click();
    await button(form, 'Bewaar als PDF').waitFor();
    await seen('with my data');
    await button(form, 'Ik maak me zorgen').click();
    await heading(form, 'Doe dit nu eerst');
    await seen('what to do now');
    await button(form, 'Ik wil ook iets opschrijven').click();
    await button(form, 'Verstuur mijn bericht').click();
    await mistakesIn(form, 1);
    await seen('a worry with mistakes');
    await form.getByLabel('Iemand wil niet meer leven').check();
    await form.getByLabel('Wat zag of hoorde u?').fill('Ze zegt dat ze niet meer wil.');
    await button(form, 'Verstuur mijn bericht').click();
    await heading(form, 'Wij hebben uw bericht bewaard.');
    await seen('a worry told');
    await button(form, 'Geef een bezoek of gesprek door').click();
    await button(form, 'Bewaar').click();
    await mistakesIn(form, 1);
    await seen('a visit with mistakes');
    await form.getByLabel('Ik was er op bezoek').check();
    await form.getByLabel('Wanneer?').fill(today());
    await form.getByLabel('Ja', { exact: true }).check();
    await form.getByLabel('Hoeveel minuten?').fill('60');
    await button(form, 'Bewaar').click();
    await heading(form, 'Dank u wel. Wij hebben het bewaard.');
    await seen('a visit saved');
    for (const name of [
      'Geef door hoe vaak u komt',
      'Vertel of het klikt',
      'Ik stop liever met dit contact',
      'Ik wil geen vrijwilliger meer zijn',
      'Ik wil pauze',
    ]) {
      await button(form, name).click();
      await button(form, 'Ga terug').waitFor();
      await seen(name);
      if (name !== 'Ik wil pauze') await button(form, 'Ga terug').click();
    }
    await button(form, 'Neem pauze').click();
    await heading(form, 'U heeft nu pauze.');
    await seen('paused');
    await button(form, 'Ik wil geen vrijwilliger meer zijn').click();
    await button(form, 'Ja, ik stop').click();
    await heading(form, 'U bent geen vrijwilliger meer.');
    await seen('left');
  },

  async 'agency-overview'(form, seen) {
    await seen('questions');
    await button(form, 'Laat mijn lijst zien').click();
    await heading(form, 'Uw lijst');
    await seen('list');
  },

  async links(form, seen) {
    await heading(form, 'Weblinks');
    await seen('list');
    await form.getByRole('button', { name: 'Meld een kapotte link Nabestaandenuitkering' }).click();
    await form.getByText('Wij kijken naar deze link').first().waitFor();
    await seen('reported');
    await form.getByRole('textbox').fill('geen adres');
    await button(form, 'Stuur mij bericht').click();
    await mistakesIn(form, 1);
    await seen('with a wrong address');
  },

  async partners(form, seen) {
    await heading(form, 'Nieuws');
    await seen('list');
  },

  async meetings(form, seen) {
    await heading(form, 'Voor werkgevers');
    await seen('list');
    await form.getByRole('link', { name: 'Rouw op het werk' }).click();
    await heading(form, 'Rouw op het werk: wat kunt u doen als werkgever?');
    await seen('a meeting');
    await button(form, 'Meld mij aan').click();
    await mistakesIn(form, 2);
    await seen('a registration with mistakes');
    await form.getByLabel('Hoe heet u?').fill('Ayşe Voorbeeld');
    await form.getByLabel('Uw e-mailadres').fill(`${crypto.randomUUID()}@voorbeeld.example`);
    await button(form, 'Meld mij aan').click();
    await heading(form, 'Wij hebben uw aanmelding ontvangen');
    await seen('registered');
  },

  async news(form, seen) {
    await heading(form, 'Ons nieuws');
    await form.getByRole('link', { name: 'nieuwslezer' }).waitFor();
    await seen('list');
  },

  async downloads(form, seen) {
    await form.locator('.documents').waitFor();
    await seen('everything');
    await form.getByLabel('Zoek in alle teksten').fill('huisbezoek vrijwilliger');
    await button(form, 'Zoeken').click();
    await form.locator('mark').first().waitFor();
    await seen('found');
    await form.getByLabel('Zoek in alle teksten').fill('xyzzyx');
    await button(form, 'Zoeken').click();
    await form.getByText('Wij vonden niets').waitFor();
    await seen('nothing found');
  },
};

test.each(Object.keys(WALKS))(
  '%s is free of obstacles in each state, language and look',
  async (name) => {
    const page = await stage.blank({ reducedMotion: 'reduce' });
    page.on('dialog', (dialog) => void dialog.accept());
    await openForeign(page, stage.url, {
      address: `${stage.url}/alleen`,
      head: '<style>html { color-scheme: light dark }</style>',
      body: `<main><h1>Steun</h1><steunpad-${name} municipality="GM0193" lang="nl"></steunpad-${name}></main>`,
    });
    const form = page.locator(`steunpad-${name}`);
    await form.locator('.sheet').first().waitFor();

    await WALKS[name]!(
      form,
      (state) => expectNoObstaclesAnywhere(page, `${name}, ${state}`, (tag) => speak(form, tag)),
      page,
    );
  },
  180_000,
);

/** The whole page in another language, while the form stands as it is. */
async function speak(form: Locator, tag: string): Promise<void> {
  const { direction } = LANGUAGES.find((language) => language.tag === tag)!;
  await form.evaluate(
    async (element, said) => {
      Object.assign(document.documentElement, said);
      element.setAttribute('lang', said.lang);
      // It looks in every frame; Playwright looks ever less often.
      const there = `div[lang=${said.lang}][dir=${said.dir}]`;
      while (!element.shadowRoot!.querySelector(there)) await new Promise(requestAnimationFrame);
    },
    { lang: tag, dir: direction },
  );
}
