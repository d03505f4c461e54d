import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Themes of municipalities as they publish them, for the gallery and its tests. No release contains them. */
const THEMES = {
  'utrecht.css': '@utrecht/design-tokens/dist/index.css',
  'utrecht-dark.css': '@utrecht/design-tokens/dist/dark/index.css',
  'denhaag.css': '@gemeente-denhaag/design-tokens-components/dist/theme/index.css',
  'nijmegen.css': '@gemeentenijmegen/design-tokens/dist/index.css',
  'amsterdam.css': '@amsterdam/design-system-tokens/dist/index.theme.css',
  'voorbeeld.css': '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
} as const;

const target = join(import.meta.dirname, '../dist/themes');

mkdirSync(target, { recursive: true });
for (const [name, source] of Object.entries(THEMES)) {
  // By path: their `exports` do not name every file that they publish.
  copyFileSync(join(import.meta.dirname, '../node_modules', source), join(target, name));
}
