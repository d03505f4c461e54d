/** Operations of one caller that run at once; half of the connections that a process has unless it is told otherwise. */
const AT_ONCE = 5;

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

const lines = new Map<string, Line>();

/**
 * Runs it once fewer than some other operations of the same caller run in this process, in the order in which they came.
 * Whoever asks much at once waits for what they asked themselves, and the connections to the database are there for
 * others.
 */
export async function inTurn<T>(caller: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(caller) ?? { running: 0, waiting: [] };
  lines.set(caller, line);
  if (line.running >= AT_ONCE) await new Promise<void>((begin) => line.waiting.push(begin));
  else line.running += 1;
  try {
    return await work();
  } finally {
    // The next one takes the place; without one it is free.
    const next = line.waiting.shift();
    if (next) next();
    else line.running -= 1;
    if (line.running === 0) lines.delete(caller);
  }
}
