import { someoneInvited } from '@steunpad/testing/invited.ts';
import { askForSupport, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { visiting } from '@steunpad/testing/volunteers.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesTextsNl } from '../../packages/pages/src/pages.texts.nl.ts';
import { TEXTS } from './inputs.ts';

/** So many sendings of each page; more by hand: `STEUNPAD_FUZZ=1000 STEUNPAD_SEED=7`. */
const numRuns = 10 * Number(process.env['STEUNPAD_FUZZ'] ?? 3);
const seed = Number(process.env['STEUNPAD_SEED'] ?? 1);

let server: TestServer;
let keys: Record<string, string>[];

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  const token = await server.token(EVERY_SCOPE);
  const { reference, code } = await askForSupport(server);
  const letter = await someoneInvited(server);
  const volunteer = await visiting(server, token);
  keys = [{ reference, code }, { code: letter.code }, { code: volunteer.code }];
});
afterAll(() => server.close());

const PATHS = Object.keys(pagesTextsNl.names).flatMap((name) => [name, `${name}/later`]);

test.each(PATHS)('whatever is sent to %s, the page stands', async (path) => {
  const address = `${server.url}/f/GM0193/${path}`;
  const shown = [await (await fetch(address)).text()];
  for (const key of keys) shown.push(await (await post(address, Object.entries(key))).text());
  const names = new Set(shown.flatMap(namesIn));

  for (const sending of fc.sample(sendings([...names]), { numRuns, seed })) {
    const response = await post(address, sending);
    const text = await response.text();
    const said = JSON.stringify(sending).slice(0, 2_000);
    expect(response.status, said).toBeLessThan(500);
    expect(text, said).not.toMatch(/undefined|\[object|something went wrong/);
    for (const name of namesIn(text)) names.add(name);
  }
});

/** Some of the fields and presses of a page, each with anything, for somebody with a key or without. */
const sendings = (names: readonly string[]): fc.Arbitrary<[string, string][]> =>
  fc
    .record({
      fields: fc.array(
        fc.tuple(
          fc.constantFrom(...names, 'press', 'key', 'form', 'nobody'),
          fc.oneof(fc.constantFrom(...TEXTS, ...VALUES), fc.string({ maxLength: 30 })),
        ),
        { maxLength: 12 },
      ),
      who: fc.constantFrom({}, {}, ...keys),
    })
    .map(({ fields, who }) => [...fields, ...Object.entries(who)]);

/** What a choice, a press or a day may be. */
const VALUES = ['SELF', 'PHONE', 'EMAIL', 'POST', 'open', 'stop', 'yes', '3-2-2027', '31-02-2026'];

const namesIn = (html: string): string[] =>
  [...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name);

const post = (address: string, fields: readonly (readonly [string, string])[]) =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
