import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FIREFOX, useFirefox } from './firefox.ts';
import { type Site, startPinnedSite, startSiteWithChangedKernel } from './pinned-site.ts';

describe.skipIf(!FIREFOX)('a pinned form on the strictest page, in Firefox', () => {
  const firefox = useFirefox();

  async function open({ address, stop }: Site): Promise<{ page: Page; asked: string[] }> {
    onTestFinished(stop);
    const page = await firefox.browser.newPage();
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
    const { page, asked } = await open(await startPinnedSite(firefox.server));
    await page.waitForSelector('steunpad-support-request >>> input[name=name]');

    expect(asked.filter((url) => url.includes('/public/graphql?'))).toHaveLength(1);
    await page.close();
  });

  test('a file with another hash is refused by the import map alone, and the page keeps what it had', async () => {
    const { page, asked } = await open(await startSiteWithChangedKernel(firefox.server));
    await page.waitForFunction(() => document.title === 'unavailable');

    expect(asked.some((url) => url.includes('/kernel-'))).toBe(true);
    expect(
      await page.$eval('steunpad-support-request', (element) => [
        element.shadowRoot,
        element.textContent?.includes('038 555 01 93'),
      ]),
    ).toEqual([null, true]);
    await page.close();
  });
});
