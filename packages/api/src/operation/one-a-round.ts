const lines = new Map<string, (() => void)[]>();

/**
 * Resolves when a caller may begin: at once for the first request in a round of the event loop, and one round later for
 * each further one. Reading, parsing and refusing many requests of one caller takes whole rounds otherwise, and an
 * answer for anybody else needs a round for each word with the database.
 */
export function oneARound(caller: string): Promise<void> {
  const line = lines.get(caller);
  if (line) return new Promise((begin) => line.push(begin));
  lines.set(caller, []);
  setImmediate(next, caller);
  return Promise.resolve();
}

function next(caller: string): void {
  const begin = lines.get(caller)!.shift();
  if (!begin) return void lines.delete(caller);
  begin();
  setImmediate(next, caller);
}
