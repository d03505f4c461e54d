import { randomInt } from 'node:crypto';

/** In an order of chance (Fisher and Yates). */
export function shuffled<One>(these: readonly One[]): One[] {
  const all = [...these];
  for (let last = all.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}
