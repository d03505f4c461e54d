import { randomUUID } from 'node:crypto';
import { askForSupport } from '@steunpad/testing/people.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { atWork, expectNoObstaclesAsItIs, heading, homeOf, told } from './at-work.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';
import { speakOther } from './workspace-page.ts';

const stage = useStage();

const table = (page: Page) => page.getByRole('table');
const SCRIPT = '**/werk/assets/index-*.js';

/** Somebody who was here before: the first visit says more. */
async function atWorkAgain(): Promise<Page> {
  const page = await atWork(stage, '/werk/', 'COORDINATOR');
  await page.getByRole('button', { name: 'Begrepen' }).click();
  return page;
}

/** What the page asks, by the names of its operations. */
function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, name] =
      /"query":"(?:query|mutation|subscription) (\w+)/.exec(request.postData() ?? '') ?? [];
    if (name) asked.push(name);
  });
  return asked;
}

/** Holds the script back; the function that it answers lets it come. */
async function withoutScript(page: Page): Promise<() => void> {
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(SCRIPT, async (route) => {
    await held;
    await route.continue();
  });
  return () => come();
}

/** Names a row, so that it can be told whether it is still the same one. */
const markRow = (page: Page) =>
  page
    .locator('tbody tr')
    .first()
    .evaluate((row) => Object.assign(row, { isMarked: true }));
const isMarkedRow = (page: Page) =>
  page
    .locator('tbody tr')
    .first()
    .evaluate((row) => 'isMarked' in row);
const isDefined = (page: Page) =>
  page.waitForFunction(() => customElements.get('steunpad-workspace') !== undefined);

describe('the first view of Today', () => {
  test('stands there before its script, which asks nothing again and draws nothing anew', async () => {
    await askForSupport(stage.server, { name: 'Ada Eerst' });
    const page = await atWorkAgain();
    const come = await withoutScript(page);
    const asked = askedBy(page);
    await page.goto(`${homeOf(stage)}/werk/`, { waitUntil: 'commit' });
    await table(page).getByText('Ada Eerst').waitFor();
    await expectNoObstacles(page, 'before the script');
    await markRow(page);
    come();
    await isDefined(page);
    await expect.poll(() => heading(page).evaluate((title) => title.matches(':focus'))).toBe(true);
    await expect.poll(() => asked).toContain('ChangesSince');
    expect(asked).not.toContain('Me');
    expect(asked).not.toContain('Work');
    expect(await isMarkedRow(page)).toBe(true);
    expect(await page.locator('#first-answers').count()).toBe(0);

    // The keys and what others change work on what the server drew.
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('tbody a:focus').count()).toBe(1);
    await askForSupport(stage.server, { name: 'Ben Daarna' });
    await table(page).getByText('Ben Daarna').waitFor();
    expect(await table(page).count()).toBe(1);
  });

  test('what is pressed or typed before is done as soon as it can be', async () => {
    await askForSupport(stage.server, { name: 'Cor Gezocht' });
    const page = await atWorkAgain();
    const come = await withoutScript(page);
    await page.goto(`${homeOf(stage)}/werk/`, { waitUntil: 'commit' });
    await page.getByLabel('Zoek iemand').fill('Gezocht');
    come();
    await isDefined(page);
    await page.getByLabel('Zoek iemand').press('Enter');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect(page.url()).toBe(`${homeOf(stage)}/werk/`);

    await page.reload();
    await isDefined(page);
    await page.getByRole('button', { name: 'Neem op mij: Cor Gezocht' }).click();
    await told(page).getByText('Terugdraaien').or(told(page).getByRole('button')).first().waitFor();
    await page.reload();
    await isDefined(page);
    await page.getByRole('link', { name: 'Cor Gezocht', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cor Gezocht' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('tbody a:focus').textContent()).toContain('Cor Gezocht');
  });

  test('is in the language that somebody chose', async () => {
    const page = await atWorkAgain();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    const come = await withoutScript(page);
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await expectNoObstaclesAsItIs(page, 'before the script, in English');
    await markRow(page);
    come();
    await isDefined(page);
    await expect.poll(() => heading(page).evaluate((title) => title.matches(':focus'))).toBe(true);
    expect(await isMarkedRow(page)).toBe(true);
  });

  test('is not there for whoever goes back after somebody signed out', async () => {
    await askForSupport(stage.server, { name: 'Dirk Verborgen' });
    const page = await atWorkAgain();
    await page.reload();
    await table(page).getByText('Dirk Verborgen').waitFor();
    await page.goto(`${homeOf(stage)}/signout`);
    await page.getByRole('button').first().click();
    await page.waitForLoadState();
    const shown: string[] = [];
    page.on('framenavigated', async () => shown.push(await page.content().catch(() => '')));
    await page.evaluate(() => history.go(-2));
    await page.waitForURL('**/signin?to=**');
    expect(await page.getByText('Dirk Verborgen').count()).toBe(0);
    expect(shown.join()).not.toContain('Dirk Verborgen');
  });

  test('goes away when the session ends or the role is taken, also while it is what the server drew', async () => {
    await askForSupport(stage.server, { name: 'Els Weg' });
    const page = await atWorkAgain();
    await page.reload();
    await table(page).getByText('Els Weg').waitFor();
    await page.evaluate(speakOther);
    const other = await page.context().newPage();
    await other.goto(`${homeOf(stage)}/signout`);
    await other.getByRole('button').first().click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await expectNoObstaclesAsItIs(page, 'signed out, in English');
    expect(await page.getByText('Els Weg').count()).toBe(0);
  });

  test('of what a colleague takes it asks that row alone', async () => {
    await askForSupport(stage.server, { name: 'Fien Alleen' });
    const colleague = await signedIn(stage.server, ['COORDINATOR'], { name: 'Ilse Collega' });
    const page = await atWorkAgain();
    await page.reload();
    const asked = askedBy(page);
    await expect.poll(() => asked).toContain('ChangesSince');
    const ofColleagues = page.getByRole('link', { name: /^Van collega/ }).locator('.number');
    const before = (await ofColleagues.count()) ? Number(await ofColleagues.textContent()) : 0;
    const row = page.locator('tbody tr').filter({ hasText: 'Fien Alleen' });
    const id = await row.getAttribute('data-row');
    const input = { taskId: id!.slice('row-'.length), idempotencyKey: randomUUID() };
    await colleague.ask(
      'mutation ($input: TakeTaskInput!) { takeTask(input: $input) { __typename } }',
      { input },
    );
    await row.getByText('Ilse Collega').waitFor();
    expect(Number(await ofColleagues.textContent())).toBe(before + 1);
    expect(asked.filter((name) => ['Work', 'OneTask'].includes(name))).toEqual(['OneTask']);
  });
});
