import { SCREEN_NAMES } from '@steunpad/workspace/screen-names.ts';
import { describe, expect, test } from 'vitest';
import { atWork, expectNoObstaclesHere, homeOf } from './at-work.ts';
import { giveAllRoles, placesIn, visitEveryView } from './every-view.ts';
import { expectNoObstaclesInFirefox, FIREFOX, useFirefoxAlone } from './firefox.ts';
import { useStage } from './stage.ts';
import { speakOther } from './workspace-page.ts';

const stage = useStage();
const SLOWLY = { timeout: 420_000 };
const AT_WORK = 'Sam Voorbeeld';

async function everywhere() {
  const places = await placesIn(stage.server);
  await giveAllRoles(stage.server);
  return places;
}
let places: ReturnType<typeof everywhere> | undefined;
const placesHere = () => (places ??= everywhere());

test('every view in Chromium: Dutch and light, English and dark', SLOWLY, async () => {
  const everyPlace = await placesHere();
  const page = await atWork(stage, '/werk/', 'COORDINATOR');
  const visited = await visitEveryView(
    {
      evaluate: (asked, path) => page.evaluate(asked as never, path as never) as never,
      expectNoObstacles: (state) => expectNoObstaclesHere(page, state),
    },
    everyPlace,
  );
  // No screen was closed, and each has as many parts as it shows.
  const screens = new Set(visited.map((path) => path.split('/')[2]));
  expect([...screens]).toEqual(expect.arrayContaining(SCREEN_NAMES));
});

describe.skipIf(!FIREFOX)('once more', () => {
  const firefox = useFirefoxAlone({
    // Dark: Firefox has no other way that is open to a test.
    'layout.css.prefers-color-scheme.content-override': 0,
  });

  test('every view in Firefox: English and dark', SLOWLY, async () => {
    const everyPlace = await placesHere();
    const page = await firefox.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${homeOf(stage)}/werk/`);
    await expect.poll(() => page.url()).toContain('/signin?to=');
    await page.locator(`button ::-p-text(${AT_WORK})`).click();
    await expect.poll(() => page.url()).toBe(`${homeOf(stage)}/werk/`);
    await page.waitForSelector('steunpad-workspace >>> h1');
    await page.evaluate(speakOther);
    await visitEveryView(
      {
        evaluate: (asked, path) => page.evaluate(asked as never, path as never) as never,
        expectNoObstacles: (state) => expectNoObstaclesInFirefox(page, state),
      },
      everyPlace,
    );
  });
});
