import { FONT_FILES } from './fonts.ts';
import type { Element, LaidOut, Mark, Shape } from './paper.ts';

/** A document on its way onto paper: pages are added as what stands on them is drawn. */
interface Drawing {
  readonly pdf: PDFKit.PDFDocument;
  readonly laidOut: LaidOut;
  /** The page that is being drawn; -1 before the first. */
  page: number;
}

/** Draws a document on pages of its own, below `parent` in the tree that screen readers follow. */
export function draw(
  pdf: PDFKit.PDFDocument,
  laidOut: LaidOut,
  parent: PDFKit.PDFStructureElement,
  onFirstPage: () => void,
): void {
  const drawing: Drawing = { pdf, laidOut, page: -1 };
  turnTo(drawing, 0);
  onFirstPage();
  for (const element of laidOut.elements) drawElement(drawing, element, parent);
  turnTo(drawing, laidOut.pages - 1);
}

function drawElement(
  drawing: Drawing,
  { tag, marks = [], children = [], figure }: Element,
  parent: PDFKit.PDFStructureElement,
): void {
  const { pdf } = drawing;
  // The types do not know the bounds yet; a figure without them is no figure to PDF/UA.
  const options = figure ? { alt: figure.alt, bbox: [...figure.bounds] } : {};
  const structure = pdf.struct(tag, options);
  parent.add(structure);
  for (const [page, onPage] of byPage(marks)) {
    turnTo(drawing, page);
    structure.add(() => drawMarks(pdf, onPage));
  }
  if (figure) {
    turnTo(drawing, figure.shapes[0].page);
    structure.add(() => drawShapes(pdf, figure.shapes));
  }
  for (const child of children) drawElement(drawing, child, structure);
  structure.end();
}

function turnTo(drawing: Drawing, page: number): void {
  const { pdf, laidOut } = drawing;
  while (drawing.page < page) {
    drawing.page += 1;
    pdf.addPage({ size: [laidOut.width, laidOut.height], margin: 0 });
    const shapes = laidOut.decoration.filter((shape) => shape.page === drawing.page);
    if (shapes.length > 0) artifact(pdf, 'Layout', () => drawShapes(pdf, shapes));
    const folios = laidOut.folios.filter((folio) => folio.page === drawing.page);
    if (folios.length > 0) artifact(pdf, 'Pagination', () => drawMarks(pdf, folios));
  }
}

function artifact(
  pdf: PDFKit.PDFDocument,
  type: 'Layout' | 'Pagination',
  drawIt: () => void,
): void {
  pdf.markContent('Artifact', { type });
  drawIt();
  pdf.endMarkedContent();
}

function drawMarks(pdf: PDFKit.PDFDocument, marks: readonly Mark[]): void {
  for (const { x, baseline, text, style, size, colour } of marks) {
    pdf.font(FONT_FILES[style]).fontSize(size).fillColor(colour);
    pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }
}

function drawShapes(pdf: PDFKit.PDFDocument, shapes: readonly Shape[]): void {
  for (const { x, y, width, height, radius, colour } of shapes) {
    if (radius) pdf.roundedRect(x, y, width, height, radius);
    else pdf.rect(x, y, width, height);
    pdf.fill(colour);
  }
}

function byPage(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  return Map.groupBy(marks, ({ page }) => page);
}
