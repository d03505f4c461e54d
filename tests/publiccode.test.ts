import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('publiccode.yml names each language that people can read, and no other', () => {
  const [, listed = ''] = /availableLanguages:\n((?: +- .+\n)+)/.exec(read('publiccode.yml')) ?? [];
  const languages: readonly { readonly tag: string }[] = JSON.parse(
    read('packages/texts/src/translations/languages.json'),
  );

  // Simple Dutch is Dutch in a catalogue of software.
  const spoken = new Set(languages.map(({ tag }) => tag.split('-')[0]!));
  expect(new Set(listed.match(/[a-z]{2,}/g))).toEqual(spoken);
});
