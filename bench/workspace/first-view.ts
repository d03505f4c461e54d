import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright';
import { median } from '../api/measure.ts';

/** The slow profile of bench/widgets. */
const NETWORK = {
  ...{ offline: false, latency: 150 },
  ...{ downloadThroughput: 200_000, uploadThroughput: 93_750 },
};
const QUIET_MS = 2_000;

interface Seen {
  readonly visible: number;
  readonly usable: number;
}

interface Given {
  readonly browser: Browser;
  readonly asColleague: (width: number) => Promise<BrowserContext>;
  readonly address: string;
  readonly rounds: number;
  readonly slower: number;
}

/** Today with a cold cache on a slow telephone, in turns with a table of the same rows that needs no script. */
export async function firstViews({ browser, asColleague, address, rounds, slower }: Given) {
  const rows = await rowsOf(await asColleague(1280), address);
  const plain = await servePlain(rows);
  const look = async (context: BrowserContext, at: string): Promise<Seen> => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(watchRows, rows.length);
    await page.goto(at, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => (globalThis as unknown as { seen: { visible: number } }).seen.visible > 0,
      undefined,
      { timeout: 120_000 },
    );
    await page.waitForTimeout(QUIET_MS);
    const { visible, tasks } = await page.evaluate(
      () =>
        (globalThis as unknown as { seen: { visible: number; tasks: [number, number][] } }).seen,
    );
    await context.close();
    return {
      visible,
      usable: Math.max(visible, ...tasks.map(([start, length]) => start + length)),
    };
  };
  const pages = {
    'plain table': async () =>
      look(await browser.newContext({ viewport: { width: 412, height: 823 } }), plain.address),
    Today: async () => look(await asColleague(412), address),
  };
  const seen: Record<keyof typeof pages, Seen[]> = { 'plain table': [], Today: [] };
  // Everything is read once before it counts.
  for (const open of Object.values(pages)) await open();
  for (let round = 0; round < rounds; round += 1)
    for (const name of Object.keys(pages) as (keyof typeof pages)[])
      seen[name].push(await pages[name]());
  plain.close();
  const ratio = (key: keyof Seen) =>
    median(seen.Today.map((one, i) => one[key] / seen['plain table'][i]![key])).toFixed(2);
  return Object.fromEntries(
    Object.entries(seen).map(([name, all]) => [
      name,
      {
        rows: rows.length,
        visible: Math.round(median(all.map(({ visible }) => visible))),
        usable: Math.round(median(all.map(({ usable }) => usable))),
        ...(name === 'Today' && { '× visible': ratio('visible'), '× usable': ratio('usable') }),
      },
    ]),
  );
}

type Row = readonly { readonly text: string; readonly href: string | null }[];

/** What stands in the list, cell by cell. */
async function rowsOf(context: BrowserContext, address: string): Promise<readonly Row[]> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('tbody tr').first().waitFor();
  const rows = await page.locator('tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.children].map((cell) => ({
        text: cell.textContent!.replace(/\s+/g, ' ').trim(),
        href: cell.querySelector('a')?.getAttribute('href') ?? null,
      })),
    ),
  );
  await context.close();
  return rows;
}

async function servePlain(rows: readonly Row[]) {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = ({ text, href }: Row[number]) =>
    `<td>${href ? `<a href="${safe(href)}">${safe(text)}</a>` : safe(text)}</td>`;
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Vandaag</title><link rel="icon" href="data:,"></head><body><h1>Vandaag</h1><table><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table></body></html>`;
  const packed = brotliCompressSync(html);
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-encoding', 'br');
    response.end(packed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

/** In the page: when all rows are laid out, shadow roots included, and which tasks kept it busy. */
function watchRows(wanted: number): void {
  const seen = { visible: 0, tasks: [] as [number, number][] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const root = document.querySelector('steunpad-workspace')?.shadowRoot ?? document;
    const rows = [...root.querySelectorAll('tbody tr')];
    if (rows.filter((row) => row.getClientRects().length > 0).length >= wanted)
      seen.visible = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
