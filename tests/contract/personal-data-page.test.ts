import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personalDataPage } from '../../packages/api/scripts/personal-data-page.ts';

test('docs/personal-data.md is what the marks say (node packages/api/scripts/write-personal-data.ts)', () => {
  const page = readFileSync(new URL('../../docs/personal-data.md', import.meta.url), 'utf8');

  expect(page).toBe(personalDataPage());
  expect(page).toContain('**`own_words`**');
});
