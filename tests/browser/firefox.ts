import type { ServeOptions } from '@steunpad/cli/serve.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';

/** Where Firefox is; without it its walks are left out. */
export const FIREFOX = process.env['FIREFOX_PATH'];

/** The real server and Firefox for the tests of one group. */
export function useFirefox(
  preferences: Readonly<Record<string, unknown>> = {},
  options: () => Promise<ServeOptions> = async () => ({}),
) {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      options().then(startServer),
      puppeteer.launch({
        browser: 'firefox',
        executablePath: FIREFOX!,
        headless: true,
        timeout: 120_000,
        extraPrefsFirefox: preferences,
      }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
  };
}
