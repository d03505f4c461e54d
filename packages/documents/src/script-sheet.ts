import { runningText } from './column.ts';
import type { Typeface } from './fonts.ts';
import type { LetterDocument } from './letter-document.ts';
import { type LaidOut, mm } from './paper.ts';
import { folios, stroke } from './sheet-parts.ts';

/** A4 for the desk: all of a call at one glance. */
export function scriptSheet(document: LetterDocument, typeface: Typeface): LaidOut {
  const left = mm(25);
  const width = mm(160);
  const running = runningText(
    document,
    {
      x: left,
      width,
      first: mm(22),
      next: mm(25),
      bottom: mm(279),
      sizes: { text: 11.5, leading: 14.8, title: 19, heading: 12, gap: 5.2 },
      titled: true,
    },
    typeface,
  );
  return {
    width: mm(210),
    height: mm(297),
    pages: running.pages,
    elements: running.elements,
    decoration: [stroke(left, mm(15)), ...running.decoration],
    folios: folios(document, running.pages, { right: left + width, baseline: mm(288) }, typeface),
  };
}
