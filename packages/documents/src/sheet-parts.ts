import { say } from '@steunpad/texts/say.ts';
import { fixedLines } from './column.ts';
import type { Typeface } from './fonts.ts';
import type { LetterDocument } from './letter-document.ts';
import { type Element, INK, type Mark, type Shape } from './paper.ts';

/** A place for lines of small or large type. */
export type Place = Parameters<typeof fixedLines>[1];

export const paragraph = (marks: readonly Mark[]): Element => ({ tag: 'P', marks });

/** Lines as one paragraph; none when there are no lines. */
export function paragraphAt(
  lines: readonly string[],
  place: Place,
  typeface: Typeface,
): readonly Element[] {
  return lines.length === 0 ? [] : [paragraph(fixedLines(lines, place, typeface))];
}

/** The short stroke of colour that all our paper has. */
export const stroke = (x: number, y: number, page = 0): Shape => ({
  page,
  x,
  y,
  width: 48,
  height: 4,
  radius: 2,
  colour: INK.accent,
});

/** `1 van 2` at the foot of each page; nothing on a letter of one page. */
export function folios(
  { language }: LetterDocument,
  pages: number,
  { right, baseline }: { readonly right: number; readonly baseline: number },
  typeface: Typeface,
): readonly Mark[] {
  if (pages === 1) return [];
  return Array.from({ length: pages }, (_, page) => {
    const text = say(language, 'papers.pageOf', { page: page + 1, pages });
    return {
      page,
      text,
      x: right - typeface.widthOf(text, 'REGULAR', 9),
      baseline,
      style: 'REGULAR',
      size: 9,
      colour: INK.soft,
    };
  });
}
