import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import type { Declaration } from '../../packages/widgets/scripts/manifest.ts';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = join(ROOT, 'packages/widgets/src');
const BUILT = join(ROOT, 'packages/widgets/dist/v1');

const stage = useStage();

const [{ declarations }] = JSON.parse(
  await readFile(join(BUILT, 'custom-elements.json'), 'utf8'),
).modules;
const elements: readonly Declaration[] = declarations;
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).toSorted();

/** Elements that are made of what another folder has. */
const MADE_OF: Readonly<Record<string, string>> = {
  'steunpad-links': 'listings',
  'steunpad-news': 'listings',
  'steunpad-partners': 'listings',
};
const folderOf = (tag: string) => MADE_OF[tag] ?? tag.replace('steunpad-', '');

/** What the parts of a kind are called in the sources of an element, or of what all share. */
async function inSources(folder: string, pattern: RegExp): Promise<readonly string[]> {
  const files = (await readdir(join(SOURCES, folder))).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(
    files.map((file) => readFile(join(SOURCES, folder, file), 'utf8')),
  );
  const found = texts.flatMap((text) =>
    [...text.matchAll(pattern)].flatMap(([, name]) => name!.split(' ')),
  );
  return [...new Set(found)];
}

const PARTS = /(?:\bpart="|\bspelled\([\w.]+, ')([\w -]+)/g;
const EVENTS = /announce\('([\w-]+)'/g;

test('every element of the build is in the manifest, and nothing else', async () => {
  const sealed = JSON.parse(await readFile(join(BUILT, 'integrity.json'), 'utf8'));

  expect(elements.map(({ tagName }) => tagName).toSorted()).toEqual(
    Object.keys(sealed.elements).toSorted(),
  );
});

test.each(elements.map((element) => [element.tagName, element] as const))(
  '%s has the attributes, slots and parts that the manifest tells, in the browser too',
  async (tag, element) => {
    const page = await stage.open(`/gallery/?element=${tag}`);
    // A list is fetched when the element stands already.
    await page.locator(`${tag}:state(ready) [part]`).first().waitFor();

    const seen = await page.locator(tag).evaluate((shown) => ({
      attributes: (
        customElements.get(shown.localName) as unknown as { observedAttributes: string[] }
      ).observedAttributes,
      parts: [...shown.shadowRoot!.querySelectorAll('[part]')].flatMap((part) => [...part.part]),
    }));

    expect(names(element.attributes)).toEqual(seen.attributes.toSorted());
    expect(seen.parts.length).toBeGreaterThan(0);
    expect(seen.parts.filter((part) => !names(element.cssParts).includes(part))).toEqual([]);

    const own = await inSources(folderOf(tag), PARTS);
    expect(own.filter((part) => !names(element.cssParts).includes(part))).toEqual([]);
    const everywhere = [...own, ...(await inSources('kernel', PARTS))];
    expect(names(element.cssParts).filter((part) => !everywhere.includes(part))).toEqual([]);
  },
);

test.each(elements.map((element) => [element.tagName, element] as const))(
  '%s tells the events of the manifest',
  async (tag, element) => {
    const told = [
      ...(await inSources(folderOf(tag), EVENTS)),
      ...(await inSources('kernel', EVENTS)),
    ];

    expect(names(element.events)).toEqual([...new Set(told)].toSorted());
  },
);

test('what an event holds is what its type says', async () => {
  const page = await stage.blank();
  const heard = await listen(page);
  await page.goto(stage.url);
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();

  const element = elements.find(({ tagName }) => tagName === 'steunpad-support-request')!;
  const events = (await heard()).filter(({ tag }) => tag === element.tagName);
  expect(events.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['steunpad-ready', 'steunpad-step', 'steunpad-submitted']),
  );
  for (const { name, keys } of events) {
    const { text } = element.events.find((event) => event.name === name)!.type;
    expect(keys, name).toEqual([...text.matchAll(/readonly (\w+)/g)].map(([, key]) => key));
  }
});

async function listen(page: Page) {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ['ready', 'step', 'submitted', 'error']) {
      document.addEventListener(`steunpad-${name}`, (event) => {
        const { detail, target } = event as CustomEvent;
        heard.push({
          name: event.type,
          tag: (target as Element).localName,
          keys: Object.keys(detail),
        });
      });
    }
  });
  return () =>
    page.evaluate(
      () => (window as unknown as { heard: { name: string; tag: string; keys: string[] }[] }).heard,
    );
}

// Beside the widgets' own packages, where the types of React are found.
const folder = join(ROOT, `packages/widgets/.types-${process.pid}`);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What TypeScript says of a file of a web team that uses our types. */
async function check(file: string, code: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), code);
  const options = [
    '--noEmit',
    '--strict',
    '--jsx',
    'react-jsx',
    '--module',
    'esnext',
    '--target',
    'es2022',
  ];
  const more = ['--moduleResolution', 'bundler', '--allowImportingTsExtensions', '--ignoreConfig'];
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  return promisify(execFile)(tsc, [...options, ...more, join(folder, file)]).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

test('a page without a framework gets types, and mistakes are found', async () => {
  const said = await check(
    'page.ts',
    `import type {} from '${BUILT}/elements.d.ts';
document.querySelector('steunpad-support-request')!.municipality = 'GM0193';
document.addEventListener('steunpad-step', ({ detail }) => detail.step.toUpperCase());
document.addEventListener('steunpad-submitted', ({ detail }) => detail.reference?.length);
// @ts-expect-error it is a text
document.querySelector('steunpad-my-support')!.municipality = 193;
// @ts-expect-error nothing personal is in it
document.addEventListener('steunpad-submitted', ({ detail }) => detail.name);
`,
  );

  expect(said).toBe('');
});

test('React 19 gets types for elements and listeners, and mistakes are found', async () => {
  const said = await check(
    'page.tsx',
    `import type {} from '${BUILT}/react.d.ts';
export const page = (
  <steunpad-support-request
    municipality="GM0193"
    lang="nl"
    className="form"
    onsteunpad-submitted={({ detail }) => console.log(detail.reference?.length)}
  >
    <p>Bel 038 555 01 93</p>
  </steunpad-support-request>
);
// @ts-expect-error whose it is has to be told
export const wrong = <steunpad-letter-reply />;
// @ts-expect-error there is no such element
export const unknown = <steunpad-nothing municipality="GM0193" />;
`,
  );

  expect(said).toBe('');
});
