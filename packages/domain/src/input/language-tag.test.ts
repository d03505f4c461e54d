import { expect, test } from 'vitest';
import { normaliseLanguageTag } from './language-tag.ts';

test.each([
  ['nl', 'nl'],
  [' NL-be ', 'nl-BE'],
  ['fy', 'fy'],
  ['zh-hant-tw', 'zh-Hant-TW'],
])('%j is %j', (text, tag) => {
  expect(normaliseLanguageTag(text)).toBe(tag);
});

test.each(['', 'Nederlands spreken', 'n', '-', 'nl_NL', 'x'.repeat(36)])('%j is no tag', (text) => {
  expect(normaliseLanguageTag(text)).toBeNull();
});
