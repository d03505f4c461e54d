import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  LANGUAGE_BUDGET,
  LATER_BUDGET,
  MOST_FILES,
  readyBudget,
  weighAll,
  weighLanguages,
} from '../../packages/widgets/scripts/size.ts';

test.each(weighAll())('$element stays light enough for an old telephone', (weight) => {
  expect(weight.files).toContain('steunpad.js');
  expect(weight.files.length).toBeLessThanOrEqual(MOST_FILES);
  expect(weight.ready).toBeLessThanOrEqual(readyBudget(weight.element));
  expect(weight.later).toBeLessThanOrEqual(LATER_BUDGET);
});

test('the form to ask for support is among what is weighed, at the promised 20 kB', () => {
  expect(weighAll().map(({ element }) => element)).toContain('support-request');
  expect(readyBudget('support-request')).toBe(20_000);
});

test('a language is one file more, whatever the number of elements', () => {
  const all = weighLanguages();

  expect(all.map(({ language }) => language)).toEqual(['ar', 'en', 'nl-simple', 'pl', 'tr', 'uk']);
  for (const { language, files, bytes } of all) {
    expect([language, files.length]).toEqual([language, 1]);
    expect(bytes, language).toBeLessThanOrEqual(LANGUAGE_BUDGET);
  }
});

test('the workspace is light too: what Today needs in both languages, and each screen that is fetched later', () => {
  const built = new URL('../../packages/workspace/dist/', import.meta.url);
  const scripts = readdirSync(new URL('assets/', built)).filter((file) => file.endsWith('.js.br'));
  const page = readFileSync(new URL('index.html', built), 'utf8');
  const bytesOf = (file: string) => statSync(new URL(`assets/${file}`, built)).size;
  const isFirst = (file: string) => page.includes(file.slice(0, -3)) || file.startsWith('en-');
  const first = scripts.filter(isFirst);

  expect(first.length).toBeGreaterThanOrEqual(2);
  expect(first.map(bytesOf).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000);
  for (const file of scripts.filter((each) => !isFirst(each)))
    expect(bytesOf(file), file).toBeLessThanOrEqual(20_000);
});
