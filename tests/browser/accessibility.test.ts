import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { axeFinds, expectNoObstacles as expectNothingFound, ibmFinds } from './obstacles.ts';
import {
  askForSupport,
  button,
  fillVolunteerSignup,
  intakeForm,
  openRequest,
  supportRequest,
  volunteerSignup,
} from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const SCREENS = {
  'a wide screen': { viewport: { width: 1280, height: 900 } },
  'the narrowest phone': { viewport: { width: 320, height: 640 } },
  'a dark page': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'high contrast': { viewport: { width: 390, height: 800 }, forcedColors: 'active' },
} as const;

test.for(Object.entries(SCREENS))('on %s every state is free of obstacles', async ([, screen]) => {
  const page = await stage.open('/', screen);
  if ('colorScheme' in screen) await makeDark(page);
  await Promise.all(
    [supportRequest(page), intakeForm(page), volunteerSignup(page)].map((element) =>
      element.getByRole('form').waitFor(),
    ),
  );
  await expectNoObstacles(page, 'clean');

  await makeMistakes(page);
  await page.locator('[part=error-summary]').nth(2).waitFor();
  expect(await page.locator('[part=error-summary]').count()).toBe(3);
  expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(8);
  await expectNoObstacles(page, 'with mistakes');

  await page.reload();
  if ('colorScheme' in screen) await makeDark(page);
  await fillVolunteerSignup(volunteerSignup(page));
  await page.route('**/public/graphql*', (route) => route.abort());
  await button(volunteerSignup(page), 'Meld mij aan').click();
  await volunteerSignup(page).getByText('Het versturen lukte niet.').waitFor();
  await expectNoObstacles(page, 'not sent');
  await page.unroute('**/public/graphql*');
  await openRequest(intakeForm(page), await askForSupport(page));
  await button(volunteerSignup(page), 'Meld mij aan').click();
  await volunteerSignup(page).getByText('Wij hebben uw aanmelding ontvangen').waitFor();
  await expectNoObstacles(page, 'after sending');

  for (const step of ['Contact met u', 'Een vrijwilliger', 'Kinderen en werk', 'Moeilijke dagen']) {
    await button(intakeForm(page), 'Volgende').click();
    await intakeForm(page).getByRole('heading', { name: step }).waitFor();
    if (step === 'Een vrijwilliger') await intakeForm(page).getByLabel('Misschien').check();
    if (step === 'Moeilijke dagen') await button(intakeForm(page), 'Voeg een dag toe').click();
    await expectNoObstacles(page, step);
  }
  await button(intakeForm(page), 'Bewaar mijn antwoorden').click();
  await intakeForm(page).getByText('Wij hebben uw antwoorden bewaard').waitFor();
  await expectNoObstacles(page, 'after saving');
});

test('both engines see into an element, so that finding nothing means something', async () => {
  const page = await stage.open();
  await supportRequest(page).getByRole('form').waitFor();
  await supportRequest(page).evaluate((element) => {
    const form = element.shadowRoot!.querySelector('form')!;
    form.append(Object.assign(document.createElement('input'), { type: 'text' }));
  });

  expect((await axeFinds(page)).join()).toContain('label');
  expect((await ibmFinds(page)).join()).toContain('label');
});

test('what can be pressed is large enough for a finger', async () => {
  const page = await stage.open('/', { viewport: { width: 390, height: 800 } });
  await supportRequest(page).getByRole('form').waitFor();

  const targets = page.locator('.option, button, input:not([type=radio], [type=checkbox])');
  const heights = await targets.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height),
  );

  expect(heights.length).toBeGreaterThan(15);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('letters stay readable on a page that makes rem small', async () => {
  const page = await stage.open();
  await supportRequest(page).getByRole('form').waitFor();
  await page.evaluate(() => {
    const small = new CSSStyleSheet();
    small.replaceSync('html { font-size: 62.5% } body { font-size: 1rem }');
    document.adoptedStyleSheets.push(small);
  });

  const size = await supportRequest(page)
    .getByLabel('Hoe heet u?')
    .evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize));
  expect(size).toBeGreaterThanOrEqual(16);
});

async function makeMistakes(page: Page): Promise<void> {
  const form = supportRequest(page);
  await form.getByLabel('Een brief sturen').check();
  await form.getByLabel('Wilt u er iets over vertellen?').fill('111222333');
  await button(form, 'Verstuur mijn vraag').click();
  await button(intakeForm(page), 'Bekijk mijn vraag').click();
  await volunteerSignup(page).getByLabel('Bellen').check();
  await button(volunteerSignup(page), 'Meld mij aan').click();
}

// Our elements follow the page; the example site itself is a light one.
function makeDark(page: Page): Promise<void> {
  return page.evaluate(() => {
    const dark = new CSSStyleSheet();
    dark.replaceSync(`
      main section { color-scheme: dark; --utrecht-link-color: initial }
      main section { --utrecht-button-primary-action-background-color: initial }
      main section a { color: #8fd0e3 }
    `);
    document.adoptedStyleSheets.push(dark);
  });
}

async function expectNoObstacles(page: Page, state: string): Promise<void> {
  await expectNothingFound(page, state);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `${state}: horizontal scrolling`).toBe(0);
}
