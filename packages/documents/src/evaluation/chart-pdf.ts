import { FONT_FILES } from '../fonts.ts';
import { CHART_INK, type Drawing } from './chart.ts';

/** Draws the picture of a page in a PDF, with its left upper corner at a place and as wide as it is asked to be. */
export function drawChart(
  pdf: PDFKit.PDFDocument,
  { boxes, words, width: own }: Drawing,
  place: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const scale = place.width / own;
  pdf.save().translate(place.x, place.y).scale(scale);
  for (const { x, y, width, height, fill, edge } of boxes) {
    pdf.rect(x, y, width, height).lineWidth(1);
    if (edge) pdf.fillAndStroke(fill, edge);
    else pdf.fill(fill);
  }
  for (const { x, y, text, align, size } of words) {
    pdf.font(FONT_FILES.REGULAR).fontSize(size).fillColor(CHART_INK.words);
    const wide = pdf.widthOfString(text);
    const left = align === 'start' ? x : align === 'end' ? x - wide : x - wide / 2;
    pdf.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
  }
  pdf.restore();
}
