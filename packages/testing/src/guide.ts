import { readFileSync } from 'node:fs';

export interface Block {
  readonly kind: string;
  readonly text: string;
}

/** What can be copied out of a guide in `docs/`, or out of one chapter of it, in its order. */
export function blocksOf(guide: string, chapter?: string): readonly Block[] {
  const whole = readFileSync(new URL(`../../../docs/${guide}`, import.meta.url), 'utf8');
  const text = chapter === undefined ? whole : chapterOf(whole, chapter);
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = '', block = '']) => ({
    kind,
    text: block,
  }));
}

function chapterOf(text: string, title: string): string {
  const [, after] = text.split(`\n## ${title}\n`, 2);
  if (after === undefined) throw new Error(`The guide has no chapter ${title}.`);
  return after.split('\n## ', 1)[0] ?? '';
}
