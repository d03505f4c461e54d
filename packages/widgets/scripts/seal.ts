import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from './catalogues.ts';

const built = join(import.meta.dirname, '../dist/v1');
const STABLE = 'steunpad.js';

// The same entry under a name that holds its hash: for pages that pin exactly what they run.
const entry = readFileSync(join(built, STABLE), 'utf8');
const exact = `steunpad-${createHash('sha256').update(entry).digest('base64url').slice(0, 6)}.js`;
writeFileSync(join(built, exact), entry);

const files = readdirSync(built).filter((file) => file.endsWith('.js') && file !== STABLE);
const elements = entry.matchAll(/"(steunpad-[\w-]+)":\(\)=>import\(.\.\/([\w.-]+)/g);
const kernel = files.find((file) => file.startsWith('kernel-'))!;

writeFileSync(
  join(built, 'integrity.json'),
  `${JSON.stringify(
    {
      entry: exact,
      // Which files an element needs besides the entry before it can work.
      elements: Object.fromEntries([...elements].map(([, tag, file]) => [tag, [kernel, file]])),
      integrity: Object.fromEntries(files.map((file) => [file, sha384(file)])),
    },
    null,
    2,
  )}\n`,
);

// For a page that lets somebody choose: which languages there are, and which of them a native speaker has read.
writeFileSync(join(built, 'languages.json'), `${JSON.stringify(LANGUAGES, null, 2)}\n`);

function sha384(file: string): string {
  return `sha384-${createHash('sha384')
    .update(readFileSync(join(built, file)))
    .digest('base64')}`;
}
