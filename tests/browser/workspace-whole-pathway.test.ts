import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import type { Page as ChromiumPage } from 'playwright';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { homeOf } from './at-work.ts';
import { FIREFOX, useFirefox } from './firefox.ts';
import { ENGINES, EVERYTHING, expectNoObstacles as expectSilence } from './obstacles.ts';
import { useStage } from './stage.ts';
import { now, type Walker, walkTheWholePathway } from './whole-pathway.ts';

const DESK = { width: 1280, height: 900 };

/** One walk through everything: beside other work on a machine it takes longer than a test usually may. */
const SLOWLY = { timeout: 420_000 };

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

describe('from a death to the end of aftercare, by keyboard alone', () => {
  const stage = useStage(async () => ({ now }));

  test('in Chromium', SLOWLY, async () => {
    await stage.server.token(EVERY_SCOPE);
    await walkTheWholePathway({
      server: stage.server,
      comeTo: async (path): Promise<Walker> => {
        const page = await stage.blank({ viewport: DESK });
        await page.goto(homeOf(stage) + path);
        await page.waitForURL('**/signin?to=**');
        return {
          page,
          goto: async (to) => void (await page.goto(homeOf(stage) + to)),
          path: () => pathOf(page.url()),
          goBack: async () => void (await page.goBack()),
          expectNoObstacles: async (state) => {
            await expectSilence(page, state);
            await inEnglish(page, () => expectSilence(page, `${state}, in English`));
          },
        };
      },
    });
  });
});

describe.skipIf(!FIREFOX)(
  'from a death to the end of aftercare, by keyboard alone, once more',
  () => {
    const firefox = useFirefox({}, async () => ({ now }));

    test('in Firefox', SLOWLY, async () => {
      const { server, browser } = firefox;
      await server.token(EVERY_SCOPE);
      const home = server.url.replace('127.0.0.1', 'localhost');
      await walkTheWholePathway({
        server,
        comeTo: async (path): Promise<Walker> => {
          const page = await (await browser.createBrowserContext()).newPage();
          await page.setViewport(DESK);
          await page.goto(home + path);
          await expect.poll(() => page.url()).toContain('/signin?to=');
          return {
            page: page as unknown as Walker['page'],
            goto: async (to) => void (await page.goto(home + to)),
            path: () => pathOf(page.url()),
            goBack: async () => void (await page.goBack()),
            expectNoObstacles: (state) => expectNoObstacles(page, state),
          };
        },
      });
    });
  },
);

/** What is shown in the other language, in the dark and on the narrowest phone; the focus goes back to where it was. */
async function inEnglish(page: ChromiumPage, look: () => Promise<void>): Promise<void> {
  const focused = await page.evaluateHandle(
    () => document.querySelector('steunpad-workspace')?.shadowRoot?.activeElement,
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Nederlands' }).waitFor();
  await look();
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await page.getByRole('link', { name: 'English' }).waitFor();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
  await focused.evaluate((element) => (element as HTMLElement | null)?.focus());
}

/** Both engines, as they are in Chromium. */
async function expectNoObstacles(page: Page, state: string): Promise<void> {
  const ask = () => page.evaluate(EVERYTHING) as Promise<readonly string[] | undefined>;
  const found = (await ask()) ?? (await page.evaluate(ENGINES).then(ask)) ?? ['no engine'];
  expect(found.map((finding) => `${state}: ${finding}`)).toEqual([]);
}
