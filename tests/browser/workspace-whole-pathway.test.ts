import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { describe, expect, test } from 'vitest';
import { DESK, expectNoObstaclesHere, homeOf } from './at-work.ts';
import { expectNoObstaclesInFirefox, FIREFOX, useFirefox } from './firefox.ts';
import { useStage } from './stage.ts';
import { now, type Walker, walkTheWholePathway } from './whole-pathway.ts';

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
          expectNoObstacles: (state) => expectNoObstaclesHere(page, state),
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
            expectNoObstacles: (state) => expectNoObstaclesInFirefox(page, state),
          };
        },
      });
    });
  },
);
