import { spawnSync } from 'node:child_process';
import { environment, NODE_TOO_OLD, ROOT, WINDOWS } from './environment.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { isDone, markDone } from './stamp.mjs';

/** Carries out the steps that are not done; costs next to nothing when all are. */
export async function setUp(steps, progress) {
  if (NODE_TOO_OLD && process.platform !== 'linux') {
    console.error(
      `Node ${process.version} is too old for Steunpad: install Node 24 and try again.`,
    );
    process.exit(1);
  }
  if (steps.every((step) => isDone(ROOT, step))) return;
  await oneAtATime(progress, () => {
    for (const step of steps) if (!isDone(ROOT, step)) applyEffects(step, progress);
  });
}

function applyEffects(step, progress) {
  const start = Date.now();
  progress.write(`Steunpad: ${step.title} … `);
  const [command, ...args] = step.command;
  const { status, error, output } = spawnSync(command, args, {
    cwd: ROOT,
    env: environment(),
    shell: WINDOWS,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    progress.write(`failed after ${seconds} s\n`);
    console.error(error?.message ?? output.join('\n').trim());
    process.exit(1);
  }
  markDone(ROOT, step);
  progress.write(`${seconds} s\n`);
}
