import { someoneInvited } from '@steunpad/testing/invited.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { expect, test } from 'vitest';
import { atWork, expectNoObstaclesHere, heading, pathwayPath, told } from './at-work.ts';
import { focused, press } from './keyboard.ts';
import { useStage } from './stage.ts';

const stage = useStage();

test('a first visit shows the ways of the role, until somebody puts them away or asks for them again', async () => {
  const page = await atWork(stage, '/werk/', 'COORDINATOR');
  const welcome = page.getByRole('region', { name: 'Welkom. Zo werkt het hier' });
  await welcome.getByText('Wat er is beloofd').waitFor();
  const ways = await page.getByRole('navigation', { name: 'Werkplek' }).getByRole('link').all();
  const names = await Promise.all(ways.map((way) => way.textContent()));
  expect([...(await welcome.locator('dt').allTextContents()), 'English']).toEqual(names);
  await expectNoObstaclesHere(page, 'a first visit');

  // The list is not behind it: the arrows go from the heading to the first row.
  await heading(page).focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('tbody tr th a').first().textContent()).toBe(await focused(page));

  await heading(page).focus();
  await press(page, 'Begrepen');
  await expect.poll(() => focused(page)).toBe('Vandaag');
  await told(page).getByText('bij Toetsen').waitFor();
  expect(await welcome.count()).toBe(0);
  await page.reload();
  await page.getByRole('table').waitFor();
  expect(await welcome.count()).toBe(0);

  await page.keyboard.press('?');
  await heading(page).getByText('Toetsen').waitFor();
  await press(page, 'Laat de uitleg van de eerste keer zien');
  await welcome.waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('region', { name: 'Welcome. This is how it works here' }).waitFor();
});

test('the week ahead and the weeks behind are pictures, each with a table that says the same as the list', async () => {
  const page = await atWork(stage, '/werk/', 'COORDINATOR');
  await page.getByRole('table').waitFor();
  const count = page.getByRole('navigation', { name: 'Voor wanneer' }).locator('.number');
  const all = Number(await count.first().textContent());
  await page.getByRole('link', { name: 'Overzicht' }).click();
  await heading(page).getByText('Overzicht').waitFor();
  const numbersIn = async (caption: RegExp, column: number) => {
    const cells = page
      .getByRole('table', { name: caption })
      .locator(`tbody td:nth-child(${column})`);
    return (await cells.allTextContents()).map(Number);
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  await page.getByRole('table', { name: /voor welke dag/ }).waitFor();
  const [mine, colleagues, nobodys] = await Promise.all(
    [2, 3, 4].map((column) => numbersIn(/voor welke dag/, column)),
  );
  expect(nobodys).toHaveLength(9);
  expect(sum(mine!) + sum(colleagues!) + sum(nobodys!)).toBe(all);
  expect((await numbersIn(/Taken per week/, 2)).at(-1)).toBe(all);

  const week = page.getByRole('img', { name: /Taken per dag/ });
  const drawn = (await week.locator('.total').allTextContents()).map(Number);
  expect(sum(drawn) + nobodys!.at(-1)!).toBe(all);
  await page.getByRole('img', { name: `naar ${all} nu` }).waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await week.locator('.ground').evaluate((line) => getComputedStyle(line).stroke)).toBe(
    await page.evaluate(() => getComputedStyle(document.body).color),
  );
  await page.emulateMedia({ forcedColors: 'none' });

  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('img', { name: /Tasks by day/ }).waitFor();

  const officer = await atWork(stage, '/werk/overzicht', 'PRIVACY_OFFICER');
  await heading(officer).getByText('Dit is niet voor uw rol').waitFor();
});

test('the way of a person is drawn with where they stand, and told in a table', async () => {
  const { pathwayId } = await someoneInvited(stage.server);
  const token = await stage.server.token(EVERY_SCOPE);
  await mutate(stage.server, token, 'recordReply', {
    ...{ pathwayId, reply: 'YES', talkArranged: false },
  });
  const page = await atWork(stage, pathwayPath(pathwayId), 'COORDINATOR');
  await press(page, 'Bekijk de hele weg als tekening');
  const picture = page.getByRole('img', { name: /Hier is deze persoon nu: Bellen\./ });
  await picture.waitFor();
  expect(await picture.getAttribute('aria-label')).toMatch(/Kan hierna: .*Gesprek/);
  const rowOf = (name: string) =>
    page.getByRole('table', { name: 'De weg van deze persoon' }).getByRole('row', { name });
  await rowOf('Bellen').getByText('Hier nu, sinds').waitFor();
  await rowOf('Gesprek').first().getByText('Kan hierna, na').waitFor();
  await expectNoObstaclesHere(page, 'the way of a person');
});
