import { command } from '@steunpad/testing/command.ts';
import { type Block, blocksOf } from '@steunpad/testing/guide.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { ELEMENT, openForeign } from './foreign-page.ts';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const SITE = 'http://gemeente.example';
const GUIDE = blocksOf('embed.md');

beforeAll(async () => {
  await rows(stage.server.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [SITE]);
});

const onOurHost = (text: string): string => text.replaceAll('https://steun.example.nl', stage.url);

async function open(page: Page, more: { head?: string; body?: string; bare?: boolean } = {}) {
  await openForeign(page, stage.url, { address: `${SITE}/`, body: ELEMENT, ...more });
}

async function send(page: Page): Promise<string> {
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
  return (await form.locator('[part=reference]').textContent())!;
}

/** What the command line says to each line of a block. */
async function said(block: Block): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const line of block.text.trim().split('\n')) {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);
    expect(words.slice(0, 5)).toEqual(['npm', 'run', '-s', 'steunpad', '--']);
    const { exit, out, err } = await command(stage.server.database, words.slice(5).map(onOurHost));
    expect([exit, err], line).toEqual([0, '']);
    answers.push(out);
  }
  return answers;
}

/** What is done with each block of the guide, by words that only that block has. */
const WAYS: Readonly<Record<string, (page: Page, block: Block) => Promise<void>>> = {
  '-- embed GM0193': async (page, block) => {
    const [printed = ''] = await said(block);
    await open(page, { body: printed, bare: true });
    await send(page);
  },
  '<p>Wilt u steun?': async (page, { text }) => {
    await open(page, { body: onOurHost(text), bare: true });
    await send(page);
  },
  'Content-Security-Policy:': async (page, { text }) => {
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    const [, policy] = /^Content-Security-Policy: (.+)$/m.exec(onOurHost(text))!;
    const headers = { 'content-security-policy': policy! };
    await openForeign(page, stage.url, { address: `${SITE}/`, body: ELEMENT, headers });
    await send(page);
    expect(problems.filter((problem) => !problem.includes('favicon'))).toEqual([]);
  },
  '::part(submit-button)': async (page, { text }) => {
    await open(page, { head: `<style>${text}</style>` });
    const sendButton = button(supportRequest(page), 'Verstuur mijn vraag');
    await sendButton.waitFor();
    const look = await sendButton.evaluate((element) => {
      const { backgroundColor, textTransform, fontSize } = getComputedStyle(element);
      return [backgroundColor, textTransform, fontSize];
    });
    expect(look).toEqual(['rgb(0, 129, 31)', 'uppercase', '18px']);
  },
  '-- text set': async (page, block) => {
    const answers = await said(block);
    expect(answers[0]).toContain('nl support-request.title  ');
    await open(page, { body: ELEMENT.replace('GM0193"', 'GM0193" lang="nl-simple"') });
    await supportRequest(page).getByLabel('Wat is uw naam?').waitFor();
  },
  ':state(ready)': async (page, { text }) => {
    await open(page, { head: `<style>${text}</style>`, bare: true });
    const height = () => supportRequest(page).evaluate((element) => element.clientHeight);
    expect(await height()).toBe(page.viewportSize()!.height);
    // Nothing of ours comes: the room is given back.
    await expect.poll(height, { timeout: 15_000 }).toBeLessThan(100);
  },
  'steunpad-submitted': async (page, { text }) => {
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    await open(page, { body: `${text}${ELEMENT}` });
    const reference = await send(page);
    expect(heard).toContain(reference);
  },
  '-- statement privacy': async (_, block) => {
    const [privacy, accessibility] = await said(block);
    expect(privacy).toContain(new URL(stage.url).host);
    expect(accessibility).toContain('WCAG 2.2');
  },
};

test.each(GUIDE)('what can be copied does what the guide says: $kind $text', async (block) => {
  const marks = Object.keys(WAYS).filter((mark) => block.text.includes(mark));

  expect(marks).toHaveLength(1);
  await WAYS[marks[0]!]!(await stage.blank(), block);
});

test('nothing is tried that the guide does not have', () => {
  for (const mark of Object.keys(WAYS)) {
    expect(
      GUIDE.some(({ text }) => text.includes(mark)),
      mark,
    ).toBe(true);
  }
});
