import { openPlainPage } from '@steunpad/testing/plain-page.ts';
import { newestTask } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage(async () => ({
  limits: {
    submissions: 100,
    unproven: 1,
    unprovenInAll: 100,
    flood: 100,
    wrongCodes: 100,
    points: 1e9,
    documents: 1e9,
  },
}));
const RECEIVED = 'Wij hebben uw vraag ontvangen';

/** Whether the form that is sent is one like any other, or set apart. */
async function send(page: Page): Promise<string> {
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: RECEIVED }).first().waitFor();
  return newestTask(stage.server.database);
}

test('a form works for itself, unseen, when it is sent and not before', async () => {
  const asked: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    const page = await stage.blank();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(stage.url);
    await fillSupportRequest(supportRequest(page));
    expect(asked.filter((path) => /proof/.test(path))).toHaveLength(i * 2);

    expect(await send(page)).toBe('ANSWER_REQUEST');
  }
  expect(asked.filter((path) => path === '/public/proof')).toHaveLength(3);
});

/** Forms without any work, until there were too many of them. */
async function useUpTheRest(): Promise<void> {
  for (let i = 0; i < 2; i += 1) {
    const page = await openPlainPage(`${stage.url}/f/GM0193/support-request`);
    await page.send({
      requestedFor: 'SELF',
      help: 'money',
      name: 'Ruben Voorbeeld',
      preference: 'PHONE',
      phone: '06 12345678',
    });
  }
}

test.for([
  ['the puzzle cannot be fetched', '**/public/proof'],
  ['the solver cannot be fetched', '**/proof-*.js'],
])(
  'when %s a form is sent all the same, and set apart where many are',
  async ([, address = '']) => {
    await useUpTheRest();
    const page = await stage.blank();
    await page.route(address, (route) => route.abort());
    await page.goto(stage.url);

    expect(await send(page)).toBe('LOOK_AT_REQUEST');
    await page.unroute(address);
    await page.goto(stage.url);
    expect(await send(page)).toBe('ANSWER_REQUEST');
  },
);

test('a puzzle that takes too long holds nobody up', async () => {
  await useUpTheRest();
  const page = await stage.blank();
  await page.route('**/public/proof', () => {});
  await page.goto(stage.url);

  expect(await send(page)).toBe('LOOK_AT_REQUEST');
});
