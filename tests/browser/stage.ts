import { existsSync } from 'node:fs';
import type { ServeOptions } from '@steunpad/cli/serve.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

// They keep the browser quiet on a closed network and let it run as root.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that a test makes up has no address of its own and may otherwise not ask this computer anything.
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
];

const executablePath =
  process.env['CHROMIUM_PATH'] ?? SYSTEM_BROWSERS.find((path) => existsSync(path));

/** Which Chromium, and how quiet. */
export const CHROMIUM = { ...(executablePath ? { executablePath } : {}), args: QUIET };

export interface Stage {
  readonly url: string;
  readonly server: TestServer;
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** A page without content yet, to set traps on before it goes anywhere. */
  blank(options?: BrowserContextOptions): Promise<Page>;
}

/** What a page still asks when its test has ended fails without a word. */
async function leave(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

let launched: Browser | undefined;

/** One for all files of a process, with which it ends: visitors know nothing of each other. */
async function chromiumHere(): Promise<Browser> {
  if (!launched?.isConnected()) launched = await chromium.launch(CHROMIUM);
  return launched;
}

/** The real server for the tests of one file, and a real browser; every page has its own visitor. */
export function useStage(options: () => Promise<ServeOptions> = async () => ({})): Stage {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([options().then(startServer), chromiumHere()]);
  });
  afterEach(() => Promise.all(browser.contexts().map(leave)));
  afterAll(() => server?.close());

  const stage: Stage = {
    get url() {
      return server.url;
    },
    get server() {
      return server;
    },
    async open(path = '/', options = {}) {
      const page = await stage.blank(options);
      await page.goto(server.url + path);
      return page;
    },
    async blank(options = {}) {
      const page = await (await browser.newContext(options)).newPage();
      page.setDefaultTimeout(10_000);
      return page;
    },
  };
  return stage;
}
