import { fixedLines, runningText } from './column.ts';
import type { Typeface } from './fonts.ts';
import type { LetterDocument } from './letter-document.ts';
import { INK, type LaidOut, mm } from './paper.ts';
import { folios, paragraphAt } from './sheet-parts.ts';

const LEFT = mm(16);
const WIDTH = mm(116);
const TITLE = { size: 26, leading: 31 };

/** A5, printed on both sides, with its title on a field of colour. */
export function leafletSheet(document: LetterDocument, typeface: Typeface): LaidOut {
  const title = fixedLines(
    [document.title],
    {
      x: LEFT,
      baseline: mm(29),
      width: WIDTH,
      ...TITLE,
      style: 'BOLD',
      colour: INK.paper,
    },
    typeface,
  );
  const lastLine = Math.max(...title.map(({ baseline }) => baseline));
  const field = lastLine + mm(9);
  const running = runningText(
    document,
    {
      x: LEFT,
      width: WIDTH,
      first: field + mm(9),
      next: mm(18),
      bottom: mm(192),
      sizes: { text: 12, leading: 17, title: TITLE.size, heading: 14.5, gap: 8.5 },
      titled: false,
    },
    typeface,
  );
  return {
    width: mm(148),
    height: mm(210),
    pages: running.pages,
    elements: [
      ...paragraphAt(
        [document.sender.name],
        {
          x: LEFT,
          baseline: mm(15),
          width: WIDTH,
          size: 10,
          leading: 13,
          colour: INK.paper,
        },
        typeface,
      ),
      { tag: 'H1', marks: title },
      ...running.elements,
    ],
    decoration: [
      { page: 0, x: 0, y: 0, width: mm(148), height: field, colour: INK.accent },
      ...running.decoration,
    ],
    folios: folios(document, running.pages, { right: LEFT + WIDTH, baseline: mm(201) }, typeface),
  };
}
