import { readFileSync } from 'node:fs';
import type { FormTexts } from '@steunpad/api/operation/context.ts';

/** The persisted operations that the build of the widgets wrote, and those of builds before it. */
export const readOperations = (): ReadonlyMap<string, string> => read('operations.json');

/** Until when the operations run that only older builds send. */
export const readSunsets = (): ReadonlyMap<string, string> => read('older-operations.json');

/** What the build of the widgets wrote: every text in Dutch by its key, and the languages that have them. */
export const readFormTexts = (): FormTexts => parsed('texts.json') as FormTexts;

/** The id of the operation with this name, as a form sends it. */
export function operationNamed(name: string): string {
  const found = [...readOperations()].find(([, text]) => text.includes(` ${name}(`));
  if (!found) throw new Error(`The widgets have no operation ${name}.`);
  return found[0];
}

const read = (file: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(parsed(file) as Record<string, string>));

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`../../widgets/dist/${file}`, import.meta.url), 'utf8'));
  } catch {
    throw new Error(
      'The widgets are not built: run npm start, or pnpm --filter @steunpad/widgets build.',
    );
  }
}
