import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../widgets/dist/v1', import.meta.url));

/** A file whose name holds the hash of what is in it, or one of its compressed forms. */
export const EXACT = /-[\w-]{6,}\.js(\.br|\.gz)?$/;

export const keptBuilds = (dataDirectory: string): string => join(dataDirectory, 'widgets/v1');

/**
 * Keeps this build beside earlier ones, so that a page that names it exactly still finds it after the next release.
 * Files with a hash in their name never change: what is there already is the same.
 */
export async function keepBuild(dataDirectory: string, built = BUILT): Promise<void> {
  const kept = keptBuilds(dataDirectory);
  await mkdir(kept, { recursive: true });
  const present = new Set(await readdir(kept));
  const files = (await readdir(built)).filter((file) => EXACT.test(file) && !present.has(file));
  for (const file of files) {
    // Another process, or a killed one, never leaves half a file under its name.
    const partial = join(kept, `${file}.${randomUUID()}`);
    await copyFile(join(built, file), partial);
    await rename(partial, join(kept, file));
  }
}
