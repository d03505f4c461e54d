/** How a page is named that says it comes from nowhere. Any website can make one, so it has to be asked for by name. */
const SANDBOXED = 'sandboxed-frames';

/**
 * Exactly what a browser sends as `Origin`: scheme, host and a port that is not the usual one; `null` when a text is no
 * origin.
 */
export function exactOrigin(text: string): string | null {
  if (text === SANDBOXED) return 'null';
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  return origin === 'null' || origin !== text.toLowerCase().replace(/\/$/, '') ? null : origin;
}

/** An origin as people name it. */
export const originInWords = (origin: string): string => (origin === 'null' ? SANDBOXED : origin);
