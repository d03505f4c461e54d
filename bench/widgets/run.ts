import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { readSealed } from '@steunpad/cli/embed/sealed.ts';
import { snippet } from '@steunpad/cli/embed/snippet.ts';
import { startEmbedded } from '@steunpad/testing/engines.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { type Browser, chromium } from 'playwright';
import { pages } from './pages.ts';
import { createBench } from './serve.ts';

interface Seen {
  readonly requests: number;
  readonly bytes: number;
  readonly visible: number;
  readonly usable: number;
  readonly blocked: number;
  /** How long the slowest key waited for its answer, of somebody who types from the first frame on. */
  readonly answered: number;
}

const ROUNDS = Number(process.argv[2] ?? 5);
/** Which pages, separated by commas; `all` of them if nothing is said. */
const NAMES = process.argv[3] === 'all' ? undefined : process.argv[3]?.split(',');
/** How many times slower than this machine the telephone is: less on a slow machine. */
const SLOWER = Number(process.argv[4] ?? 4);
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const QUIET_MS = 2_000;
/** A quick typist on a telephone. */
const BETWEEN_KEYS_MS = 100;

const steunpad = await startEmbedded();
const about = {
  ...{ code: 'GM0193', phone: '038 555 01 93', email: 'steun@zwolle.voorbeeld.example' },
  openingHours: 'op werkdagen van 9.00 tot 17.00 uur',
};
const wanted = { host: steunpad.url, elements: ['steunpad-support-request'] };
const candidates = pages(steunpad.url, snippet(about, wanted, readSealed()).html);
const bench = createBench((name) => {
  const page = candidates[name];
  return page?.body
    ? `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Steun</title><link rel="icon" href="data:,">${page.head ?? ''}</head><body><main><h1>Steun</h1>${page.body}</main></body></html>`
    : null;
});
bench.listen(0, '127.0.0.1');
await once(bench, 'listening');
const origin = `http://localhost:${(bench.address() as AddressInfo).port}`;
await rows(steunpad.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [origin]);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const names = NAMES ?? Object.keys(candidates);
const results = new Map<string, Seen[]>(names.map((name) => [name, []]));
try {
  // Everything is packed and read once before it counts.
  for (const name of results.keys()) await look(browser, name);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, seen] of results) {
      const calm = await look(browser, name);
      seen.push({ ...calm, answered: await slowestKey(browser, name) });
    }
  }
} finally {
  await browser.close();
  bench.close();
  await steunpad.close();
}

const medians = [...results].map(([name, seen]) => {
  const of = (key: keyof Seen) => seen.map((one) => one[key]).toSorted((a, b) => a - b);
  const middle = (key: keyof Seen) => of(key)[Math.floor(ROUNDS / 2)]!;
  const visible = of('visible');
  return {
    name: candidates[name]!.name,
    requests: middle('requests'),
    bytes: middle('bytes'),
    visible: middle('visible'),
    range: `${visible[0]}-${visible.at(-1)}`,
    usable: middle('usable'),
    blocked: middle('blocked'),
    answered: middle('answered'),
    usableToHtml: ratio(seen, 'html', 'usable'),
    toHtml: ratio(seen, 'html'),
    toStyled: ratio(seen, 'styled'),
  };
});
const table = medians.map(
  (row) =>
    `| ${row.name} | ${row.requests} | ${row.bytes.toLocaleString('en')} | ${row.visible} (${row.range}) | ${row.toHtml} | ${row.toStyled} | ${row.usable} | ${row.usableToHtml} | ${row.blocked} | ${row.answered} |`,
);
console.log(`load ${loadavg().map(Math.round).join(' ')}\n${table.join('\n')}`);

/** Within each round, as both see the same machine. */
function ratio(seen: readonly Seen[], to: string, what: 'visible' | 'usable' = 'visible'): string {
  const other = results.get(to);
  if (!other) return '';
  const ratios = seen.map((one, i) => one[what] / other[i]![what]);
  return ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!.toFixed(2);
}

/** Opens a page with a cold cache on a slow telephone and a slow network, until its form stands. */
async function open(from: Browser, name: string) {
  const context = await from.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const loaded: { at: number; bytes: number }[] = [];
  let started = 0;
  session.on('Network.requestWillBeSent', ({ timestamp }) => {
    started ||= timestamp;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength, timestamp }) => {
    loaded.push({ at: (timestamp - started) * 1_000, bytes: encodedDataLength });
  });
  await page.addInitScript(watchForm);
  const address = new URL(candidates[name]!.address ?? `/page/${name}`, origin);
  await page.goto(address.href, { waitUntil: 'commit' });
  // A function, since a strict policy lets no text become code.
  await page.waitForFunction(
    () => (globalThis as unknown as { seen: { visible: number } }).seen.visible > 0,
    undefined,
    { timeout: 60_000 },
  );
  return { context, page, session, loaded };
}

/** What is there when, while nobody does anything. */
async function look(from: Browser, name: string): Promise<Omit<Seen, 'answered'>> {
  const { context, page, loaded } = await open(from, name);
  await page.waitForTimeout(QUIET_MS);
  const { visible, tasks } = await page.evaluate(
    () => (globalThis as unknown as { seen: { visible: number; tasks: [number, number][] } }).seen,
  );
  await context.close();
  // What comes while the form stands already is counted apart from what it waits for.
  const needed = loaded.filter(({ at }) => at <= visible + 20);
  return {
    requests: needed.length,
    bytes: needed.reduce((sum, { bytes }) => sum + bytes, 0),
    visible: Math.round(visible),
    usable: Math.round(Math.max(visible, ...tasks.map(([start, length]) => start + length))),
    blocked: Math.round(tasks.reduce((sum, [, length]) => sum + length - 50, 0)),
  };
}

/** Types into the first field of text from its first frame on: how long the slowest key waits until the next frame. */
async function slowestKey(from: Browser, name: string): Promise<number> {
  const { context, page, session } = await open(from, name);
  await page.locator('input[type=text], input:not([type]), textarea').first().focus();
  const until = Date.now() + QUIET_MS;
  const key = { type: 'keyDown', text: 'a', key: 'a', code: 'KeyA' } as const;
  const typed: Promise<unknown>[] = [];
  while (Date.now() < until) {
    // Not waited for: the next finger comes whether or not the page has answered.
    typed.push(session.send('Input.dispatchKeyEvent', key));
    typed.push(session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }));
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await Promise.all(typed);
  const slowest = await page.evaluate(
    () => (globalThis as unknown as { seen: { slowest: number } }).seen.slowest,
  );
  await context.close();
  return slowest;
}

/** In the page: when five fields are laid out, shadow roots included, and which tasks kept it busy. */
function watchForm(): void {
  const seen = { visible: 0, slowest: 0, tasks: [] as [number, number][] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'keydown') seen.slowest = Math.max(seen.slowest, duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  const fields = (root: Document | ShadowRoot): number => {
    let count = 0;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) count += fields(element.shadowRoot);
      if (/^(INPUT|TEXTAREA)$/.test(element.tagName) && element.getClientRects().length > 0)
        count += 1;
    }
    return count;
  };
  const look = () => {
    if (document.body && fields(document) >= 5) seen.visible = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
