import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { COMPILE_ONCE } from './node-flags.ts';
import { TEST_SECRET } from './test-database.ts';

const MAIN = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));

type Env = Readonly<Record<string, string>>;

export interface Said {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** One command of the command line as its own process, until its end: without an exit code when a signal ended it. */
export async function steunpad(args: readonly string[], env: Env, stdin = ''): Promise<Said> {
  const process = run(args, env);
  process.child.stdin.end(stdin);
  await process.ended;
  return { exit: process.child.exitCode, ...process.said };
}

export interface Serving {
  readonly url: string;
  /** What it has said so far. */
  readonly said: { readonly out: string; readonly err: string };
  /** Asks it to stop and waits for its end: the exit code and how long it took. */
  stop(): Promise<{ exit: number | null; ms: number }>;
  /** As a machine does that loses its power. */
  kill(): Promise<void>;
}

/** `steunpad start` on a free port; it does not outlive the test. */
export async function startServing(env: Env): Promise<Serving> {
  const { child, said, ended } = run(['start'], { PORT: '0', STEUNPAD_DEMO: '0', ...env });
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', () => /power cut/.test(said.out) && resolve());
  });
  // A child that a signal ended has no exit code: its end itself is what tells.
  const over = ended.then(() => Promise.reject(new Error(`It did not start: ${said.err}`)));
  await Promise.race([ready, over]);
  return {
    url: /http:\/\/[^/\s]+/.exec(said.out)![0],
    said,
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      await ended;
      return { exit: child.exitCode, ms: performance.now() - began };
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The embedded database makes its own. */
const secretFor = ({ DATABASE_URL }: Env) => (DATABASE_URL ? { STEUNPAD_SECRET: TEST_SECRET } : {});

function run(args: readonly string[], env: Env) {
  let child: ChildProcessWithoutNullStreams | undefined;
  let ended: Promise<unknown> | undefined;
  // Before it starts: a test that has timed out goes on, and can no longer promise to end what it starts.
  onTestFinished(async () => {
    child?.kill('SIGKILL');
    await ended;
  });
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  child = spawn(process.execPath, [...COMPILE_ONCE, MAIN, ...args], {
    env: { PATH, NODE_COMPILE_CACHE, LOG_LEVEL: 'silent', ...secretFor(env), ...env },
  });
  ended = once(child, 'close');
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  child.stdin.on('error', () => {});
  return { child, said, ended };
}
