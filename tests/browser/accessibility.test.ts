import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectNoObstacles, expectNoObstaclesAnywhere, findings } from './obstacles.ts';
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

// Each form alone, in every language and look, is in every-state.test.ts.
test('three forms on the page of a municipality are free of obstacles in every state, on the narrowest phone', async () => {
  const page = await stage.open('/', { viewport: { width: 320, height: 640 } });
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
  await fillVolunteerSignup(volunteerSignup(page));
  await page.route('**/public/graphql*', (route) => route.abort());
  await button(volunteerSignup(page), 'Meld mij aan').click();
  await volunteerSignup(page).getByText('Het versturen lukte niet.').waitFor();
  await expectNoObstacles(page, 'not sent');
  await page.unroute('**/public/graphql*');
  await openRequest(intakeForm(page), await askForSupport(page));
  await button(volunteerSignup(page), 'Meld mij aan').click();
  await volunteerSignup(page).getByText('Wij hebben uw aanmelding ontvangen').first().waitFor();
  await expectNoObstacles(page, 'after sending');

  for (const step of [
    'Contact met u',
    'Een vrijwilliger',
    'Kinderen en werk',
    'Moeilijke dagen',
    'Kijk uw antwoorden na',
  ]) {
    await button(intakeForm(page), 'Volgende').click();
    await intakeForm(page).getByRole('heading', { name: step }).waitFor();
    if (step === 'Een vrijwilliger') await intakeForm(page).getByLabel('Misschien').check();
    if (step === 'Moeilijke dagen') await button(intakeForm(page), 'Voeg een dag toe').click();
    await expectNoObstacles(page, step);
  }
  await button(intakeForm(page), 'Bewaar mijn antwoorden').click();
  await intakeForm(page).getByText('Wij hebben uw antwoorden bewaard').first().waitFor();
  await expectNoObstacles(page, 'after saving');
});

test('both engines see into an element, so that finding nothing means something', async () => {
  const page = await stage.open();
  await supportRequest(page).getByRole('form').waitFor();
  await supportRequest(page).evaluate((element) => {
    const form = element.shadowRoot!.querySelector('form')!;
    form.append(Object.assign(document.createElement('input'), { type: 'text' }));
  });

  const found = await findings(page);
  expect(found.filter((finding) => /^axe label:/.test(finding))).toHaveLength(1);
  expect(found.filter((finding) => /^ibm input_label_exists:/.test(finding))).toHaveLength(1);
});

test('what is wrong in one language and one look alone is found there, in Dutch by both', async () => {
  const page = await stage.blank();
  await page.setContent(`<!doctype html><html lang="nl"><title>Steun</title><style>
    html { color-scheme: light dark }
    :is([lang=ar], [lang=nl]) p { background: Canvas; color: light-dark(#000, #222); forced-color-adjust: none }
    </style><main><h1>Steun</h1><p>Steun</p></main>`);
  const scan = expectNoObstaclesAnywhere(page, 'x', (tag) =>
    page.evaluate((lang) => void Object.assign(document.documentElement, { lang }), tag),
  );

  const found = await scan.then(
    () => [],
    ({ actual }: { actual: readonly string[] }) => actual,
  );
  expect(found.map((finding) => finding.replace(/(axe|ibm) ([\w-]+).*/s, '$1 $2'))).toEqual([
    'x, ar, dark, on the narrowest phone: axe color-contrast',
    'x, nl, dark, on the narrowest phone: axe color-contrast',
    'x, nl, dark, on the narrowest phone: ibm text_contrast_sufficient',
  ]);
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
  await form.getByLabel('Een brief sturen', { exact: true }).check();
  await form.getByLabel('Wilt u er iets over vertellen?').fill('111222333');
  await button(form, 'Verstuur mijn vraag').click();
  await button(intakeForm(page), 'Bekijk mijn vraag').click();
  await volunteerSignup(page).getByLabel('Bellen', { exact: true }).check();
  await button(volunteerSignup(page), 'Meld mij aan').click();
}
