import { DEMO_STAFF } from '@steunpad/cli/demo/staff.ts';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { askForSupport } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atWork as enter, expectNoObstaclesHere, heading, homeOf, told } from './at-work.ts';
import { press, typeInto } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const atWork = (path: string, role: StaffRole) => enter(stage, path, role);
const isKept = (page: Page) => page.getByText(/^Bewaard om /).waitFor();
const go = (page: Page, path: string) => page.goto(homeOf(stage) + path);

/** Closes the browser in the middle of a form: the same person comes back in another one. */
async function comeBack(page: Page, path: string, role: StaffRole): Promise<Page> {
  await isKept(page);
  await page.close({ runBeforeUnload: false });
  return atWork(path, role);
}

test('the list by name is a link like any other, and Back returns to its row', async () => {
  for (const name of ['Zoë Kanarie', 'Çiğdem Kanarie', 'anna Kanarie']) {
    const contact = { preference: 'PHONE', phone: '06 50001001', name };
    await askForSupport(stage.server, { contact });
  }
  const page = await atWork('/werk/', 'COORDINATOR');
  await press(page, 'Op naam');
  await page
    .getByRole('link', { name: 'Op naam', exact: true })
    .and(page.locator('[aria-current]'))
    .waitFor();
  expect(new URL(page.url()).searchParams.get('order')).toBe('name');
  const names = () => page.locator('tr[data-row] th a').allTextContents();
  await expect.poll(names).toEqual(['anna Kanarie', 'Çiğdem Kanarie', 'Zoë Kanarie']);
  await expectNoObstaclesHere(page, 'the list by name');
  // A filter keeps the order, and a link from elsewhere begins with it.
  await page.getByRole('link', { name: /^Van niemand/ }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?whose=nobodys&order=name');
  await go(page, '/werk/?order=name');
  await expect.poll(names).toEqual(['anna Kanarie', 'Çiğdem Kanarie', 'Zoë Kanarie']);
  await page.getByRole('link', { name: 'Çiğdem Kanarie', exact: true }).click();
  await heading(page).getByText('Çiğdem Kanarie').waitFor();
  await page.goBack();
  await expect
    .poll(() =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.textContent;
      }),
    )
    .toBe('Çiğdem Kanarie');
});
