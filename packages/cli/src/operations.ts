import { readFileSync } from 'node:fs';

/** The persisted operations that the build of the widgets wrote, and those of builds before it. */
export const readOperations = (): ReadonlyMap<string, string> => read('operations.json');

/** Until when the operations run that only older builds send. */
export const readSunsets = (): ReadonlyMap<string, string> => read('older-operations.json');

/** The id of the operation with this name, as a form sends it. */
export function operationNamed(name: string): string {
  const found = [...readOperations()].find(([, text]) => text.includes(` ${name}(`));
  if (!found) throw new Error(`The widgets have no operation ${name}.`);
  return found[0];
}

function read(file: string): ReadonlyMap<string, string> {
  try {
    const text = readFileSync(new URL(`../../widgets/dist/${file}`, import.meta.url), 'utf8');
    return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  } catch {
    throw new Error(
      'The widgets are not built: run npm start, or pnpm --filter @steunpad/widgets build.',
    );
  }
}
