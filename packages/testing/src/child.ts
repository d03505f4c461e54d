import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { COMPILE_ONCE } from './node-flags.ts';

export interface Child {
  readonly pid: number;
  /** Every line it has said so far. */
  readonly lines: readonly string[];
  /** The next line that nobody has asked for yet; empty when it ended without one. */
  nextLine(): Promise<string>;
  tell(line: string): void;
  /** Lets go of its standard input and waits for its end. */
  finish(): Promise<number | null>;
  /** As a crash does: nothing of it gets to tidy up. */
  kill(): Promise<void>;
}

/** Runs a file of tests/faults/children as a process of its own, which does not outlive the test. */
export const startChild = (file: string, ...args: string[]): Child =>
  startChildUntil(onTestFinished, file, ...args);

/** The same for longer than one test: `atEnd` is given what ends it. */
export function startChildUntil(
  atEnd: (stop: () => Promise<void>) => void,
  file: string,
  ...args: string[]
): Child {
  const path = fileURLToPath(new URL(`../../../tests/faults/children/${file}`, import.meta.url));
  const child = spawn(process.execPath, [...COMPILE_ONCE, path, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  atEnd(() => killed(child, ended));

  const lines: string[] = [];
  let asked = 0;
  let over = false;
  let wake = () => {};
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  reader.once('close', () => {
    over = true;
    wake();
  });

  return {
    pid: child.pid ?? 0,
    lines,
    async nextLine() {
      asked += 1;
      if (lines.length < asked && !over)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return lines[asked - 1] ?? '';
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    async finish() {
      child.stdin.end();
      await ended;
      return child.exitCode;
    },
    kill: () => killed(child, ended),
  };
}

async function killed(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
