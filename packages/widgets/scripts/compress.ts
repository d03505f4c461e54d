import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = join(import.meta.dirname, '../dist/v1');

// Once at the build and as small as can be, instead of at every request.
for (const file of readdirSync(built).filter((name) => name.endsWith('.js'))) {
  const code = readFileSync(join(built, file));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(join(built, `${file}.br`), brotliCompressSync(code, quality));
  writeFileSync(join(built, `${file}.gz`), gzipSync(code, { level: 9 }));
}
