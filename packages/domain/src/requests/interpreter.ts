/** Whoever answers speaks these. */
const SPOKEN = ['nl', 'en'];

/** The language of the interpreter for somebody who filled in a form in `language`, or `null` when nobody is needed. */
export function interpreterFor(language: string): string | null {
  const [spoken = ''] = language.toLowerCase().split('-');
  return SPOKEN.includes(spoken) ? null : language;
}
