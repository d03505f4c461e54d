import PDFDocument from 'pdfkit';
import {
  type Block,
  type BlockDocument,
  type Item,
  type Picture,
  type Run,
  textOf,
} from './blocks.ts';
import { columnShares } from './column-shares.ts';
import { drawChart } from './evaluation/chart-pdf.ts';
import { FONT_FILES } from './fonts.ts';
import { INK, mm } from './paper.ts';

const SIZE = { 1: 22, 2: 15, 3: 12.5, TEXT: 11, CELL: 9.5 } as const;
const MARGIN = mm(22);
const INDENT = 16;
const PICTURE_WIDTH = mm(120);
/** A heading and a few lines stand on the same page as the picture below them. */
const ABOVE = 110;
const BOLD_CELL = { src: FONT_FILES.BOLD, size: SIZE.CELL };
/** Amounts stand below each other, cent below cent. */
const AMOUNT = /^-?[\d.]+,\d\d$/;

/**
 * A document as tagged PDF (PDF/A-2a) on A4: a screen reader finds title, headings, lists and the head row of each
 * table, and a reader the headings as bookmarks. The same text gives the same bytes.
 */
export async function blocksPdf(document: BlockDocument<Block | Picture>): Promise<{
  readonly bytes: Buffer;
  readonly pages: number;
}> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: FONT_FILES.REGULAR,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: document.language === 'nl' ? 'nl-NL' : 'en-GB',
    displayTitle: true,
    info: {
      Title: document.title,
      Subject: document.summary,
      Creator: 'Steunpad',
      Producer: 'Steunpad',
      CreationDate: new Date(`${document.date}T12:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk)).on('end', resolve);
    pdf.on('error', reject);
  });
  let pages = 1;
  pdf.on('pageAdded', () => {
    pages += 1;
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  new Writer(pdf, root).write(document);
  root.end();
  pdf.end();
  await finished;
  return { bytes: Buffer.concat(chunks), pages };
}

const heightOf = ({ drawing }: Pick<Picture, 'drawing'>) =>
  (drawing.height / drawing.width) * PICTURE_WIDTH;

type Parent = PDFKit.PDFStructureElement;

class Writer {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Parent;

  constructor(pdf: PDFKit.PDFDocument, root: Parent) {
    this.#pdf = pdf;
    this.#root = root;
  }

  write({ title, blocks }: BlockDocument<Block | Picture>): void {
    this.#heading(1, [{ text: title, bold: true, italic: false, href: null }]);
    for (const [i, block] of blocks.entries()) {
      const follows = blocks.slice(i + 1, i + 3).find(({ type }) => type === 'PICTURE');
      if (block.type === 'HEADING' && follows) this.#room(heightOf(follows as Picture) + ABOVE);
      this.#block(block);
    }
  }

  #block(block: Block | Picture): void {
    switch (block.type) {
      case 'HEADING':
        this.#heading(block.level, block.runs);
        break;
      case 'PARAGRAPH':
        this.#text(this.#root, 'P', block.runs, MARGIN);
        this.#pdf.moveDown(0.6);
        break;
      case 'LIST':
        this.#list(this.#root, block, MARGIN);
        this.#pdf.moveDown(0.4);
        break;
      case 'TABLE':
        this.#table(block);
        break;
      case 'PICTURE':
        this.#picture(block);
    }
  }

  #heading(level: 1 | 2 | 3, runs: readonly Run[]): void {
    const size = SIZE[level];
    // Not alone at the foot of a page.
    this.#room(size * 2 + SIZE.TEXT * 4);
    if (level > 1) this.#pdf.moveDown(0.6);
    this.#pdf.fontSize(size).fillColor(INK.accent);
    if (level < 3) this.#pdf.outline.addItem(textOf(runs));
    const bold = runs.map((run) => ({ ...run, bold: true }));
    this.#text(this.#root, `H${level}`, bold, MARGIN);
    this.#pdf.fontSize(SIZE.TEXT).fillColor(INK.text).moveDown(0.4);
  }

  #list(parent: Parent, { start, items }: Extract<Block, { type: 'LIST' }>, x: number): void {
    const list = this.#pdf.struct('L');
    parent.add(list);
    for (const [i, item] of items.entries()) {
      this.#item(list, item, start === null ? '•' : `${start + i}.`, x);
    }
    list.end();
  }

  #item(list: Parent, { runs, below }: Item, label: string, x: number): void {
    const pdf = this.#pdf;
    const item = pdf.struct('LI');
    list.add(item);
    this.#room(SIZE.TEXT * 2);
    const { y } = pdf;
    item.add(pdf.struct('Lbl', {}, () => pdf.font(FONT_FILES.REGULAR).text(label, x, y)));
    pdf.y = y;
    const body = pdf.struct('LBody');
    item.add(body);
    this.#text(body, 'P', runs, x + INDENT);
    pdf.moveDown(0.25);
    for (const each of below) this.#list(body, each, x + INDENT);
    body.end();
    item.end();
  }

  /** One line of text after the other, the runs of a paragraph each in its style. */
  #text(parent: Parent, tag: string, runs: readonly Run[], x: number): void {
    const pdf = this.#pdf;
    const element = pdf.struct(tag);
    parent.add(element);
    pdf.x = x;
    const width = pdf.page.width - MARGIN - x;
    for (const [i, { text, bold, italic, href }] of runs.entries()) {
      const draw = () =>
        pdf.font(FONT_FILES[bold ? 'BOLD' : italic ? 'ITALIC' : 'REGULAR']).text(text, {
          width,
          lineGap: 2.5,
          continued: i < runs.length - 1,
          link: href,
          underline: href !== null,
        });
      element.add(href ? pdf.struct('Link', {}, draw) : draw);
    }
    element.end();
    pdf.x = MARGIN;
  }

  #picture({ alt, drawing }: Picture): void {
    const pdf = this.#pdf;
    const width = PICTURE_WIDTH;
    const height = heightOf({ drawing });
    this.#room(height);
    const { y } = pdf;
    // The types do not know the bounds yet; a figure without them is no figure to PDF/UA.
    const options = { alt, bbox: [MARGIN, y, MARGIN + width, y + height] };
    const figure = pdf.struct('Figure', options);
    this.#root.add(figure);
    figure.add(() => drawChart(pdf, drawing, { x: MARGIN, y, width }));
    figure.end();
    pdf.x = MARGIN;
    pdf.y = y + height;
    pdf.font(FONT_FILES.REGULAR).fontSize(SIZE.TEXT).fillColor(INK.text).moveDown(0.4);
  }

  #table({ head, rows, rowHeads }: Extract<Block, { type: 'TABLE' }>): void {
    const pdf = this.#pdf;
    this.#room(SIZE.CELL * 6);
    pdf.font(FONT_FILES.REGULAR).fontSize(SIZE.CELL);
    const texts = [head, ...rows].map((cells) => cells.map(textOf));
    pdf.table({
      structParent: this.#root,
      columnStyles: columnShares(texts).map((share) => share * (pdf.page.width - 2 * MARGIN)),
      defaultStyle: { padding: 4, border: 0.5, borderColor: INK.faint },
      rowStyles: (row) => (row === 0 ? { backgroundColor: INK.box } : {}),
      data: texts.map((cells, row) =>
        cells.map((text, column) =>
          row === 0
            ? { text, type: 'TH', scope: 'Column', font: BOLD_CELL }
            : rowHeads && column === 0
              ? { text, type: 'TH', scope: 'Row' }
              : AMOUNT.test(text)
                ? { text, align: { x: 'right', y: 'top' } }
                : text,
        ),
      ),
    } as Parameters<typeof pdf.table>[0]);
    pdf.fontSize(SIZE.TEXT).moveDown(0.8);
  }

  #room(height: number): void {
    if (this.#pdf.y + height > this.#pdf.page.height - MARGIN) this.#pdf.addPage();
  }
}
