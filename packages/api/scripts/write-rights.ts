// node packages/api/scripts/write-rights.ts: writes docs/rights.md from the tables of roles and scopes.
import { writeFileSync } from 'node:fs';
import { rightsPage } from './rights-page.ts';

writeFileSync(new URL('../../../docs/rights.md', import.meta.url), rightsPage());
