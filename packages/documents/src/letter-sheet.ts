import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { runningText } from './column.ts';
import type { Typeface } from './fonts.ts';
import type { LetterDocument } from './letter-document.ts';
import { INK, type LaidOut, mm, type Shape } from './paper.ts';
import { folios, paragraphAt, stroke } from './sheet-parts.ts';

const A4 = { width: mm(210), height: mm(297) };
const LEFT = mm(25);
const WIDTH = mm(158);

/**
 * A4, folded in three, for the Dutch envelope with its window at the left: the address begins five
 * centimetres from the top and ends before the fold.
 */
export function letterSheet(document: LetterDocument, typeface: Typeface): LaidOut {
  const { addressee, sender, date, place, language } = document;
  const running = runningText(
    document,
    {
      x: LEFT,
      width: WIDTH,
      first: mm(101),
      next: mm(25),
      bottom: mm(273),
      sizes: { text: 11, leading: 15.2, title: 17, heading: 12.5, gap: 7.5 },
      titled: true,
    },
    typeface,
  );
  const day = writtenDate(date, language);
  return {
    ...A4,
    pages: running.pages,
    elements: [
      ...paragraphAt(
        [sender.name],
        {
          x: LEFT,
          baseline: mm(23),
          width: mm(90),
          size: 14,
          leading: 17,
          style: 'BOLD',
          colour: INK.accent,
        },
        typeface,
      ),
      ...paragraphAt(
        sender.lines,
        {
          x: mm(133),
          baseline: mm(23),
          width: mm(57),
          size: 9,
          leading: 12.5,
          colour: INK.soft,
        },
        typeface,
      ),
      ...paragraphAt(
        addressee ?? [],
        { x: LEFT, baseline: mm(53), width: mm(88), size: 11, leading: 14.5 },
        typeface,
      ),
      ...paragraphAt(
        [place ? `${place}, ${day}` : day],
        { x: LEFT, baseline: mm(92), width: WIDTH, size: 10, leading: 14, colour: INK.soft },
        typeface,
      ),
      ...running.elements,
    ],
    decoration: [stroke(LEFT, mm(12)), ...[99, 198].map(fold), ...running.decoration],
    folios: folios(document, running.pages, { right: LEFT + WIDTH, baseline: mm(284) }, typeface),
  };
}

/** Where the paper is folded, at its very edge. */
const fold = (millimetres: number): Shape => ({
  page: 0,
  x: mm(5),
  y: mm(millimetres),
  width: mm(4),
  height: 0.5,
  colour: INK.faint,
});
