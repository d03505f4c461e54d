import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { button, fillSupportRequest, shownKey } from './residents.ts';
import { CHROMIUM, useStage } from './stage.ts';

const stage = useStage();

const NAME = 'Ruben Voorbeeld';
const PHONE = '12345678';
const MESSAGE = 'Slaapt slecht sinds april.';

/** What the widget draws, and not what stands in its place until it does. */
const widget = (page: Page) => page.locator('steunpad-support-request div[lang=nl]');
const plainForm = (page: Page) => page.locator('main');

/** What a browser remembers by itself to fill in a name and a telephone number: its owner chooses that. */
const AUTOFILL = /\/Web Data/;
/** Where it keeps the tabs that were closed: for a page without a script with what was sent. */
const CLOSED_TABS = /\/Sessions\//;

const PLACES = [
  ['a widget', '/', widget, true, [AUTOFILL]],
  ['our page where the widget took over', '/f/GM0193/support-request', widget, true, [AUTOFILL]],
  [
    'our page without a script',
    '/f/GM0193/support-request',
    plainForm,
    false,
    [AUTOFILL, CLOSED_TABS],
  ],
] as const;

test.each(PLACES)(
  '%s: fill in, leave, go back, make a mistake, send: nothing is left on the page, in storage, in a cache or in history',
  async (_, path, formOn, javaScriptEnabled, ofTheBrowser) => {
    const profile = await mkdtemp(join(tmpdir(), 'steunpad-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...CHROMIUM,
      javaScriptEnabled,
      // As at home: whoever goes back may get the page as it was left, and not a new one.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    onTestFinished(async () => {
      await context.close();
      await rm(profile, { recursive: true });
    });
    const page = context.pages()[0]!;
    page.on('dialog', (dialog) => void dialog.accept());
    const form = formOn(page);
    const address = stage.url + path;
    await page.goto(address);
    await fill(form);
    await page.goto(`${stage.url}/privacy.html`);
    await page.goBack({ waitUntil: 'commit' });
    await expectNothingTyped(form);

    await fill(form);
    await form.getByLabel('Uw telefoonnummer').fill(PHONE);
    await button(form, 'Verstuur mijn vraag').click();
    await form.locator('[part=error-summary]').waitFor();
    await form.getByLabel('Uw telefoonnummer').fill(`06 ${PHONE}`);
    await button(form, 'Verstuur mijn vraag').click();
    const { code } = await shownKey(form);
    expect(page.url()).toBe(address);
    await page.goto(`${stage.url}/privacy.html`);
    await page.goBack({ waitUntil: 'commit' }).catch(() => {});
    await expect.poll(() => page.url()).not.toContain('privacy');
    await expect.poll(() => page.content().catch(() => code)).not.toContain(code);
    await page.goto(address);
    await expectNothingTyped(form);
    if (javaScriptEnabled) expect(await page.evaluate(dump)).toEqual(EMPTY);
    expect(await context.cookies()).toEqual([]);
    await context.close();

    const kept = await filesOf(profile);
    const ours = kept.filter(({ name }) => !ofTheBrowser.some((own) => own.test(name)));
    const typed = [NAME, PHONE, MESSAGE].flatMap((text) => [text, text.replaceAll(' ', '+')]);
    expect(withAny(ours, [...typed, code])).toEqual([]);
    expect(withAny(kept, [code]), 'what was told is nowhere').toEqual([]);
    const free = kept.filter(({ name }) => AUTOFILL.test(name));
    expect(withAny(free, [MESSAGE]), 'nor what has no token for filling in').toEqual([]);
    // Addresses it does keep: the search finds what is there.
    expect(withAny(kept, [new URL(address).host]).length).toBeGreaterThan(1);
  },
);

async function fill(form: Locator): Promise<void> {
  await form.getByLabel('Wilt u er iets over vertellen?').fill(MESSAGE);
  await fillSupportRequest(form);
}

async function expectNothingTyped(form: Locator): Promise<void> {
  await form.getByLabel('Hoe heet u?').waitFor();
  expect(await form.getByLabel('Hoe heet u?').inputValue()).toBe('');
  expect(await form.getByLabel('Wilt u er iets over vertellen?').inputValue()).toBe('');
  expect(await form.getByLabel('Voor mijzelf').isChecked()).toBe(false);
}

const EMPTY = {
  local: {},
  session: {},
  databases: [],
  caches: [],
  state: null,
  query: '',
  hash: '',
};

/** Everything that a page can keep in a browser. */
async function dump() {
  return {
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    // Only a page from a safe origin has it.
    caches: 'caches' in window ? await caches.keys() : [],
    state: history.state,
    query: location.search,
    hash: location.hash,
  };
}

interface Kept {
  readonly name: string;
  readonly bytes: Buffer;
}

async function filesOf(profile: string): Promise<readonly Kept[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const names = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(name) })));
}

/** Which files have one of these texts in them, with letters of one byte or of two. */
const withAny = (files: readonly Kept[], texts: readonly string[]): string[] =>
  files
    .filter(({ bytes }) =>
      texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))),
    )
    .map(({ name }) => name);
