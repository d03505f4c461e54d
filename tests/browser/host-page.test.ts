import { blocksOf } from '@steunpad/testing/guide.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { ELEMENT, openForeign } from './foreign-page.ts';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const open = (page: Page, body: string, more: { head?: string; bare?: boolean } = {}) =>
  openForeign(page, stage.url, { address: `${stage.url}/gastheer`, body, ...more });

test('the page around is the same, pixel for pixel, with and without our script', async () => {
  const body = `<header><nav><a href="/">Gemeente</a> <button>Zoeken</button></nav></header>
    <main><h1>Steun</h1><div id="box">${ELEMENT}</div>
    <h2>Meer</h2><ul><li>Een</li></ul><form><label>Zoek <input type="search"></label>
    <select><option>Alles</option></select><textarea></textarea></form>
    <table><tr><th>Dag</th><td>Open</td></tr></table><details open><summary>Meer</summary>tekst</details></main>`;
  const head = '<style>#box { height: 300px; overflow: hidden; contain: strict }</style>';
  const seen = async (bare: boolean) => {
    const page = await stage.blank({ viewport: { width: 900, height: 900 } });
    await open(page, body, { head, bare });
    if (!bare) await supportRequest(page).getByRole('form').waitFor();
    return page.screenshot({ mask: [page.locator('#box')] });
  };

  const [without, withScript] = [await seen(true), await seen(false)];

  expect(withScript.equals(without)).toBe(true);
});

test('no global, no title, no address and no focus of the page changes', async () => {
  const page = await stage.blank();
  await open(page, `<input id="search" autofocus>${ELEMENT}`, { bare: true });
  const known = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await open(page, `<input id="search" autofocus>${ELEMENT}`);
  const visits = await page.evaluate(() => history.length);
  await supportRequest(page).getByRole('form').waitFor();

  const added = await page.evaluate(
    (before) => Object.getOwnPropertyNames(window).filter((name) => !before.includes(name)),
    known,
  );
  // Lit tells other copies of itself that it is there.
  expect(added.filter((name) => !/^(lit|reactive)\w+(Versions|Metadata)$/.test(name))).toEqual([]);
  expect(await page.evaluate(() => [document.title, location.href])).toEqual([
    'Gemeente',
    `${stage.url}/gastheer`,
  ]);
  expect(await page.evaluate(() => history.length)).toBe(visits);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
});

/** The style that the guide gives a web team for it. */
const ROOM = blocksOf('embed.md').find(({ text }) => text.includes(':state(ready)'))!.text;

/** How much of the page moved by itself, as browsers score it, on a connection on which it can be seen. */
async function shiftOf(page: Page, head: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150 },
    ...{ downloadThroughput: 200_000, uploadThroughput: 90_000 },
  });
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        (window as unknown as { shift: number }).shift += (
          entry as unknown as { value: number }
        ).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let release = () => {};
  const painted = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/steunpad.js', async (route) => {
    await painted;
    await route.continue();
  });
  const text = 'Lees meer. '.repeat(99);
  const body = `<main><h1>Steun</h1>${ELEMENT}<h2>Meer</h2><p>${text}</p></main>`;
  const opened = open(page, body, { head });
  await page.getByText('Bel 038 555 01 93').waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  release();
  await opened;
  await supportRequest(page).getByRole('form').waitFor();
  // The score of a frame is told after it.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))),
  );
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

