import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import type { AxeResults } from 'axe-core';
import { Builder, By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startPinnedSite, startSiteWithChangedKernel } from './pinned-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [DRIVER, SCREEN] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'] as const;
const isThere = existsSync(DRIVER) && existsSync(SCREEN);

/** The engine of Safari, as Debian has it: `apt install webkit2gtk-driver xvfb`. */
describe.skipIf(!isThere)('the same walk in WebKit', () => {
  let server: TestServer;
  let browser: WebDriver;
  const stop: (() => unknown)[] = [];

  beforeAll(async () => {
    server = await startServer();
    stop.push(() => server.close());
    const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1280x1000x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    stop.push(() => screen.kill());
    const [display] = (await once(createInterface(screen.stdout), 'line')) as [string];
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1' },
      stdio: 'ignore',
    });
    stop.push(() => driver.kill());
    browser = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({ browserName: 'MiniBrowser' })
      .build();
    stop.push(() => browser.quit());
    await browser.manage().setTimeouts({ implicit: 10_000, script: 30_000 });
  });
  afterAll(async () => {
    for (const end of stop.toReversed()) await end();
  });

  async function within(selector: string): Promise<WebElement> {
    const element = await browser.findElement(By.css('steunpad-support-request'));
    await browser.wait(() =>
      browser.executeScript('return arguments[0].matches(":state(ready)")', element),
    );
    return (await element.getShadowRoot()).findElement(By.css(selector));
  }
  async function expectNoObstacles() {
    await browser.executeScript(AXE);
    const { violations } = await browser.executeAsyncScript<AxeResults>(
      'axe.run().then(arguments[0])',
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  test('support is asked, after mistakes that are told and lose nothing', async () => {
    await browser.get(server.url);
    await (await within('input[name=name]')).sendKeys('Ruben Voorbeeld');
    await (await within('button.primary')).sendKeys(Key.ENTER);
    await within('[part=error-summary]');
    const focused = await browser.executeScript<string>(
      'return document.activeElement.shadowRoot.activeElement.textContent',
    );
    expect(focused.trim()).toBe('Er ontbreekt nog iets (3)');
    await expectNoObstacles();

    for (const choice of ['input[value=SELF]', 'input[name=help]', 'input[value=PHONE]'])
      await (await within(choice)).sendKeys(Key.SPACE);
    await (await within('input[name=phone]')).sendKeys('06 12345678');
    expect(await (await within('input[name=name]')).getAttribute('value')).toBe('Ruben Voorbeeld');
    await (await within('button.primary')).sendKeys(Key.ENTER);
    await within('#done');

    await expectNoObstacles();
    const asked = await rows(server.database, 'SELECT name FROM support_request');
    expect(asked).toContainEqual({ name: 'Ruben Voorbeeld' });
  });

  test('a plain page becomes the form, in Arabic too', async () => {
    await browser.get(`${server.url}/f/GM0193/support-request?lang=ar`);
    await within('input[name=name]');

    expect(await browser.executeScript('return document.dir')).toBe('rtl');
    await expectNoObstacles();
  });

  test('a pinned form works on the strictest page', async () => {
    const { address, stop } = await startPinnedSite(server);
    onTestFinished(stop);
    await browser.get(address);

    expect(await (await within('input[name=name]')).isDisplayed()).toBe(true);
  });

  test('a file with another hash is refused by the import map alone, and the page keeps what it had', async () => {
    const { address, stop } = await startSiteWithChangedKernel(server);
    onTestFinished(stop);
    await browser.get(address);
    // Nothing tells that nothing comes any more, so it is given more time than the form needs elsewhere.
    await browser.sleep(2_000);
    const shown = await browser.executeScript(
      `const element = document.querySelector('steunpad-support-request');
      return [element.shadowRoot, element.innerText.includes('038 555 01 93')]`,
    );
    expect(shown).toEqual([null, true]);
  });
});

async function freePort(): Promise<number> {
  const held = createServer().listen(0, '127.0.0.1');
  await once(held, 'listening');
  const { port } = held.address() as AddressInfo;
  held.close();
  await once(held, 'close');
  return port;
}
