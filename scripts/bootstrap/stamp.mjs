import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A step is done when its outputs are there and its inputs are those of the last time.
 * @typedef {{ name: string, inputs: string[], outputs: string[] }} Step
 */

const MADE = new Set(['node_modules', 'dist', 'generated', '.git', '.cache']);

/** @param {string} root @param {Step} step */
export function isDone(root, step) {
  if (!step.outputs.every((path) => existsSync(join(root, path)))) return false;
  const stamp = stampPath(root, step);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, step);
}

/** @param {string} root @param {Step} step */
export function markDone(root, step) {
  const stamp = stampPath(root, step);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(root, step));
}

function stampPath(root, { name }) {
  return join(root, '.cache', 'stamps', name);
}

function fingerprint(root, { inputs }) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesIn(root, input)).sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/** The files at this path, without what was made from others. One that is absent has none. */
function filesIn(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !MADE.has(name))
    .flatMap((name) => filesIn(root, `${path}/${name}`));
}
