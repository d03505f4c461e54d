// node packages/api/scripts/write-personal-data.ts: writes docs/personal-data.md from the marks in the Prisma schema.
import { writeFileSync } from 'node:fs';
import { personalDataPage } from './personal-data-page.ts';

writeFileSync(new URL('../../../docs/personal-data.md', import.meta.url), personalDataPage());
