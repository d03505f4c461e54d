import { expect, test } from 'vitest';
import { choose, focused, press, tick, typeInto } from './keyboard.ts';
import { watchSendings } from './public-door.ts';
import { button, fillVolunteerSignup, volunteerSignup } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const CONFIRMATION = 'Wij hebben uw aanmelding ontvangen';

test('17: somebody can sign up with the keyboard alone', async () => {
  const page = await stage.open('/vrijwilliger.html');
  const sendings = await watchSendings(page);
  await volunteerSignup(page).getByRole('form').waitFor();

  await typeInto(page, 'Hoe heet u?', 'Anna Voorbeeld');
  await choose(page, 'Bellen', 'E-mailen');
  await typeInto(page, 'Uw e-mailadres', 'anna@voorbeeld.nl');
  await typeInto(page, 'De cijfers van uw postcode', '8011 AB');
  await tick(page, 'Avond');
  await tick(page, 'Nederlands');
  await choose(page, 'Ja', 'Dat vertel ik liever later');
  await press(page, 'Meld mij aan');

  await expect.poll(() => focused(page)).toBe(CONFIRMATION);
  expect(sendings[0]?.input).toMatchObject({
    postcodeDigits: '8011',
    dayParts: ['EVENING'],
    languages: ['nl'],
    ownLoss: 'RATHER_LATER',
  });
});

test('pressing twice signs up once', async () => {
  const page = await stage.open('/vrijwilliger.html');
  const sendings = await watchSendings(page);
  const form = volunteerSignup(page);
  await fillVolunteerSignup(form);

  await button(form, 'Meld mij aan').dblclick();

  await form.getByRole('heading', { name: CONFIRMATION }).waitFor();
  expect(sendings).toHaveLength(1);
});

test('a click is not lost when a sentence goes away under it', async () => {
  const page = await stage.open('/vrijwilliger.html');
  const form = volunteerSignup(page);
  await button(form, 'Meld mij aan').click();
  await form.getByText('Vul uw naam in.').first().waitFor();
  await form.getByLabel('Hoe heet u?').fill('Anna Voorbeeld');

  await form.getByLabel('E-mailen', { exact: true }).scrollIntoViewIfNeeded();
  const choice = (await form.getByLabel('E-mailen', { exact: true }).boundingBox())!;
  await page.mouse.move(choice.x + 5, choice.y + 5);
  await page.mouse.down();
  await page.waitForTimeout(120);
  await page.mouse.up();

  await form.getByLabel('Uw e-mailadres').waitFor();
  await expect.poll(() => form.locator('[id="name-problem"]').textContent()).toBe('');
});

test('on a telephone no word of a choice is broken', async () => {
  const page = await stage.open('/vrijwilliger.html', { viewport: { width: 390, height: 844 } });
  const form = volunteerSignup(page);
  await form.getByRole('form').waitFor();

  const broken = await form.evaluate(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll('.option span')]
      .filter((label) => !label.textContent.trim().includes(' '))
      .filter((label) => {
        const text = document.createRange();
        text.selectNodeContents(label);
        return text.getClientRects().length > 1;
      })
      .map(({ textContent }) => textContent),
  );
  expect(broken).toEqual([]);
});
