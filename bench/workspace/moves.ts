import type { BrowserContext, CDPSession, Page } from 'playwright';
import { median } from '../api/measure.ts';

interface Given {
  readonly asColleague: (width: number) => Promise<BrowserContext>;
  readonly address: string;
  readonly moves: number;
}

/** From the list to one person after the other and back, as fast as the page follows. */
export async function moveAround({ asColleague, address, moves }: Given) {
  const context = await asColleague(1280);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('tbody th a[href*=pathways]').first().waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const took: number[] = [];
  const warm = Math.ceil(moves / 10);
  let before = await memoryOf(session);
  for (let move = 0; move < moves; move += 1) {
    took.push(await openPerson(page, move));
    await backToList(page);
    if (move + 1 === warm) before = await memoryOf(session);
  }
  const after = await memoryOf(session);
  await context.close();
  const sorted = took.toSorted((one, other) => one - other);
  return {
    'to a person, ms': {
      median: Math.round(median(took)),
      p95: Math.round(sorted[Math.floor(sorted.length * 0.95)]!),
      most: Math.round(sorted.at(-1)!),
    },
    [`after ${warm} moves`]: before,
    [`after ${moves} moves`]: after,
  };
}

/** In the page, from the press until the name and the steps of the person are drawn. */
const openPerson = (page: Page, move: number): Promise<number> =>
  page.evaluate(async (at) => {
    const root = document.querySelector('steunpad-workspace')!.shadowRoot!;
    const links = root.querySelectorAll<HTMLElement>('tbody th a[href*=pathways]');
    const link = links[at % links.length]!;
    const name = link.textContent!.trim();
    const began = performance.now();
    link.click();
    const isThere = () =>
      root.querySelector('#steps-title') && root.querySelector('h1')?.textContent?.trim() === name;
    while (!isThere()) {
      if (performance.now() - began > 30_000) throw new Error('No person came.');
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - began;
  }, move);

async function backToList(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('steunpad-workspace')!.shadowRoot!;
    history.back();
    while (!root.querySelector('tbody th a[href*=pathways]'))
      await new Promise(requestAnimationFrame);
  });
}

/** What is in use once all that can go is gone. */
async function memoryOf(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {
    'heap, MB': Number((of('JSHeapUsedSize') / 1e6).toFixed(2)),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}
