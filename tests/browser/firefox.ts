import type { ServeOptions } from '@steunpad/cli/serve.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { ENGINES, EVERYTHING } from './obstacles.ts';

/** Where Firefox is; without it its walks are left out. */
export const FIREFOX = process.env['FIREFOX_PATH'];

type Preferences = Readonly<Record<string, unknown>>;

const launch = (preferences: Preferences): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX!,
    headless: true,
    timeout: 120_000,
    extraPrefsFirefox: preferences,
  });

/** The real server and Firefox for the tests of one group. */
export function useFirefox(
  preferences: Preferences = {},
  options: () => Promise<ServeOptions> = async () => ({}),
) {
  let server: TestServer;
  const browser = useFirefoxAlone(preferences);

  beforeAll(async () => {
    server = await startServer(await options());
  });
  afterAll(() => server?.close());

  return {
    get server() {
      return server;
    },
    get browser() {
      return browser.browser;
    },
  };
}

/** Firefox for the tests of one group, which have a server already. */
export function useFirefoxAlone(preferences: Preferences = {}) {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(preferences);
  });
  afterAll(() => browser?.close());

  return {
    get browser() {
      return browser;
    },
  };
}

/** Both engines, as they are in Chromium. */
export async function expectNoObstaclesInFirefox(page: Page, state: string): Promise<void> {
  const ask = () => page.evaluate(EVERYTHING) as Promise<readonly string[] | undefined>;
  const found = (await ask()) ?? (await page.evaluate(ENGINES).then(ask)) ?? ['no engine'];
  expect(found.map((finding) => `${state}: ${finding}`)).toEqual([]);
}