test.each([
  ['a telephone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 900 }],
])(
  'on %s nothing moves while the form comes, on a page that keeps room for it',
  async (_, viewport) => {
    const kept = await stage.blank({ viewport });
    expect(await shiftOf(kept, `<style>${ROOM}</style>`)).toBeLessThanOrEqual(0.02);

    const notKept = await stage.blank({ viewport });
    expect(await shiftOf(notKept, ''), 'the measure itself works').toBeGreaterThan(0.02);
  },
);

test('a page that keeps room gets it back when the form cannot come', async () => {
  const page = await stage.blank({ viewport: { width: 390, height: 844 } });
  await page.route('**/public/graphql*', (route) => route.abort());
  await open(page, ELEMENT, { head: `<style>${ROOM}</style>` });

  const height = () => supportRequest(page).evaluate((element) => element.clientHeight);
  await expect.poll(height, { timeout: 10_000 }).toBeLessThan(200);
});

test('where no Trusted Types policy is allowed the page keeps what it had, and its web team hears', async () => {
  const page = await stage.blank();
  const questions: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/public/graphql')) questions.push(request.url());
  });
  await page.addInitScript(() =>
    document.addEventListener('steunpad-error', (event) =>
      document.body.append(JSON.stringify((event as CustomEvent).detail)),
    ),
  );
  await openForeign(page, stage.url, {
    address: `${stage.url}/geen-beleid`,
    body: ELEMENT,
    headers: {
      'content-security-policy': `default-src 'none'; script-src ${stage.url}; connect-src ${stage.url}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  });
  await page.getByText('{"reason":"unavailable"}').waitFor();

  expect(await page.getByText('Bel 038 555 01 93').isVisible()).toBe(true);
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  expect(questions, 'and no change of the page asks again').toHaveLength(1);
});

test('twice on one page: each keeps its own answers', async () => {
  const page = await stage.blank();
  await open(page, ELEMENT + ELEMENT);
  const [first, second] = [supportRequest(page).nth(0), supportRequest(page).nth(1)];
  await fillSupportRequest(first);
  await second.getByLabel('E-mailen', { exact: true }).check();

  expect(await first.getByLabel('Bellen', { exact: true }).isChecked()).toBe(true);
  expect(await second.getByLabel('Hoe heet u?').inputValue()).toBe('');
  await button(first, 'Verstuur mijn vraag').click();
  await first.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
  expect(await second.getByRole('form').isVisible()).toBe(true);
});

test('a single-page app may add it, move it, take it away and put it back', async () => {
  const page = await stage.blank();
  await open(page, '<main id="a"></main><aside id="b"></aside>');
  await page.evaluate((html) => {
    document.querySelector('#a')!.innerHTML = html;
  }, ELEMENT);
  const form = supportRequest(page);
  await fillSupportRequest(form);

  await page.evaluate(() => document.querySelector('#b')!.append(document.querySelector('#a *')!));
  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('Ruben Voorbeeld');

  await page.evaluate(() => {
    const element = document.querySelector('#b *')!;
    element.remove();
    document.querySelector('#a')!.append(element);
  });
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();

  await page.evaluate((html) => {
    document.querySelector('#a')!.innerHTML = html;
  }, ELEMENT);
  await expect.poll(() => form.getByLabel('Hoe heet u?').inputValue()).toBe('');
});

test.each([
  [
    'before the element, and at once',
    '<script async type="module" src="/widgets/v1/steunpad.js"></script>',
    '',
  ],
  ['after the element', '', '<script type="module" src="/widgets/v1/steunpad.js"></script>'],
  [
    'twice',
    ...Array<string>(2).fill('<script type="module" src="/widgets/v1/steunpad.js"></script>'),
  ],
] as [string, string, string][])('the script may stand %s', async (_, before, after) => {
  const page = await stage.blank();
  await open(page, before + ELEMENT + after, { bare: true });

  await supportRequest(page).getByRole('form').waitFor();
});

test('in a sandboxed frame it works when the operator lists such frames, and else the fallback stays', async () => {
  const page = await stage.blank();
  const frame = `<script type='module' src='${stage.url}/widgets/v1/steunpad.js'></script>${ELEMENT.replaceAll('"', "'")}`;
  const body = `<iframe title="Steun" width="900" height="900" sandbox="allow-scripts allow-forms" srcdoc="${frame}"></iframe>`;
  const inside = page.frameLocator('iframe');
  const refused = page.waitForEvent('requestfailed', (request) =>
    request.url().includes('/public/graphql'),
  );
  await open(page, body, { bare: true });
  await refused;
  expect(await inside.getByText('Bel 038 555 01 93').isVisible()).toBe(true);

  await rows(stage.server.database, `INSERT INTO embed_site VALUES ('GM0193', 'null')`);
  await open(page, body, { bare: true });
  const form = inside.locator('steunpad-support-request');
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});

test('a page that gives every array a toJSON of its own, as prototype.js did, sends answers as they are', async () => {
  const page = await stage.blank();
  await page.addInitScript(() => {
    Object.assign(Array.prototype, {
      toJSON(this: unknown[]) {
        return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`;
      },
    });
  });
  await open(page, ELEMENT);
  const form = supportRequest(page);
  await fillSupportRequest(form);
  const sent = page.waitForRequest('**/public/graphql');
  await button(form, 'Verstuur mijn vraag').click();

  expect((await sent).postDataJSON().variables.input.needDomains).toEqual(['FINANCIAL']);
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});

test('an XHTML page keeps what stands inside the element, and its web team hears', async () => {
  const page = await stage.blank();
  const told = page.waitForEvent('console', (message) => message.text() === 'unavailable');
  await page.addInitScript(() =>
    document.addEventListener('steunpad-error', (event) =>
      console.info((event as CustomEvent<{ reason: string }>).detail.reason),
    ),
  );
  await page.route(`${stage.url}/xhtml`, (route) =>
    route.fulfill({
      contentType: 'application/xhtml+xml; charset=utf-8',
      body: `<?xml version="1.0"?><!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>Gemeente</title>
        <script type="module" async="async" src="/widgets/v1/steunpad.js"></script></head>
        <body>${ELEMENT}</body></html>`,
    }),
  );
  await page.goto(`${stage.url}/xhtml`);

  await told;
  expect(await page.getByText('Bel 038 555 01 93').isVisible()).toBe(true);
});
