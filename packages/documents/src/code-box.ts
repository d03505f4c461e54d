import { say } from '@steunpad/texts/say.ts';
import { BOX_HEIGHT } from './flow.ts';
import { printable, type Typeface } from './fonts.ts';
import type { LetterDocument } from './letter-document.ts';
import { type Element, INK, type Mark, type Shape } from './paper.ts';
import { qrShapes } from './qr-code.ts';

const PADDING = 14;
const SQUARE = 68;

/** The code in letters that can be read from an arm's length, and the square for the person who has a telephone at hand. */
export function codeBox(
  { code, qr, language }: LetterDocument,
  { page, x, y, width }: { page: number; x: number; y: number; width: number },
  typeface: Typeface,
): { readonly elements: readonly Element[]; readonly decoration: readonly Shape[] } {
  const mark = (text: string, own: Partial<Mark>): Mark => ({
    page,
    x: x + PADDING,
    baseline: y,
    text,
    style: 'REGULAR',
    size: 10,
    colour: INK.soft,
    ...own,
  });
  const background: Shape = {
    page,
    x,
    y,
    width,
    height: BOX_HEIGHT,
    colour: INK.box,
    radius: 6,
  };
  const squareX = x + width - PADDING - SQUARE;
  const squareY = y + (BOX_HEIGHT - SQUARE) / 2;

  const large = printable(code ?? qr?.replace(/^https?:\/\//, '') ?? '');
  const room = (qr ? squareX - PADDING : x + width) - x - 2 * PADDING;
  const size = Math.min(22, room / typeface.widthOf(large, 'BOLD', 1));
  const elements: Element[] = [
    {
      tag: 'P',
      marks: [
        mark(`${say(language, code ? 'papers.yourCode' : 'papers.ourPage')} `, {
          baseline: y + 36,
        }),
        mark(large, { baseline: y + 60, style: 'BOLD', size, colour: INK.accent }),
      ],
    },
  ];
  if (qr) {
    const label = say(language, 'papers.scan');
    const labelX = squareX - PADDING - typeface.widthOf(label, 'REGULAR', 9);
    elements.push({
      tag: 'P',
      marks: [mark(label, { x: labelX, baseline: y + BOX_HEIGHT - 14, size: 9 })],
    });
    elements.push({
      tag: 'Figure',
      figure: {
        alt: say(language, 'papers.squareLeadsTo', { url: qr }),
        shapes: [
          {
            page,
            x: squareX - 6,
            y: squareY - 6,
            width: SQUARE + 12,
            height: SQUARE + 12,
            colour: INK.paper,
          },
          ...qrShapes(qr, { page, x: squareX, y: squareY, side: SQUARE }),
        ],
        bounds: [squareX, squareY, squareX + SQUARE, squareY + SQUARE],
      },
    });
  }
  return { elements, decoration: [background] };
}
