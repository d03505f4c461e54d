import { expect, test } from 'vitest';
import { openForeign } from './foreign-page.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const PATH = '/f/GM0193/handover';

test('somebody finds a document with the keyboard alone, reads it and gets the file', async () => {
  const page = await stage.open(PATH);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('voicemail');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=voicemail/);
  await page
    .getByRole('link', { name: /De voicemail/ })
    .first()
    .press('Enter');
  await page.waitForURL(/#de-voicemail$/);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Odt/ }).press('Enter');

  expect((await download).suggestedFilename()).toMatch(/\.odt$/);
});

test('the list, what was found, nothing found and a document with wide tables are free of obstacles', async () => {
  const page = await stage.open(PATH);
  for (const [state, path] of [
    ['list', PATH],
    ['found', `${PATH}?q=akte&audience=coordinator`],
    ['nothing found', `${PATH}?q=xyzzy`],
    ['document', `${PATH}/budget-and-accounts`],
    ['not there', `${PATH}/nothing`],
  ] as const) {
    await page.goto(stage.url + path);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoObstacles(page, `${state}, on the narrowest phone`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoObstacles(page, `${state}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('the element offers the spreadsheet of the one document that has one', async () => {
  const page = await stage.blank();
  await openForeign(page, stage.url, {
    address: `${stage.url}/elsewhere`,
    body: '<steunpad-downloads municipality="GM0193" lang="nl"></steunpad-downloads>',
  });
  const links = page.getByRole('link', { name: /^Ods/ });
  await links.first().waitFor();
  expect(await links.count()).toBe(1);
  const download = page.waitForEvent('download');
  await links.press('Enter');

  expect((await download).suggestedFilename()).toBe('budget-and-accounts.ods');
});
