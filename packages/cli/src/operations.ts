import { readFileSync } from 'node:fs';

const FILE = new URL('../../widgets/dist/operations.json', import.meta.url);

/** The persisted operations that the build of the widgets wrote. */
export function readOperations(): ReadonlyMap<string, string> {
  try {
    return new Map(
      Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>),
    );
  } catch {
    throw new Error(
      'The widgets are not built: run npm start, or pnpm --filter @steunpad/widgets build.',
    );
  }
}
