import { type Block, blocksOf, plain } from './markup.ts';

/** A filled body as the plain text of a mail: the same words, nothing to click on that is not written out. */
export function plainText(body: string): string {
  return `${blocksOf(body).map(textOf).join('\n\n')}\n`;
}

function textOf(block: Block): string {
  if (block.type !== 'LIST') return plain(block.runs);
  return block.items
    .map(({ label, runs }) => `${label === '•' ? '-' : label} ${plain(runs)}`)
    .join('\n');
}
