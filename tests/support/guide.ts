import { readFileSync } from 'node:fs';

export interface Block {
  readonly kind: string;
  readonly text: string;
}

/** What can be copied out of a guide in `docs/`, in its order. */
export function blocksOf(guide: string): readonly Block[] {
  const text = readFileSync(new URL(`../../docs/${guide}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = '', block = '']) => ({
    kind,
    text: block,
  }));
}
