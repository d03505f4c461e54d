import { readFileSync } from 'node:fs';

/** What the build of the widgets wrote about its files. */
export interface Sealed {
  /** The entry under the name that holds its hash. */
  readonly entry: string;
  /** Which files an element needs besides the entry before it can work. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /** `sha384-…` of every file below `/widgets/v1/`. */
  readonly integrity: Readonly<Record<string, string>>;
}

export const readSealed = (): Sealed =>
  JSON.parse(
    readFileSync(new URL('../../../widgets/dist/v1/integrity.json', import.meta.url), 'utf8'),
  );
