import { codeBox } from './code-box.ts';
import { BOX_HEIGHT, type FlowItem, type FlowText, flowOf, type TypeSizes } from './flow.ts';
import { printable, type Typeface } from './fonts.ts';
import type { LetterDocument } from './letter-document.ts';
import { type Line, linesOf } from './lines.ts';
import { blocksOf, type TypeStyle } from './markup.ts';
import { type Frame, paginate, type Slice } from './paginate.ts';
import { type Element, INK, type Mark, type Shape } from './paper.ts';

/** Where the running text of a document goes. */
export interface Column extends Frame {
  readonly x: number;
  readonly width: number;
  readonly sizes: TypeSizes;
  /** Whether the title heads the text; otherwise it has its own place on the paper. */
  readonly titled: boolean;
}

export interface Running {
  readonly elements: readonly Element[];
  readonly decoration: readonly Shape[];
  readonly pages: number;
}

/** Lays the title and the body of a document out in its column, over as many pages as it takes. */
export function runningText(document: LetterDocument, column: Column, typeface: Typeface): Running {
  const items = itemsOf(document, column, typeface);
  const { slices, pages } = paginate(items, column);
  const decoration: Shape[] = [];
  const elements: Element[] = [];
  let list: { readonly number: number; readonly items: Element[] } | null = null;

  items.forEach((item, i) => {
    if (item.type === 'BOX') {
      const [{ page, y }] = slices[i] as [Slice];
      const box = codeBox(document, { page, x: column.x, y, width: column.width }, typeface);
      decoration.push(...box.decoration);
      elements.push(...box.elements);
      return;
    }
    const marks = slices[i]!.flatMap((slice) => marksOf(item, slice, column.x));
    if (item.list === undefined) {
      elements.push({ tag: item.tag, marks });
      return;
    }
    if (list?.number !== item.list) {
      list = { number: item.list, items: [] };
      elements.push({ tag: 'L', children: list.items });
    }
    list.items.push(listItem(item, marks, column.x));
  });
  return { elements, decoration, pages };
}

/** Lines that have a place of their own on the paper, one under the other. */
export function fixedLines(
  texts: readonly string[],
  place: {
    readonly x: number;
    /** Of the first line. */
    readonly baseline: number;
    readonly width: number;
    readonly size: number;
    readonly leading: number;
    readonly style?: TypeStyle;
    readonly colour?: string;
    readonly page?: number;
  },
  typeface: Typeface,
): readonly Mark[] {
  const { width, size, style = 'REGULAR', colour = INK.text, page = 0 } = place;
  // Line breaks in one run of text: so a space ends each line, and two are not read as one word.
  const runs = texts.flatMap((text, i) => [
    ...(i > 0 ? [{ text: '\n', style }] : []),
    { text: printable(text), style },
  ]);
  return linesOf(runs, { width, size }, typeface).flatMap((line, i) =>
    line.map((piece) => ({
      ...piece,
      page,
      x: place.x + piece.x,
      baseline: place.baseline + i * place.leading,
      size,
      colour,
    })),
  );
}

function itemsOf(
  document: LetterDocument,
  { width, sizes, titled }: Column,
  typeface: Typeface,
): readonly FlowItem[] {
  const body = flowOf(blocksOf(document.body), { width, sizes, code: document.code }, typeface);
  const boxed = body.some(({ type }) => type === 'BOX') || !(document.code || document.qr);
  return [
    ...(titled ? [titleOf(document.title, width, sizes, typeface)] : []),
    ...body,
    ...(boxed ? [] : [{ type: 'BOX', height: BOX_HEIGHT, gap: sizes.gap * 1.5 } as const]),
  ];
}

function titleOf(title: string, width: number, sizes: TypeSizes, typeface: Typeface): FlowText {
  const size = sizes.title;
  return {
    type: 'TEXT',
    tag: 'H1',
    lines: linesOf([{ text: printable(title), style: 'BOLD' }], { width, size }, typeface),
    size,
    leading: size * 1.2,
    colour: INK.accent,
    indent: 0,
    gap: 0,
    keepWithNext: true,
  };
}

function marksOf(item: FlowText, { page, y, from, to }: Slice, x: number): readonly Mark[] {
  return item.lines.slice(from, to).flatMap((line: Line, i) =>
    line.map((piece) => ({
      ...piece,
      page,
      x: x + item.indent + piece.x,
      baseline: y + i * item.leading + item.leading * 0.72,
      size: item.size,
      colour: item.colour,
    })),
  );
}

function listItem(item: FlowText, marks: readonly Mark[], x: number): Element {
  const [first] = marks;
  const label = first && {
    ...first,
    x,
    text: `${item.label} `,
    style: 'REGULAR' as const,
    colour: INK.accent,
  };
  return {
    tag: 'LI',
    children: [
      ...(label ? [{ tag: 'Lbl', marks: [label] } as const] : []),
      { tag: 'LBody', marks },
    ],
  };
}
