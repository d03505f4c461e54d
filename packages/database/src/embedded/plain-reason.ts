const LONGEST = 1000;
const ADVICE_TO_ITS_MAKERS = 'Build with -sASSERTIONS for more info.';

/** What went wrong in one short line: PGlite's own errors carry 30 kB of its source. */
export function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = (message.split('\n', 1)[0] ?? '').replace(ADVICE_TO_ITS_MAKERS, '').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || 'no reason given';
}
