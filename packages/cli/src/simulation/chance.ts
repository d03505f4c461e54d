/** Numbers from 0 up to 1 that are the same for the same seed, on every machine (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance of one person, which does not depend on who comes before or after them. */
export const chanceOf = (seed: number, person: number) =>
  chanceFrom(Math.imul(seed, 1_000_003) + Math.imul(person + 1, 7_919));

/** One of these, each as likely as its weight says. */
export function pick<Name extends string>(
  chance: number,
  weights: Readonly<Record<Name, number>>,
): Name {
  const entries = Object.entries(weights) as [Name, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance * total;
  for (const [name, weight] of entries) {
    if (left < weight) return name;
    left -= weight;
  }
  return entries.at(-1)![0];
}
