import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { FORMS, type FormName } from '../src/forms.ts';

export const readyBudget = (element: string): number => FORMS[element as FormName];
/** Bytes of the client that sends forms, which comes while a form stands. */
export const LATER_BUDGET = 6_000;
export const MOST_FILES = 3;
/** Bytes of a language other than Dutch, for all elements together. */
export const LANGUAGE_BUDGET = 14_500;

const built = join(import.meta.dirname, '../dist/v1');
const FIRST = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const LATER = /import\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*\)/g;

export interface Weight {
  readonly element: string;
  readonly files: readonly string[];
  /** Bytes, as brotli sends them, until the form can be filled in. */
  readonly ready: number;
  /** What is fetched while the form stands. */
  readonly later: number;
}

/** What a browser fetches for each element that the entry knows, in Dutch. */
export function weighAll(): readonly Weight[] {
  const client = readdirSync(built).find((file) => /^client-.*\.js$/.test(file))!;
  return named('steunpad.js', LATER).map((file) => {
    const files = [...new Set(['steunpad.js', ...withFirst(file)])];
    const element = file.replace(/-[\w-]{6}\.js$/, '');
    return { element, files, ready: sum(files), later: sum([client]) };
  });
}

/** What a language costs, and what it needs that a form did not need already. */
export function weighLanguages() {
  const known = new Set(withFirst(named('steunpad.js', LATER)[0]!));
  return readdirSync(built)
    .filter((file) => /^texts-.*\.js$/.test(file))
    .map((file) => {
      const files = withFirst(file).filter((one) => !known.has(one));
      const language = file.replace(/^texts-|-[\w-]{6}\.js$/g, '');
      return { language, files, bytes: sum(files) };
    });
}

function withFirst(file: string): readonly string[] {
  return [file, ...named(file, FIRST).flatMap(withFirst)];
}

function named(file: string, how: RegExp): readonly string[] {
  return [...readFileSync(join(built, file), 'utf8').matchAll(how)].map(([, name]) => name!);
}

function sum(files: readonly string[]): number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return files
    .map((file) => brotliCompressSync(readFileSync(join(built, file)), quality).length)
    .reduce((total, bytes) => total + bytes, 0);
}

if (import.meta.main) {
  for (const { element, files, ready, later } of weighAll()) {
    const most = readyBudget(element);
    console.log(
      `${element}: ${ready} of ${most} bytes (brotli) in ${files.length} files, and ${later} later`,
    );
    if (ready <= most && later <= LATER_BUDGET && files.length <= MOST_FILES) continue;
    console.error(`More than ${most} and ${LATER_BUDGET} bytes, or ${MOST_FILES} files.`);
    process.exitCode = 1;
  }
  for (const { language, files, bytes } of weighLanguages()) {
    console.log(`${language}: ${bytes} of ${LANGUAGE_BUDGET} bytes in ${files.length} file`);
    if (bytes > LANGUAGE_BUDGET || files.length !== 1) process.exitCode = 1;
  }
}
