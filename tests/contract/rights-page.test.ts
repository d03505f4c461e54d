import { readFileSync } from 'node:fs';
import { STAFF_ROLES } from '@steunpad/domain/staff/roles.ts';
import { expect, test } from 'vitest';
import { rightsPage } from '../../packages/api/scripts/rights-page.ts';

test('docs/rights.md is what the tables say (node packages/api/scripts/write-rights.ts)', () => {
  const page = readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8');

  expect(page).toBe(rightsPage());
  for (const role of STAFF_ROLES) expect(page).toContain(`| \`${role}\` |`);
});
