import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Source {
  /** From the top, as `packages/api/src/server.ts`. */
  readonly path: string;
  readonly text: string;
}

// What is no source of ours; packages refer to each other in node_modules, in a circle.
const SKIPPED =
  /(?:^|\/)(?:node_modules|dist|database\/src\/generated|custom-elements|\.[^/]+)$|\.d\.ts$/;

/** Our files by a pattern from the top, in the order of their paths. */
export const sources = (pattern: string): readonly Source[] =>
  globSync(pattern, { cwd: ROOT, exclude: (path) => SKIPPED.test(path) })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** What a file imports, as it is written there. */
export const importsIn = ({ text }: Pick<Source, 'text'>): readonly string[] =>
  [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(([, name]) => name!);

/** The file behind an import, as it is written in this repository: with its ending. What is not ours stays as it is. */
export function resolved(path: string, request: string): string {
  if (request.startsWith('.')) return join(dirname(path), request);
  const [, name, rest] = /^@steunpad\/(\w+)\/(.+)$/.exec(request) ?? [];
  return name ? `packages/${name}/src/${rest}` : request;
}
