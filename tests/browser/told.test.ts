import { someoneInvited } from '@steunpad/testing/invited.ts';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const PATIENT = { timeout: 15_000, interval: 200 };

/** The status that stands beside all pages of a form: marked before, to see that it is still the same. */
async function markStatus(form: Locator): Promise<() => Promise<string>> {
  await form.getByRole('form').waitFor();
  await form.evaluate(({ shadowRoot }) => {
    shadowRoot!.querySelector('.idle')!.id = 'marked';
  });
  return async () => (await form.locator('#marked').textContent())!.trim();
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);

test('that it was sent, and that the code stands only here, is said in a status that was there before', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  const said = await markStatus(form);
  await fillSupportRequest(form);
  expect(await said()).toBe('');

  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();

  await expect.poll(said, PATIENT).toMatch(/^Wij hebben uw vraag ontvangen .*staat alleen hier\.$/);
  expect(await focused(page)).toBe('done');
  expect(await form.locator('#marked').getAttribute('aria-live')).toBe('polite');
  // Who listens on does not come across it again.
  await expect.poll(said, PATIENT).toBe('');
});

test('what a code opened is said too', async () => {
  const { code } = await someoneInvited(stage.server);
  const page = await stage.open('/mijn-steun.html');
  const form = page.locator('steunpad-my-support');
  const said = await markStatus(form);
  await form.getByLabel('Uw code').fill(code);

  await button(form, 'Laat zien hoe het staat').click();

  await expect.poll(said, PATIENT).toBe('Zo staat het');
  expect(await focused(page)).toBe('standing');
});

test('where the pressed button stays, the focus alone says what is new', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  const said = await markStatus(form);

  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Er ontbreekt nog iets' }).waitFor();

  await expect.poll(() => focused(page)).toBe('error-summary');
  expect(await said()).toBe('');
});

interface Heard {
  readonly name: string;
  readonly description: string;
  readonly invalid: string;
}

/** What a browser tells a screen reader of each thing of a kind. */
async function heard(page: Page, role: 'radio' | 'link'): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => node.role?.value === role)
    .map((node) => {
      const property = (name: string) =>
        node.properties?.find((one) => one.name === name)?.value.value;
      return {
        name: node.name?.value,
        description: node.description?.value ?? '',
        invalid: property('invalid'),
      };
    });
}

test('the first choice of a wrong group says what is wrong, and none says so before', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await form.getByRole('form').waitFor();
  const before = await heard(page, 'radio');
  // An empty answer is not wrong yet.
  expect(before.filter(({ invalid }) => invalid !== 'false').map(({ name }) => name)).toEqual([]);

  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Er ontbreekt nog iets' }).waitFor();

  const after = await heard(page, 'radio');
  expect(after.find(({ name }) => name === 'Bellen')?.description).toBe(
    'Kies hoe wij contact met u opnemen.',
  );
  expect(after.find(({ name }) => name === 'E-mailen')?.description).toBe('');
});

test('a code is heard letter by letter, and seen and copied as it is', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  const code = (await form.locator('[part=code]').textContent()) ?? '';

  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(await form.locator('[part=code]').getAttribute('aria-hidden')).toBe('true');
  expect(await form.locator('[part=code] + .heard').textContent()).toBe([...code].join(' '));
  const copied = await form.locator('.keys').evaluate((keys) => {
    getSelection()!.selectAllChildren(keys);
    return getSelection()!.toString();
  });
  expect(copied).toContain(code);
  expect(copied).not.toContain([...code].join(' '));
});

test('how many characters are left is heard near the end only, and what is too many always', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  const message = form.getByLabel('Wilt u er iets over vertellen?');
  const heardNow = () => form.locator('p.heard').textContent();
  const write = (length: number) => message.fill('a'.repeat(length));

  for (const [length, said] of [
    [10, ''],
    [1900, 'U kunt nog 100 tekens schrijven.'],
    [1901, ''],
    [2000, 'U kunt nog 0 tekens schrijven.'],
    [2003, 'Dit zijn 3 tekens te veel.'],
  ] as const) {
    await write(length);
    await expect.poll(heardNow).toBe(said);
  }
});

test('question and sentence of a mistake are two words to the person who listens', async () => {
  const page = await stage.open();
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await form.getByLabel('Bellen', { exact: true }).check();
  await form.getByLabel('Uw telefoonnummer').fill('weet ik niet');

  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Er klopt nog iets niet' }).waitFor();

  const names = (await heard(page, 'link')).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('Uw telefoonnummer'))).toEqual([
    expect.stringMatching(/^Uw telefoonnummer Wij kunnen dit telefoonnummer niet lezen\./),
  ]);
});
