import { expect, test } from 'vitest';
import { choose, focused, press, tick, typeInto } from './keyboard.ts';
import { watchSendings } from './public-door.ts';
import { askForSupport, button, intakeForm, openRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const SAVED = 'Wij hebben uw antwoorden bewaard';

test('the talk can be prepared with the keyboard alone', async () => {
  const page = await stage.open();
  const { reference, code } = await askForSupport(page);
  await page.goto(`${stage.url}/mijn-vraag.html`);
  const sendings = await watchSendings(page);
  await intakeForm(page).getByRole('form').waitFor();

  await typeInto(page, 'Uw nummer', reference.toLowerCase().replaceAll('-', ' '));
  await typeInto(page, 'Uw code', code.toLowerCase().replaceAll('-', ''));
  await press(page, 'Bekijk mijn vraag');
  await expect.poll(() => focused(page)).toBe('Zo staat het met uw vraag');
  await choose(page, 'Ja, graag', 'Later misschien');
  await typeInto(page, 'Wilt u er iets over vertellen?', 'De bank en de auto.');
  await press(page, 'Volgende');
  await expect.poll(() => focused(page)).toContain('Contact met u');
  await tick(page, 'Ochtend');
  await press(page, 'Volgende');
  await expect.poll(() => focused(page)).toContain('Een vrijwilliger');
  await choose(page, 'Ja', 'Misschien');
  await choose(page, 'Een vrouw', 'Een vrouw');
  await press(page, 'Volgende');
  await expect.poll(() => focused(page)).toContain('Kinderen en werk');
  await typeInto(page, '4 tot en met 11 jaar', '2');
  await press(page, 'Volgende');
  await expect.poll(() => focused(page)).toContain('Moeilijke dagen');
  await press(page, 'Voeg een dag toe');
  await expect.poll(() => focused(page)).toBe('Een dag waarop wij niet bellen of komen');
  await page.keyboard.type('12242026');
  await typeInto(page, 'Wilt u nog iets zeggen?', 'Bel liever niet te vroeg.');
  await press(page, 'Volgende');
  await expect.poll(() => focused(page)).toContain('Kijk uw antwoorden na');
  await press(page, 'Bewaar mijn antwoorden');

  await expect.poll(() => focused(page)).toBe(SAVED);
  expect(sendings[0]?.input).toMatchObject({
    expectedVersion: 0,
    needs: [
      { domain: 'PRACTICAL', wish: 'LATER', ownWords: 'De bank en de auto.' },
      { domain: 'FINANCIAL', wish: 'YES' },
    ],
    contactDayParts: ['MORNING'],
    volunteerWish: 'MAYBE',
    volunteerGender: 'WOMAN',
    childAgeBands: ['AGE_4_TO_11', 'AGE_4_TO_11'],
    daysToAvoid: ['2026-12-24'],
    remarks: 'Bel liever niet te vroeg.',
  });
});

test('all answers are seen once more before they are saved, and can be changed from there', async () => {
  const page = await stage.open();
  const key = await askForSupport(page);
  const form = intakeForm(page);
  await openRequest(form, key);
  const sendings = await watchSendings(page);
  await form
    .getByRole('textbox', { name: 'Wilt u er iets over vertellen?' })
    .fill('De bank.\nEn de auto.');
  await form.getByLabel('Liefst snel').check();
  await form.getByLabel('Helpt iemand u hier al bij?').fill('mijn zus');
  await button(form, 'Volgende').click();
  await button(form, 'Volgende').click();
  await form.getByLabel('Misschien').check();
  await form.getByLabel('Een vrouw').check();
  await form.getByLabel('Andere wensen').fill('111222333');
  await form.getByLabel('Nee', { exact: true }).check();
  await button(form, 'Volgende').click();
  await form.getByLabel('4 tot en met 11 jaar').fill('2');
  await button(form, 'Volgende').click();
  await button(form, 'Voeg een dag toe').click();
  await form
    .getByLabel('Een dag waarop wij niet bellen of komen', { exact: true })
    .fill('2027-02-03');
  await button(form, 'Volgende').click();

  const step = (name: string) => form.locator('.told').filter({ hasText: name });
  const told = async (name: string) =>
    (await step(name).locator('dt, dd, p').allInnerTexts()).map((text) => text.trim());
  expect(await told('Waar wilt u steun bij?')).toEqual([
    'Geld',
    'Ja, graag',
    'Liefst snel',
    'De bank.\nEn de auto.',
    'Helpt iemand u hier al bij? mijn zus',
  ]);
  expect(await told('Contact met u')).toEqual(['Hier heeft u niets ingevuld. Dat mag.']);
  expect(await told('Een vrijwilliger')).toEqual(['Wilt u steun van een vrijwilliger?', 'Nee']);
  expect(await told('Kinderen en werk')).toEqual([
    'Hoeveel kinderen heeft u?',
    '4 tot en met 11 jaar: 2',
  ]);
  expect(await told('Moeilijke dagen')).toEqual([
    'Een dag waarop wij niet bellen of komen',
    'woensdag 3 februari 2027',
  ]);

  await button(form, 'Verander Contact met u').click();
  await expect.poll(() => focused(page)).toContain('Contact met u');
  await form.getByLabel('Avond').check();
  await form.getByLabel('Ochtend').check();
  await button(form, 'Volgende').click();
  await expect.poll(() => focused(page)).toContain('Stap 6 van 6');
  expect(await told('Contact met u')).toEqual([
    'Wanneer kunnen wij u het beste bereiken?',
    'Ochtend',
    'Avond',
  ]);
  await button(form, 'Bewaar mijn antwoorden').click();
  await form.getByRole('heading', { name: SAVED }).waitFor();

  expect(sendings[0]?.input).toMatchObject({
    volunteerWish: 'NO',
    volunteerGender: null,
    volunteerRemarks: null,
  });
});

test('somebody who comes back finds the answers and changes them', async () => {
  const page = await stage.open();
  const key = await askForSupport(page);
  const form = intakeForm(page);
  await openRequest(form, key);
  await form
    .getByRole('textbox', { name: 'Wilt u er iets over vertellen?' })
    .fill('Het pensioen van mijn man.');
  await button(form, 'Bewaar en stop hier').click();
  await form.getByRole('heading', { name: SAVED }).waitFor();

  await page.goto(`${stage.url}/mijn-vraag.html`);
  const sendings = await watchSendings(page);
  await openRequest(form, key);
  const words = form.getByRole('textbox', { name: 'Wilt u er iets over vertellen?' });
  expect(await words.inputValue()).toBe('Het pensioen van mijn man.');
  await words.fill('Het pensioen is geregeld.');
  await button(form, 'Bewaar en stop hier').click();
  await form.getByRole('heading', { name: SAVED }).waitFor();

  expect(sendings[0]?.input).toMatchObject({
    expectedVersion: 1,
    needs: [{ domain: 'FINANCIAL', ownWords: 'Het pensioen is geregeld.' }],
  });
});

test('a wrong number and a wrong code get the same sentence', async () => {
  const page = await stage.open();
  const { reference } = await askForSupport(page);
  const form = intakeForm(page);
  const tries = [
    [reference, '2222-2222-2222'],
    ['S-2222-2222', '2222-2222-2222'],
    ['iets', 'anders'],
  ] as const;
  const told: string[] = [];
  for (const [typedReference, typedCode] of tries) {
    await form.getByLabel('Uw nummer').fill(typedReference);
    await form.getByLabel('Uw code').fill(typedCode);
    await button(form, 'Bekijk mijn vraag').click();
    told.push((await form.locator('[part=notice]').textContent()) ?? '');
  }

  expect(told[0]).toContain('Wij kennen dit nummer met deze code niet.');
  expect(new Set(told).size).toBe(1);
});

test('what was changed elsewhere is not lost, and what was typed here neither', async () => {
  const page = await stage.open('/mijn-vraag.html');
  const here = intakeForm(page);
  const other = await stage.open();
  const key = await askForSupport(other);
  const there = intakeForm(other);
  await openRequest(here, key);
  await openRequest(there, key);
  await there
    .getByRole('textbox', { name: 'Wilt u er iets over vertellen?' })
    .fill('Van de telefoon.');
  await button(there, 'Bewaar en stop hier').click();
  await there.getByRole('heading', { name: SAVED }).waitFor();

  const words = here.getByRole('textbox', { name: 'Wilt u er iets over vertellen?' });
  await words.fill('Van de computer.');
  await button(here, 'Bewaar en stop hier').click();
  await here.getByText('intussen ergens anders veranderd').waitFor();
  expect(await words.inputValue()).toBe('Van de computer.');

  await button(here, 'Haal de andere versie op').click();
  await expect.poll(() => words.inputValue()).toBe('Van de telefoon.');
});

test('what was typed here can be saved over what was changed elsewhere', async () => {
  const page = await stage.open('/mijn-vraag.html');
  const here = intakeForm(page);
  const other = await stage.open();
  const key = await askForSupport(other);
  const there = intakeForm(other);
  await openRequest(here, key);
  await openRequest(there, key);
  await button(there, 'Bewaar en stop hier').click();
  await there.getByRole('heading', { name: SAVED }).waitFor();

  await here
    .getByRole('textbox', { name: 'Wilt u er iets over vertellen?' })
    .fill('Van de computer.');
  await button(here, 'Bewaar en stop hier').click();
  await button(here, 'Bewaar wat ik hier invulde').click();
  await here.getByRole('heading', { name: SAVED }).waitFor();

  await button(here, 'Verder met mijn antwoorden').click();
  await expect
    .poll(() => here.getByRole('textbox', { name: 'Wilt u er iets over vertellen?' }).inputValue())
    .toBe('Van de computer.');
});

test('somebody can stop, is asked once and never why', async () => {
  const page = await stage.open();
  const key = await askForSupport(page);
  const form = intakeForm(page);
  await openRequest(form, key);

  await button(form, 'Ik wil geen steun meer').click();
  await button(form, 'Nee, ga terug').click();
  await button(form, 'Ik wil geen steun meer').click();
  expect(await form.locator('input, textarea').count()).toBe(0);
  await button(form, 'Ja, stop de steun').click();
  await form.getByRole('heading', { name: 'De steun is gestopt' }).waitFor();

  await page.reload();
  await openRequest(form, key);
  await form.getByText('Wij nemen nu geen contact met u op.').waitFor();
  expect(await button(form, 'Ik wil geen steun meer').count()).toBe(0);
});

test('a mistake on another step is shown there', async () => {
  const page = await stage.open();
  const key = await askForSupport(page);
  const form = intakeForm(page);
  await openRequest(form, key);
  await button(form, 'Volgende').click();
  await form.getByLabel('Wilt u een tolk?').fill('111222333');
  await button(form, 'Vorige').click();

  await button(form, 'Bewaar en stop hier').click();
  await form.locator('[part=error-summary] a').press('Enter');

  await expect.poll(() => focused(page)).toContain('Wilt u een tolk?');
});
