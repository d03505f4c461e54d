import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readSealed } from '@steunpad/cli/embed/sealed.ts';
import { type Snippet, snippet } from '@steunpad/cli/embed/snippet.ts';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '../support/rows.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SITE = fileURLToPath(new URL('../../examples/strict-csp/server.mjs', import.meta.url));
const executablePath = process.env['FIREFOX_PATH'];

describe.skipIf(!executablePath)('a pinned form on the strictest page, in Firefox', () => {
  let server: TestServer;
  let browser: Browser;
  const sites: ChildProcess[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startServer(),
      puppeteer.launch({ browser: 'firefox', executablePath: executablePath!, headless: true }),
    ]);
  });
  afterEach(() => {
    for (const site of sites.splice(0)) site.kill();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** The website of a municipality that pasted what `steunpad embed` printed for these files. */
  async function open(
    sealed = readSealed(),
    changed = (html: string) => html,
  ): Promise<{ page: Page; asked: string[] }> {
    const about = {
      ...{ code: 'GM0193', phone: '038 555 01 93', email: 'steun@zwolle.voorbeeld.example' },
      openingHours: 'op werkdagen',
    };
    const wanted = { host: server.url, elements: ['steunpad-support-request'] };
    const { html, policy } = snippet(about, wanted, sealed);
    const pasted: Snippet = { html: changed(html), policy };
    const site = spawn(process.execPath, [SITE], {
      env: { ...process.env, SNIPPET: JSON.stringify(pasted), PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    sites.push(site);
    const [address] = (await once(createInterface(site.stdout!), 'line')) as [string];
    await rows(server.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [
      new URL(address).origin,
    ]);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('steunpad-error', (event) => {
        document.title = (event as CustomEvent<{ reason: string }>).detail.reason;
      }),
    );
    await page.goto(address);
    return { page, asked };
  }

  test('it can be filled in, and its question is asked once', async () => {
    const { page, asked } = await open();
    await page.waitForSelector('steunpad-support-request >>> input[name=name]');

    expect(asked.filter((url) => url.includes('/public/graphql?'))).toHaveLength(1);
    await page.close();
  });

  test('a file with another hash is refused by the import map alone, and the page keeps what it had', async () => {
    const sealed = readSealed();
    const kernel = Object.keys(sealed.integrity).find((file) => file.startsWith('kernel-'))!;
    const { entry } = sealed;
    const changed = { ...sealed.integrity, [kernel]: sealed.integrity[entry]! };
    const withoutLinks = (html: string) => html.replaceAll(/<link rel="modulepreload"[^>]*>/g, '');
    const { page, asked } = await open({ ...sealed, integrity: changed }, withoutLinks);
    await page.waitForFunction(() => document.title === 'unavailable');

    expect(asked.some((url) => url.endsWith(kernel))).toBe(true);
    expect(
      await page.$eval('steunpad-support-request', (element) => [
        element.shadowRoot,
        element.textContent?.includes('038 555 01 93'),
      ]),
    ).toEqual([null, true]);
    await page.close();
  });
});
