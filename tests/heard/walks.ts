import { startEmbedded } from '@steunpad/testing/engines.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { BROWSERS, type Browser, Listener, missing } from './desktop.ts';

interface Start {
  readonly path: string;
  readonly scripts?: boolean;
}
type Walk = (listener: Listener, server: TestServer) => Promise<void>;
type Define = (name: string, start: Start, walk: Walk) => void;

/** More than once, to hear whether something is always said. */
const repeats = Number(process.env['HEARD_TIMES'] ?? 1) - 1;

/** The same walk in each browser that is here; what is missing is told aloud, not passed over. */
export function inEachBrowser(walks: (walk: Define) => void): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await startEmbedded();
  });
  afterAll(() => server?.close());

  describe.each(Object.keys(BROWSERS) as Browser[])('%s', (browser) => {
    const lacks = [...missing, ...(BROWSERS[browser] ? [] : [browser])];
    if (lacks.length > 0) {
      console.error(`\n!!! Nothing is heard in ${browser}. Missing: ${lacks.join(', ')}.\n`);
    }
    walks((name, { path, scripts = true }, walk) => {
      test.skipIf(lacks.length > 0)(name, { repeats }, async () => {
        const listener = await Listener.open(browser, server.url + path, name, scripts);
        try {
          await walk(listener, server);
        } finally {
          await listener.close();
        }
      });
    });
  });
}
