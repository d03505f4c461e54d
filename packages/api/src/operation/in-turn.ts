/** Operations of one caller that run at once; half of the connections that a process has unless it is told otherwise. */
const AT_ONCE = 5;

/**
 * What those may cost together, in points: as much as one operation may. Answers that come from the database in one
 * moment are made one after the other, and everybody else waits for all of them.
 */
const POINTS_AT_ONCE = 10_000;

interface Waiting {
  readonly points: number;
  readonly begin: () => void;
}

interface Line {
  running: number;
  points: number;
  readonly waiting: Waiting[];
}

const lines = new Map<string, Line>();

/**
 * Runs it once fewer and cheaper operations of the same caller run in this process, in the order in which they came.
 * Whoever asks much at once waits for what they asked themselves, and the connections to the database are there for
 * others. `points` is what it costs.
 */
export async function inTurn<T>(
  caller: string,
  points: number,
  work: () => Promise<T>,
): Promise<T> {
  const line = lines.get(caller) ?? { running: 0, points: 0, waiting: [] };
  lines.set(caller, line);
  await new Promise<void>((begin) => {
    line.waiting.push({ points, begin });
    beginNext(line);
  });
  try {
    return await work();
  } finally {
    line.running -= 1;
    line.points -= points;
    beginNext(line);
    if (line.running === 0) lines.delete(caller);
  }
}

/** Whoever is first in the line holds up those behind, so that nothing dear waits for ever. One always runs. */
function beginNext(line: Line): void {
  for (let next = line.waiting[0]; next && fits(line, next); next = line.waiting[0]) {
    line.waiting.shift();
    line.running += 1;
    line.points += next.points;
    next.begin();
  }
}

const fits = ({ running, points }: Line, next: Waiting): boolean =>
  running === 0 || (running < AT_ONCE && points + next.points <= POINTS_AT_ONCE);
