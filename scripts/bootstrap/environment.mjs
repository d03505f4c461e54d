import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = join(ROOT, '.cache');
export const WINDOWS = process.platform === 'win32';

const TOOLS = join(ROOT, 'tools');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** From 22.18 on Node runs TypeScript as it is. */
export const NODE_TOO_OLD = major < 22 || (major === 22 && minor < 18);
export const NODE = NODE_TOO_OLD ? join(TOOLS, 'node/node_modules/.bin/node') : process.execPath;

// What npm tells its scripts would make pnpm take itself for npm's child, and `npm -s` would silence its errors;
// with NODE_ENV=production pnpm would leave out what builds the widgets.
const NOT_PASSED_ON =
  /^NODE_ENV$|^npm_(lifecycle|package|command|execpath|node_execpath|config_(local_prefix|prefix|noproxy|global_prefix|loglevel))/i;

/** The environment of everything that is started: the right Node, pnpm and the workspace's own tools first. */
export function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
  const path = [
    dirname(NODE),
    join(TOOLS, 'pnpm/node_modules/.bin'),
    join(ROOT, 'node_modules/.bin'),
    process.env.PATH,
  ];
  // Node keeps here what it compiled, TypeScript too: the next process begins a quarter sooner.
  const compiled = { NODE_COMPILE_CACHE: join(CACHE, 'compiled') };
  return { ...compiled, ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}
