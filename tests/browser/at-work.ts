import { DEMO_STAFF } from '@steunpad/cli/demo/staff.ts';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import type { Page } from 'playwright';
import { expectNoObstacles, expectNoScrolling } from './obstacles.ts';
import type { Stage } from './stage.ts';
import { speakOther } from './workspace-page.ts';

const NARROWEST = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

/** Where a demo lets people in: browsers keep its cookie for this name. */
export const homeOf = ({ url }: Stage): string => url.replace('127.0.0.1', 'localhost');

/** Somebody of the demo's staff at a place of the workspace, in a browser of their own; `at`: what its clock says. */
export async function atWork(
  stage: Stage,
  path: string,
  role: StaffRole,
  at?: Date,
): Promise<Page> {
  const home = homeOf(stage);
  const page = await stage.blank({ viewport: DESK });
  if (at) await page.clock.setFixedTime(at);
  await page.goto(home + path);
  await page.waitForURL('**/signin?to=**');
  await signInAs(page, role);
  await page.waitForURL(home + path);
  await heading(page).waitFor();
  return page;
}

export async function signInAs(page: Page, role: StaffRole): Promise<void> {
  const { label } = DEMO_STAFF.find(({ subject }) => subject === role)!;
  await page.getByRole('button', { name: label }).click();
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const told = (page: Page) => page.locator('.told');
export const pathwayPath = (id: string): string => `/werk/pathways/${encodeURIComponent(id)}`;

/**
 * Dutch by the light on a desk, English in the dark on the narrowest phone, where Dutch fits too: what depends on the
 * language does not depend on the colours. What was typed and the focus stay where they are.
 */
export async function expectNoObstaclesHere(page: Page, state: string): Promise<void> {
  await expectNoObstacles(page, `${state}, light`);
  await inTheDark(page, async () => {
    await expectNoScrolling(page, `${state}, on the narrowest phone`);
    await page.evaluate(speakOther);
    await expectNoObstacles(page, `${state}, in English, dark, on the narrowest phone`);
    await page.evaluate(speakOther);
  });
}

/** The same where there is no other language to choose, such as while nobody is signed in. */
export async function expectNoObstaclesAsItIs(page: Page, state: string): Promise<void> {
  await expectNoObstacles(page, `${state}, light`);
  await inTheDark(page, () => expectNoObstacles(page, `${state}, dark, on the narrowest phone`));
}

async function inTheDark(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(NARROWEST);
  await look();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
}
