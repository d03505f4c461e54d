// node packages/domain/scripts/write-pathway.ts: writes docs/pathway.md from the table of transitions.
import { writeFileSync } from 'node:fs';
import { pathwayPage } from './pathway-page.ts';

writeFileSync(new URL('../../../docs/pathway.md', import.meta.url), pathwayPage());
