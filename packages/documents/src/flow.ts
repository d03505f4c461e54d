import { printable, type Typeface } from './fonts.ts';
import { type Line, linesOf } from './lines.ts';
import { type Block, plain, type Run } from './markup.ts';
import { INK } from './paper.ts';

/** Sizes of the type on one kind of paper, in points. */
export interface TypeSizes {
  readonly text: number;
  readonly leading: number;
  readonly title: number;
  readonly heading: number;
  /** Between two paragraphs. */
  readonly gap: number;
}

/** A piece of text on its way to a page: its lines are known, its place is not. */
export interface FlowText {
  readonly type: 'TEXT';
  readonly tag: 'P' | 'H1' | 'H2' | 'H3' | 'LBody';
  readonly lines: readonly Line[];
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly indent: number;
  readonly gap: number;
  /** A heading or a greeting never stands at the foot of a page. */
  readonly keepWithNext: boolean;
  /** Before an item of a list, and which list. */
  readonly label?: string;
  readonly list?: number;
}

/** The box with the code and the square. */
export interface FlowBox {
  readonly type: 'BOX';
  readonly height: number;
  readonly gap: number;
}

export type FlowItem = FlowText | FlowBox;

export const BOX_HEIGHT = 92;
/** A list of so many items is not torn apart. */
const SHORT_LIST = 6;

/** The column that text is broken for. */
export interface FlowColumn {
  readonly width: number;
  readonly sizes: TypeSizes;
  readonly code: string | undefined;
}

/** Breaks a body into lines for a column. A paragraph that is the code and nothing else becomes the box. */
export function flowOf(
  blocks: readonly Block[],
  column: FlowColumn,
  typeface: Typeface,
): readonly FlowItem[] {
  const text = (runs: readonly Run[], own: Pick<FlowText, 'tag'> & Partial<FlowText>) =>
    textOf(runs, own, column, typeface);
  return blocks.flatMap((block, i) => itemsOf(block, i, blocks[i - 1], column, text));
}

function itemsOf(
  block: Block,
  number: number,
  before: Block | undefined,
  { sizes, code }: FlowColumn,
  text: (runs: readonly Run[], own: Pick<FlowText, 'tag'> & Partial<FlowText>) => FlowText,
): readonly FlowItem[] {
  switch (block.type) {
    case 'HEADING': {
      const large = block.level === 2;
      return [
        text(block.runs, {
          tag: large ? 'H2' : 'H3',
          size: large ? sizes.heading : sizes.text,
          colour: INK.accent,
          gap: sizes.gap * (large ? 1.9 : 1.3),
          keepWithNext: true,
        }),
      ];
    }
    case 'PARAGRAPH':
      if (code && plain(block.runs).trim() === code) {
        return [{ type: 'BOX', height: BOX_HEIGHT, gap: sizes.gap }];
      }
      return [
        text(block.runs, {
          tag: 'P',
          keepWithNext: /[,:]$/.test(plain(block.runs)),
          // The first line under a heading stands close to it.
          gap: before?.type === 'HEADING' ? sizes.gap * 0.35 : sizes.gap,
        }),
      ];
    case 'LIST':
      return block.items.map(({ label, runs }, i) =>
        text(runs, {
          tag: 'LBody',
          label,
          list: number,
          indent: label === '•' ? 13 : 18,
          gap: sizes.gap * (i === 0 ? 0.6 : 0.45),
          keepWithNext: block.items.length <= SHORT_LIST && i < block.items.length - 1,
        }),
      );
  }
}

function textOf(
  runs: readonly Run[],
  own: Pick<FlowText, 'tag'> & Partial<FlowText>,
  { width, sizes }: FlowColumn,
  typeface: Typeface,
): FlowText {
  const { size = sizes.text, indent = 0 } = own;
  const printed = runs.map((run) =>
    run.text === '\n' ? run : { ...run, text: unbroken(printable(run.text)) },
  );
  return {
    type: 'TEXT',
    lines: linesOf(printed, { width: width - indent, size }, typeface),
    size,
    leading: sizes.leading,
    colour: INK.text,
    indent,
    gap: sizes.gap,
    keepWithNext: false,
    ...own,
  };
}

/** What belongs together stays on one line: the groups of a number, a day and its month, a postcode. */
const unbroken = (text: string) =>
  text.replace(
    /(?<=\d) (?=\d)|(?<=\b\d{1,2}) (?=\p{L}{3,9} \d{4}\b)|(?<=\b\d{4}) (?=[A-Z]{2}\b)/gu,
    '\u00a0',
  );
