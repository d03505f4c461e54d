import { runningText } from './column.ts';
import type { Typeface } from './fonts.ts';
import type { LetterDocument } from './letter-document.ts';
import { INK, type LaidOut, mm, type Shape } from './paper.ts';
import { paragraphAt, stroke } from './sheet-parts.ts';

const LEFT = mm(14);

/** A6, lying: what we say on one side, whom it is for on the other. */
export function cardSheet(document: LetterDocument, typeface: Typeface): LaidOut {
  const running = runningText(
    document,
    {
      x: LEFT,
      width: mm(118),
      first: mm(18),
      next: mm(14),
      bottom: mm(97),
      sizes: { text: 12, leading: 16.6, title: 19, heading: 13, gap: 8 },
      titled: true,
    },
    typeface,
  );
  const back = running.pages;
  const { addressee, sender } = document;
  return {
    width: mm(148),
    height: mm(105),
    pages: running.pages + (addressee ? 1 : 0),
    elements: [
      ...running.elements,
      ...(addressee
        ? [
            ...paragraphAt(
              [sender.name, ...sender.lines],
              {
                page: back,
                x: LEFT,
                baseline: mm(20),
                width: mm(50),
                size: 8.5,
                leading: 11.5,
                colour: INK.soft,
              },
              typeface,
            ),
            ...paragraphAt(
              addressee,
              { page: back, x: mm(78), baseline: mm(52), width: mm(62), size: 11, leading: 15 },
              typeface,
            ),
          ]
        : []),
    ],
    decoration: [
      stroke(LEFT, mm(10)),
      ...(addressee ? [stroke(LEFT, mm(10), back), divide(back)] : []),
      ...running.decoration,
    ],
    folios: [],
  };
}

const divide = (page: number): Shape => ({
  page,
  x: mm(71),
  y: mm(14),
  width: 0.5,
  height: mm(77),
  colour: INK.faint,
});
