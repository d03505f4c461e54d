import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { LANGUAGES } from '../../packages/widgets/scripts/catalogues.ts';

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(require.resolve(file), 'utf8');
const AXE = read('axe-core/axe.min.js');
const IBM = read('accessibility-checker-engine/ace-window.js');

const DESK = { width: 1280, height: 900 };
const NARROWEST = { width: 320, height: 640 };

/** How somebody may want to see a page. The width changes as seldom as it can: each change draws everything anew. */
const LOOKS = {
  light: [DESK, { colorScheme: 'light', forcedColors: 'none' }],
  'forced colours': [DESK, { colorScheme: 'light', forcedColors: 'active' }],
  'dark, on the narrowest phone': [NARROWEST, { colorScheme: 'dark', forcedColors: 'none' }],
} as const;

type Look = keyof typeof LOOKS;

/** Nothing that two engines find wrong with what the page shows now, and nothing beside the page. */
export async function expectNoObstacles(page: Page, state: string): Promise<void> {
  const found = await findings(page);
  expect(found.map((finding) => `${state}: ${finding}`)).toEqual([]);
}

/** As wide as the page, however narrow it is. */
export async function expectNoScrolling(page: Page, state: string): Promise<void> {
  const found = await page.evaluate<readonly string[]>(SCROLLING);
  expect(found.map((finding) => `${state}: ${finding}`)).toEqual([]);
}

/**
 * The same in every language and every look of the page; `speak` makes the page say in a language what it says now.
 * Dutch is asked everything by the light and on the narrowest phone, and about colours where they are the system's. The
 * language that is read from right to left is asked everything once, and about colours in the dark. Any other changes
 * nothing but words: axe is asked about them where there is least room for them. `languages.test.ts` asks both engines
 * about every form in each.
 */
export async function expectNoObstaclesAnywhere(
  page: Page,
  state: string,
  speak: (tag: string) => Promise<void>,
): Promise<void> {
  const found: string[] = [];
  for (const [look, [size, media]] of Object.entries(LOOKS) as [Look, (typeof LOOKS)[Look]][]) {
    if (page.viewportSize()?.height !== size.height) await page.setViewportSize(size);
    await page.emulateMedia(media);
    // Dutch last: there the walk goes on.
    for (const { tag, direction } of LANGUAGES.toReversed()) {
      const question = (tag === 'nl' ? IN_DUTCH : inWords(direction))[look];
      if (!question) continue;
      await speak(tag);
      const here = await ask(page, question);
      found.push(...here.map((finding) => `${state}, ${tag}, ${look}: ${finding}`));
    }
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia(LOOKS.light[1]);
  expect(found).toEqual([]);
}

/** What an engine is sure of, and having to scroll sideways; what a person has to look at is no finding. */
export const findings = (page: Page): Promise<readonly string[]> => ask(page, EVERYTHING);

/** In one go: what the page is asked costs less than the way there and back. */
async function ask(page: Page, question: string): Promise<readonly string[]> {
  const found = await page.evaluate<readonly string[] | null>(question);
  if (found) return found;
  await bringEngines(page);
  return page.evaluate<readonly string[]>(question);
}

/** Past Playwright, which takes twice as long for a script of this size. */
async function bringEngines(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { exceptionDetails } = await devtools.send('Runtime.evaluate', { expression: ENGINES });
  expect(exceptionDetails).toBeUndefined();
  await devtools.detach();
}

// What stands last would be sent back, and the checker has all of its rules in it.
export const ENGINES = `(() => { ${IBM} })(); ${AXE}; globalThis.ibm = new ace_ibma.Checker(); undefined`;

/** All rules of axe that `are` such: best practices, level AAA and those on trial too. */
const axeSays = (are = 'true') => `await (async () => {
  const rules = axe.getRules().filter(({ tags }) => !tags.includes('deprecated') && ${are});
  const { violations } = await axe.run({
    resultTypes: ['violations'],
    runOnly: rules.map(({ ruleId }) => ruleId),
  });
  return violations.map(({ id, nodes }) => 'axe ' + id + ': ' + nodes.map(({ target }) => target).join(' | '));
})()`;

const IBM_SAYS = `await (async () => {
  const { results } = await ibm.check(document, ['WCAG_2_2', 'IBM_Accessibility']);
  const forms = document.querySelectorAll('steunpad-support-request, steunpad-volunteer-signup').length;
  return results
    .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
    // Radio buttons with one name in two shadow roots are one group to it; on a page of its own each form keeps the rule.
    .filter(({ ruleId, reasonId }) =>
      forms < 2 || ruleId !== 'input_checkboxes_grouped' || reasonId !== 'fail_notsamegroup')
    .map(({ ruleId, message, path }) => 'ibm ' + ruleId + ': ' + message + ' ' + path.dom);
})()`;

const SCROLLING = `document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['horizontal scrolling'] : []`;

/** Nothing when the engines are not there yet. */
const whenThere = (...said: readonly string[]) =>
  `globalThis.ibm && (async () => [${said.map((one) => `...${one}`).join(', ')}])()`;

/** Both engines and the width, as a text that any browser can be asked. */
export const EVERYTHING = whenThere(axeSays(), IBM_SAYS, SCROLLING);

const WORDS = whenThere(axeSays(`!tags.includes('cat.color')`), SCROLLING);

const COLOURS = whenThere(axeSays(`tags.includes('cat.color')`), SCROLLING);

type Questions = Readonly<Partial<Record<Look, string>>>;

const IN_DUTCH: Questions = {
  light: EVERYTHING,
  'forced colours': COLOURS,
  'dark, on the narrowest phone': EVERYTHING,
};

const inWords = (direction: string): Questions =>
  direction === 'rtl'
    ? { light: EVERYTHING, 'dark, on the narrowest phone': COLOURS }
    : { 'dark, on the narrowest phone': WORDS };
