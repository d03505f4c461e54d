import { expect, test } from 'vitest';
import { startChild } from './child.ts';
import { startServing, steunpad } from './steunpad.ts';

/** As an operating system ends a process that takes too much: without an exit code. */
const ENDED_BY_A_SIGNAL = {
  NODE_OPTIONS: "--import=data:text/javascript,process.kill(process.pid,'SIGKILL')",
};

test('a command that a signal ends has ended', async () => {
  expect(await steunpad(['help'], ENDED_BY_A_SIGNAL)).toEqual({ exit: null, out: '', err: '' });
});

test('a server that a signal ends before it serves did not start', async () => {
  await expect(startServing(ENDED_BY_A_SIGNAL)).rejects.toThrow('It did not start');
});

test('a child that a signal ends has no next line', async () => {
  const child = startChild('take-lock.ts');
  expect(await child.nextLine()).toBe('ready');

  const next = child.nextLine();
  await child.kill();

  expect(await next).toBe('');
  expect(await child.nextLine()).toBe('');
  expect(await child.finish()).toBe(null);
});
