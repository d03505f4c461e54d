import { fixedLines } from '../column.ts';
import type { Typeface } from '../fonts.ts';
import { type Element, INK, type LaidOut, mm, type Shape } from '../paper.ts';
import { paragraph, paragraphAt } from '../sheet-parts.ts';

/** Somebody with a badge; who has no name yet writes it. */
export interface Badge {
  readonly name: string | null;
  readonly organisation: string | null;
}

export interface Badges {
  readonly people: readonly Badge[];
  /** What stands on each of them: the meeting, and who holds it. */
  readonly meeting: string;
  readonly sender: string;
}

const CARD = { width: mm(85), height: mm(54) };
const COLUMNS = 2;
const ROWS = 5;
const ON_A_PAGE = COLUMNS * ROWS;
const LEFT = (mm(210) - COLUMNS * CARD.width) / 2;
const TOP = (mm(297) - ROWS * CARD.height) / 2;
const PADDING = mm(7);
const WIDTH = CARD.width - 2 * PADDING;
/** From the largest that fits in two lines on; a longer name is broken into more of the smallest. */
const NAME_SIZES = [24, 20, 17, 14, 11];

/**
 * Name badges, ten on an A4 with lines to cut along. The last page is filled with badges without a name, for the people who
 * come without having registered.
 */
export function badgeSheet({ people, meeting, sender }: Badges, typeface: Typeface): LaidOut {
  const pages = Math.max(1, Math.ceil(people.length / ON_A_PAGE));
  const blank: Badge = { name: null, organisation: null };
  const all = Array.from({ length: pages * ON_A_PAGE }, (_, i) => people[i] ?? blank);
  const foot = [meeting, sender].join(' · ');
  return {
    width: mm(210),
    height: mm(297),
    pages,
    elements: all.flatMap((badge, i) => badgeAt(badge, foot, cornerOf(i), typeface)),
    decoration: Array.from({ length: pages }, (_, page) => cuttingLines(page)).flat(),
    folios: [],
  };
}

interface Corner {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

const cornerOf = (i: number): Corner => ({
  page: Math.floor(i / ON_A_PAGE),
  x: LEFT + (i % COLUMNS) * CARD.width,
  y: TOP + Math.floor((i % ON_A_PAGE) / COLUMNS) * CARD.height,
});

function badgeAt(
  { name, organisation }: Badge,
  foot: string,
  { page, x, y }: Corner,
  typeface: Typeface,
): readonly Element[] {
  const at = { page, x: x + PADDING, width: WIDTH };
  const named = name ? nameAt(name, { ...at, baseline: y + mm(17) }, typeface) : [];
  const below = Math.max(y + mm(17), ...named.map(({ baseline }) => baseline));
  const place = { ...at, baseline: below + mm(8), size: 12, leading: 14.5, colour: INK.soft };
  const last = y + CARD.height - mm(5);
  return [
    ...(named.length > 0 ? [paragraph(named)] : []),
    ...paragraphAt(
      shortened(organisation ?? '', { width: WIDTH, size: 12 }, typeface),
      place,
      typeface,
    ),
    ...paragraphAt(
      shortened(foot, { width: WIDTH, size: 8 }, typeface),
      { ...at, baseline: last, size: 8, leading: 10, colour: INK.accent },
      typeface,
    ),
  ];
}

function nameAt(
  name: string,
  place: Omit<Parameters<typeof fixedLines>[1], 'size' | 'leading'>,
  typeface: Typeface,
) {
  const tried = NAME_SIZES.map((size) =>
    fixedLines([name], { ...place, size, leading: size * 1.12, style: 'BOLD' }, typeface),
  );
  const lines = (marks: (typeof tried)[number]) => new Set(marks.map((mark) => mark.baseline)).size;
  return tried.find((marks) => lines(marks) <= 2) ?? tried.at(-1)!;
}

/** One line of a text; what does not fit is left out where a word ends. */
function shortened(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
  typeface: Typeface,
): readonly string[] {
  if (text === '') return [];
  const fits = (part: string) => typeface.widthOf(part, 'REGULAR', size) <= width;
  if (fits(text)) return [text];
  const words = text.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')} …`)) words.pop();
  return [`${words.join(' ')} …`];
}

const THIN = 0.4;

/** Around each badge, over the whole page. */
const cuttingLines = (page: number): readonly Shape[] => [
  ...Array.from({ length: COLUMNS + 1 }, (_, i) => ({
    page,
    x: LEFT + i * CARD.width,
    y: TOP,
    width: THIN,
    height: ROWS * CARD.height,
    colour: INK.faint,
  })),
  ...Array.from({ length: ROWS + 1 }, (_, i) => ({
    page,
    x: LEFT,
    y: TOP + i * CARD.height,
    width: COLUMNS * CARD.width,
    height: THIN,
    colour: INK.faint,
  })),
];
