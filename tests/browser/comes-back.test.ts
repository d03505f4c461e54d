import type { Page, Route } from 'playwright';
import { expect, test } from 'vitest';
import { ELEMENT, openForeign } from './foreign-page.ts';
import { supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const PATIENT = { timeout: 20_000, interval: 200 };
const QUESTION = '**/public/graphql?*';

interface Heard {
  readonly tries: () => number;
  /** From now on there is an answer. */
  readonly mend: () => void;
  readonly events: string[];
}

/** A page of which something fails, on a clock that the test may move ahead. */
async function openFailing(
  page: Page,
  address: string | RegExp,
  fail: (route: Route) => Promise<void>,
): Promise<Heard> {
  const events: string[] = [];
  let tries = 0;
  let mended = false;
  await page.exposeFunction('heard', (name: string) => events.push(name));
  await page.addInitScript(() => {
    for (const name of ['steunpad-ready', 'steunpad-error']) {
      document.addEventListener(name, (event) => {
        const { reason = '' } = (event as CustomEvent).detail;
        (window as unknown as { heard(name: string): void }).heard(`${name} ${reason}`.trim());
      });
    }
  });
  await page.clock.install();
  await page.route(address, (route) => {
    tries += 1;
    return mended ? route.continue() : fail(route);
  });
  await openForeign(page, stage.url, { address: `${stage.url}/gemeente`, body: ELEMENT });
  await expect.poll(() => events.length, PATIENT).toBe(1);
  expect(await page.getByText('Bel 038 555 01 93').isVisible()).toBe(true);
  const mend = () => {
    mended = true;
  };
  return { tries: () => tries, mend, events };
}

/** Moves the clock until something was asked so often; a wait begins only when the failure before it is known. */
async function waitForTry(page: Page, { tries }: Heard, which: number): Promise<void> {
  const look = async () => {
    if (tries() < which) await page.clock.fastForward(2_500);
    return tries();
  };
  await expect.poll(look, PATIENT).toBe(which);
}

const formStands = (page: Page) => supportRequest(page).getByRole('form').waitFor();
const answer =
  (status: number, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({ status, headers, body: 'no' });

test.each([
  ['an error of the server', answer(500)],
  ['too many requests', answer(429)],
  ['no answer', (route: Route) => route.abort()],
])('after %s the form comes by itself a little later', async (_, fail) => {
  const page = await stage.blank();
  const heard = await openFailing(page, QUESTION, fail);
  await waitForTry(page, heard, 2);
  heard.mend();
  await waitForTry(page, heard, 3);

  await formStands(page);
  expect(heard.events).toEqual(['steunpad-error unreachable', 'steunpad-ready']);
});

test('a server that wants to be left alone for a while is', async () => {
  const page = await stage.blank();
  const heard = await openFailing(page, QUESTION, answer(429, { 'retry-after': '900' }));
  heard.mend();

  await page.clock.runFor(600_000);
  expect(heard.tries()).toBe(1);
  await page.clock.runFor(300_000);

  await formStands(page);
});

test('a server that stays away is asked twice more, and again when there is a network', async () => {
  const page = await stage.blank();
  const heard = await openFailing(page, QUESTION, answer(500));
  await waitForTry(page, heard, 3);
  await page.clock.runFor(600_000);
  expect(heard.tries()).toBe(3);
  expect(heard.events).toHaveLength(1);

  heard.mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));

  await formStands(page);
});

test.each([
  ['what all forms build on', /\/kernel-/],
  ['the code of the form', /\/support-request-/],
])('%s is fetched again too', async (_, file) => {
  const page = await stage.blank();
  const heard = await openFailing(page, file, answer(503));
  const tries = heard.tries();
  heard.mend();

  await waitForTry(page, heard, tries + 1);

  await formStands(page);
  expect(heard.events).toEqual(['steunpad-error unavailable', 'steunpad-ready']);
});

test('a municipality that is not known is asked no more', async () => {
  const page = await stage.blank();
  let questions = 0;
  await page.clock.install();
  page.on('request', (request) => {
    if (request.url().includes('/public/graphql?')) questions += 1;
  });
  const body = ELEMENT.replace('GM0193', 'GM9999');
  await openForeign(page, stage.url, { address: `${stage.url}/onbekend`, body });
  await page.waitForFunction(() => document.querySelector(':state(unavailable)'));

  await page.clock.runFor(60_000);

  expect(questions).toBe(1);
});

test.each([
  [
    'without custom states',
    () => {
      delete (ElementInternals.prototype as { states?: unknown }).states;
      delete (window as { CustomStateSet?: unknown }).CustomStateSet;
    },
  ],
  [
    'that wants custom states with two dashes',
    () => {
      CustomStateSet.prototype.add = () => {
        throw new SyntaxError('no dashes');
      };
    },
  ],
])(
  'in a browser %s the page still hears that a form is ready, or that it is not',
  async (_, older) => {
    const page = await stage.blank();
    const events: string[] = [];
    await page.exposeFunction('heard', (name: string) => events.push(name));
    await page.addInitScript(older);
    await page.addInitScript(() => {
      for (const name of ['steunpad-ready', 'steunpad-error'])
        document.addEventListener(name, () =>
          (window as unknown as { heard(name: string): void }).heard(name),
        );
    });
    const unknown = ELEMENT.replace('GM0193', 'GM9999');
    await openForeign(page, stage.url, { address: `${stage.url}/ouder`, body: ELEMENT + unknown });

    await supportRequest(page).first().getByRole('form').waitFor();
    await expect
      .poll(() => events.toSorted(), PATIENT)
      .toEqual(['steunpad-error', 'steunpad-ready']);
  },
);
