// What has to name every form is made of src/forms.ts: where its code stands, and its Dutch and English texts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../src/forms.ts';

const widgets = join(import.meta.dirname, '..');
const forms = Object.keys(FORMS).sort();
/** What somebody keeps for later has texts as a form has them. */
const speaking = [...forms, 'drafts'].sort();

write('elements', [
  'export const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {',
  ...forms.map((form) => `  'steunpad-${form}': () => import('../${form}/define.ts'),`),
  '};',
]);
const dutch = await named('nl');
write('dutch', [
  ...dutch.map(([form, name]) => `import { ${name} } from '../${form}/${form}.texts.nl.ts';`),
  '',
  'export const DUTCH = {',
  ...dutch.map(([form, name]) => `  '${form}': ${name},`),
  '};',
]);
const english = await named('en');
write('languages/en', [
  ...english.map(([form, name]) => `import { ${name} } from '../../${form}/${form}.texts.en.ts';`),
  `import { speaker, type Translation } from '../../languages/translation.ts';`,
  '',
  'export const textsOf = speaker({',
  ...english.map(([form, name]) => `  '${form}': ${name},`),
  '} as object as Translation);',
]);

/** What each file of texts in a language exports. */
async function named(language: 'nl' | 'en'): Promise<readonly (readonly [string, string])[]> {
  const files = speaking.map((form) => join(widgets, `src/${form}/${form}.texts.${language}.ts`));
  const exported = await Promise.all(files.map(async (file) => Object.keys(await import(file))));
  return speaking.map((form, i) => [form, exported[i]![0]!]);
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(join(widgets, `src/generated/${file}.ts`), `${lines.join('\n')}\n`);
}
