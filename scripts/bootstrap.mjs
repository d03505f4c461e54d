// The one command on a machine that has only Node and npm: it brings what is missing and goes on.
// Plain JavaScript that Node 18 can read, and no dependency: it runs before there is anything else.
import { checkAll } from './bootstrap/check-all.mjs';
import { environment, NODE, ROOT } from './bootstrap/environment.mjs';
import { runInstead } from './bootstrap/run-instead.mjs';
import { setUp } from './bootstrap/set-up.mjs';
import { EVERYTHING, TOOLS } from './bootstrap/steps.mjs';

const [verb, ...rest] = process.argv.slice(2);
const main = 'packages/cli/src/main.ts';

// A command's standard output carries its result alone.
const progress = verb === 'steunpad' ? process.stderr : process.stdout;
await setUp(verb === 'exec' ? TOOLS : EVERYTHING, progress);
const env = environment();
// Otherwise GraphQL checks itself at every step, and libraries tell callers more than they should know.
const serving = { env: { ...env, NODE_ENV: 'production' }, cwd: ROOT };
if (verb === 'start') runInstead(NODE, [main, 'start', ...rest], { ...serving, alone: true });
else if (verb === 'steunpad') {
  // npm starts its scripts in this checkout; the files that a command names lie where it was given.
  const from = { STEUNPAD_CWD: process.env.INIT_CWD ?? process.cwd() };
  runInstead(NODE, [main, ...rest], { ...serving, env: { ...serving.env, ...from } });
} else if (verb === 'exec' && rest.length > 0) runInstead(rest[0], rest.slice(1), { env });
else if (verb === 'test') process.exitCode = await checkAll(rest, env);
else {
  console.error('Use: bootstrap.mjs start | test | steunpad … | exec COMMAND …');
  process.exitCode = 2;
}
