import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder = join(import.meta.dirname, '../dist/v1')] = process.argv.slice(2);
const built = resolve(folder);

// Once at the build and as small as can be, instead of at every request.
for (const file of readdirSync(built).filter((name) => /\.(js|css)$/.test(name))) {
  const code = readFileSync(join(built, file));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(join(built, `${file}.br`), brotliCompressSync(code, quality));
  writeFileSync(join(built, `${file}.gz`), gzipSync(code, { level: 9 }));
}
