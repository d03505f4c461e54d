import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isSaidByApi,
  LANGUAGES,
  nested,
  readEntries,
  TRANSLATED,
  textsInCode,
} from './catalogues.ts';

const widgets = join(import.meta.dirname, '..');
const generated = join(widgets, 'src/generated/languages');

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
const PAGES = 'pages.';
const pages: string[] = [];
for (const language of TRANSLATED) {
  const texts = Object.entries(readEntries(language)).flatMap(([key, entry]) =>
    entry[language] && !isSaidByApi(key) ? [[key, entry[language]] as const] : [],
  );
  // What only the server draws costs no resident a byte.
  const [around, forms] = [true, false].map((isPages) =>
    texts.filter(([key]) => key.startsWith(PAGES) === isPages),
  );
  pages.push(`  '${language}': ${speakerOf(around!)},\n`);
  const code = `import { speaker } from '../../languages/translation.ts';

export const textsOf = ${speakerOf(forms!)};
`;
  writeFileSync(join(generated, `${language}.ts`), code);
}
const code = `import { speaker } from '../../languages/translation.ts';

export const pagesTextsOf = {
${pages.join('')}};
`;
writeFileSync(join(generated, 'pages.ts'), code);
// What a municipality may say in its own words.
const ofForms = (texts: Iterable<readonly [string, string]>) =>
  Object.fromEntries([...texts].filter(([key, text]) => text && !isSaidByApi(key)));
const shipped = {
  languages: LANGUAGES.map(({ tag }) => tag),
  texts: ofForms(await textsInCode('nl')),
  translations: Object.fromEntries([
    ['en', ofForms(await textsInCode('en'))],
    ...TRANSLATED.map((language) => [
      language,
      ofForms(
        Object.entries(readEntries(language)).map(([key, entry]) => [key, entry[language] ?? '']),
      ),
    ]),
  ]),
};
writeFileSync(join(widgets, 'dist/texts.json'), `${JSON.stringify(shipped, null, 2)}\n`);

function speakerOf(texts: readonly (readonly [string, string])[]): string {
  return `speaker(${JSON.stringify(nested(new Map(texts)), null, 2)})`;
}
