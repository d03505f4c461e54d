import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readSealed } from '@steunpad/cli/embed/sealed.ts';
import { type Snippet, snippet } from '@steunpad/cli/embed/snippet.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';

const SITE = fileURLToPath(new URL('../../examples/strict-csp/server.mjs', import.meta.url));

export interface Site {
  readonly address: string;
  stop(): void;
}

/** The website with the strictest policy, of a municipality that pasted what `steunpad embed` printed for these files. */
export async function startPinnedSite(
  server: TestServer,
  sealed = readSealed(),
  changed = (html: string) => html,
): Promise<Site> {
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
  const [address] = (await once(createInterface(site.stdout), 'line')) as [string];
  await rows(server.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [
    new URL(address).origin,
  ]);
  return { address, stop: () => site.kill() };
}

/** The same, after somebody changed the kernel on the server: only the import map can tell. */
export function startSiteWithChangedKernel(server: TestServer): Promise<Site> {
  const sealed = readSealed();
  const kernel = Object.keys(sealed.integrity).find((file) => file.startsWith('kernel-'))!;
  const integrity = { ...sealed.integrity, [kernel]: sealed.integrity[sealed.entry]! };
  return startPinnedSite(server, { ...sealed, integrity }, (html) =>
    html.replaceAll(/<link rel="modulepreload"[^>]*>/g, ''),
  );
}
