import { DEMO_STAFF } from '@steunpad/cli/demo/staff.ts';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import type { Page } from 'playwright';
import { expectNoObstacles } from './obstacles.ts';
import type { Stage } from './stage.ts';

const NARROWEST = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };

/** Where a demo lets people in: browsers keep its cookie for this name. */
export const homeOf = ({ url }: Stage): string => url.replace('127.0.0.1', 'localhost');

/** Somebody of the demo's staff at a place of the workspace, in a browser of their own. */
export async function atWork(stage: Stage, path: string, role: StaffRole): Promise<Page> {
  const home = homeOf(stage);
  const page = await stage.blank({ viewport: DESK });
  await page.goto(home + path);
  await page.waitForURL('**/signin?to=**');
  const { label } = DEMO_STAFF.find(({ subject }) => subject === role)!;
  await page.getByRole('button', { name: label }).click();
  await page.waitForURL(home + path);
  await heading(page).waitFor();
  return page;
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const told = (page: Page) => page.locator('.told');
export const pathwayPath = (id: string): string => `/werk/pathways/${encodeURIComponent(id)}`;

/** Light and dark, on a desk and on the narrowest phone. */
export async function expectNoObstaclesHere(page: Page, state: string): Promise<void> {
  await expectNoObstacles(page, `${state}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(NARROWEST);
  await expectNoObstacles(page, `${state}, dark, on the narrowest phone`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
}
