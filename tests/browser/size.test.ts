import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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

describe('the workspace is light too', () => {
  const built = new URL('../../packages/workspace/dist/assets/', import.meta.url);
  const scripts = readdirSync(built).filter((file) => file.endsWith('.js.br'));
  const bytesOf = (file: string) => statSync(new URL(file, built)).size;
  const isScreen = (file: string) => file.includes('.view-');

  test('all that today needs, in both languages', () => {
    const bytes = scripts.filter((file) => !isScreen(file)).map(bytesOf);

    expect(bytes.length).toBeGreaterThanOrEqual(2);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000);
  });

  test.each(scripts.filter(isScreen))('and %s, which is fetched when somebody opens it', (file) => {
    expect(bytesOf(file)).toBeLessThanOrEqual(20_000);
  });
});
