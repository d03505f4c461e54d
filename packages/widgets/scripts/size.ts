import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export const BUDGET_BYTES = 25_000;
export const MOST_REQUESTS = 3;

const ELEMENTS = [
  'support-request',
  'volunteer-signup',
  'intake-form',
  'letter-reply',
  'my-support',
  'my-volunteering',
];

interface Weighed {
  readonly file: string;
  readonly bytes: number;
}

const built = join(import.meta.dirname, '../dist/v1');

/** What a browser fetches to use one element in Dutch, as brotli sends it. */
export function measure(element: string): readonly Weighed[] {
  const start = readdirSync(built).find(
    (file) => file.startsWith(`${element}-`) && file.endsWith('.js'),
  );
  if (!start) throw new Error(`There is no build of ${element}: run "pnpm build" first.`);
  const files = ['steunpad.js'];
  for (const file of [start, ...statically(start)]) if (!files.includes(file)) files.push(file);
  return files.map((file) => ({ file, bytes: weigh(join(built, file)) }));
}

/** The files that a file imports at once, and those that they import. */
function statically(file: string): readonly string[] {
  const code = readFileSync(join(built, file), 'utf8');
  const direct = [...code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(
    ([, name]) => name!,
  );
  return direct.flatMap((name) => [name, ...statically(name)]);
}

function weigh(path: string): number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return brotliCompressSync(readFileSync(path), quality).length;
}

if (import.meta.main) {
  for (const element of ELEMENTS) {
    const files = measure(element);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`${element}: ${total} bytes (brotli) in ${files.length} requests`);
    if (element !== 'support-request') continue;
    if (total > BUDGET_BYTES || files.length > MOST_REQUESTS) {
      console.error(`More than ${BUDGET_BYTES} bytes or ${MOST_REQUESTS} requests.`);
      process.exitCode = 1;
    }
  }
}
