import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { askForSupport } from '@steunpad/testing/people.ts';
import { count } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atWork as enter, homeOf } from './at-work.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const IN_TIME = { timeout: 5_000 };

const atWork = (path: string, role: StaffRole = 'COORDINATOR') => enter(stage, path, role);

/** One more tab of the same browser. */
async function tabOf(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(homeOf(stage) + path);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return tab;
}

const row = (page: Page, name: string) => page.getByRole('table').getByText(name);
const isStream = (request: { headers(): Record<string, string> }) =>
  request.headers()['accept'] === 'text/event-stream';

/** A person with a form open in which words can be typed. */
async function formOf(): Promise<string> {
  const { pathwayId } = await someoneInvited(stage.server);
  return `/werk/pathways/${encodeURIComponent(pathwayId)}?step=HOLD_PATHWAY`;
}
const words = (page: Page) => page.locator('form textarea').first();
const kept = (page: Page) => page.locator('#kept');

test('what comes in is in the list of every tab of a browser, over one stream, also after the tab that held it is gone', async () => {
  const first = await atWork('/werk/');
  const streams: string[] = [];
  first.context().on('request', (request) => {
    if (isStream(request)) streams.push(request.url());
  });
  const others = [await tabOf(first, '/werk/'), await tabOf(first, '/werk/')];
  await askForSupport(stage.server, { name: 'Eerste Nieuwkomer' });
  for (const tab of [first, ...others]) await row(tab, 'Eerste Nieuwkomer').waitFor(IN_TIME);
  expect(streams).toEqual([]);

  await first.close();
  await expect.poll(() => streams.length, IN_TIME).toBe(1);
  await askForSupport(stage.server, { name: 'Tweede Nieuwkomer' });
  for (const tab of others) await row(tab, 'Tweede Nieuwkomer').waitFor(IN_TIME);
});

test('a line that is cut is said, and what came meanwhile is there as soon as it is back', async () => {
  const page = await atWork('/werk/');
  await page.context().setOffline(true);
  await page.locator('#not-live').waitFor(IN_TIME);
  await expectNoObstacles(page, 'without a line');
  await askForSupport(stage.server, { name: 'Tijdens Storing' });
  await page.context().setOffline(false);

  await row(page, 'Tijdens Storing').waitFor(IN_TIME);
  await page.locator('#not-live').waitFor({ state: 'detached', ...IN_TIME });
});

test('words are kept a second after the last key, and are there after the page was loaded anew, until they are sent', async () => {
  const page = await atWork(await formOf());
  await words(page).fill('Een half begonnen zin, ë 👵🏽');
  await kept(page).getByText('Bewaard om').waitFor(IN_TIME);
  await expectNoObstacles(page, 'kept words');
  await page.reload();
  await expect.poll(() => words(page).inputValue(), IN_TIME).toBe('Een half begonnen zin, ë 👵🏽');

  await page.locator('#send').click();
  await page.locator('.told').getByText(/./).waitFor(IN_TIME);
  await expect.poll(() => count(stage.server.database, 'kept_note'), IN_TIME).toBe(0);
});

test('without a line it is said that words are not kept yet, and they are as soon as it is back', async () => {
  const page = await atWork(await formOf());
  await page.context().setOffline(true);
  await words(page).fill('Niet kwijt');
  await kept(page).getByText('nog niet bewaard').waitFor(IN_TIME);
  await page.context().setOffline(false);

  await kept(page).getByText('Bewaard om').waitFor({ timeout: 10_000 });
});

test('two tabs with one form: the second shows both, and the person chooses', async () => {
  const path = await formOf();
  const one = await atWork(path);
  await words(one).fill('uit het eerste');
  await kept(one).getByText('Bewaard om').waitFor(IN_TIME);
  const two = await tabOf(one, path);
  await expect.poll(() => words(two).inputValue(), IN_TIME).toBe('uit het eerste');
  await words(two).fill('uit het tweede');
  await kept(two).getByText('Bewaard om').waitFor(IN_TIME);
  await expect
    .poll(() => count(stage.server.database, 'kept_note WHERE version = 2'), IN_TIME)
    .toBe(1);

  await words(one).fill('weer uit het eerste');
  await kept(one).getByText('uit het tweede').waitFor(IN_TIME);
  expect(await words(one).inputValue()).toBe('weer uit het eerste');
  await expectNoObstacles(one, 'two texts');
  await one.getByRole('button', { name: 'Neem over wat daar staat' }).click();
  await kept(one).getByText('Bewaard om').waitFor(IN_TIME);
  expect(await words(one).inputValue()).toBe('uit het tweede');
});

test('two people with the same person open see each other', async () => {
  const { pathwayId } = await someoneInvited(stage.server);
  const path = `/werk/pathways/${encodeURIComponent(pathwayId)}`;
  const one = await atWork(path);
  const other = await atWork(path, 'PROFESSIONAL');
  await other.locator('#others').getByText('Ook open bij').waitFor(IN_TIME);
  await one.locator('#others').getByText('Ook open bij').waitFor(IN_TIME);

  await other.close({ runBeforeUnload: false });
});
