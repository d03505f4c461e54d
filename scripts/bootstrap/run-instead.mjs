import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { WINDOWS } from './environment.mjs';

const SAME_KEY_PRESS_MS = 500;
const LOOK_FOR_PARENT_MS = 200;

/**
 * Runs a program as if it had been started in place of this one: its words, its signals and its exit code.
 * `alone` keeps the terminal's own signals from it: npm passes Ctrl-C on although the terminal has
 * sent it already, and a server takes the second one for impatience.
 */
export function runInstead(command, args, { env, cwd, alone = false }) {
  const apart = alone && !WINDOWS;
  const child = spawn(command, args, { cwd, env, stdio: 'inherit', detached: apart });
  child.once('error', (error) => {
    console.error(`${command}: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });

  let last = 0;
  const passOn = (signal) => {
    if (Date.now() - last < SAME_KEY_PRESS_MS) return;
    last = Date.now();
    child.kill(signal);
  };
  process.on('SIGTERM', passOn);
  process.on('SIGHUP', passOn);
  // Without `alone` the terminal has told the child itself; staying lets it come to its end.
  process.on('SIGINT', apart ? passOn : () => {});
  if (process.env.npm_lifecycle_event) onceOrphaned(() => passOn('SIGTERM'));
}

// What is sent to npm ends the shell between npm and this process, which hears nothing of it.
function onceOrphaned(tell) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    tell();
  }, LOOK_FOR_PARENT_MS).unref();
}
