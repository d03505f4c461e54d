import type { Found } from '@steunpad/domain/listings/link-health.ts';
import {
  claimLinks,
  type DueLink,
  noteLook,
  witness,
} from '../modules/listings/link-check.store.ts';
import { asSystem } from '../operation/run-command.ts';
import { PageLooker } from './links/look-at-page.ts';
import type { Worker } from './worker.ts';

/** How many hosts are asked at once. */
const LANES = 8;

interface Look {
  readonly municipality: string;
  readonly link: DueLink;
  readonly found: Found;
}

/**
 * Looks at every link that is due, of all municipalities together, since they share hosts. No transaction is open
 * meanwhile. Answers how many were looked at.
 */
export async function checkLinks(worker: Worker, stopping?: AbortSignal): Promise<number> {
  const { database, web, now } = worker;
  if (!web) return 0;
  const due: { readonly municipality: string; readonly link: DueLink }[] = [];
  for (const municipality of await database.municipalities()) {
    const links = await asSystem(database, municipality, now(), claimLinks);
    due.push(...links.map((link) => ({ municipality, link })));
  }
  const looker = new PageLooker(web, now);
  const looks: Look[] = [];
  const queue = [...due];
  const lane = async () => {
    for (let next = queue.shift(); next && !stopping?.aborted; next = queue.shift()) {
      looks.push({ ...next, found: await looker.look(next.link.url) });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const counting = (await isConnected(worker, looker, looks))
    ? looks
    : // Our own connection may be what is broken; the lease ends within the hour.
      looks.filter(({ found }) => !isSilent(found));
  for (const { municipality, link, found } of counting) {
    await asSystem(database, municipality, now(), (context) => noteLook(context, link, found));
  }
  return counting.length;
}

const isSilent = (found: Found): boolean => found.state === 'NOT_NOW' && found.isSilent;

/**
 * Whether what does not answer can be blamed for it: something else answers, or there is nothing else to ask. Without
 * this a firewall of our own would make every link dead within three days.
 */
async function isConnected(
  { database, now }: Worker,
  looker: PageLooker,
  looks: readonly Look[],
): Promise<boolean> {
  if (looks.every(({ found }) => isSilent(found)) === false || looks.length === 0) return true;
  const hosts = new Set(looks.map(({ link }) => new URL(link.url).host));
  for (const code of new Set(looks.map(({ municipality }) => municipality))) {
    const address = await asSystem(database, code, now(), (context) => witness(context, hosts));
    if (address) return !isSilent(await looker.look(address));
  }
  return hosts.size === 1;
}
