import { scaleLinear } from 'd3-scale';

/** One bar: what it is, how long it is, and what it says in words. */
export interface Bar {
  readonly label: string;
  /** Percent; null where there is nothing to draw, since it is hidden or there is nobody. */
  readonly share: number | null;
  /** `12 of 40 (30%)`, or the mark of what is hidden. */
  readonly said: string;
  /** Which colour, where bars of several periods or municipalities stand below each other. */
  readonly series?: 0 | 1 | 2;
}

/** A rectangle of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly edge: string | null;
}

export interface Words {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly align: 'start' | 'middle' | 'end';
  readonly size: number;
}

/** What SVG and PDF both draw: the same picture on a screen and on paper. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly words: readonly Words[];
}

/**
 * Blue, yellow and red that differ by 20 in lightness, so that they stay apart for the colour-blind and in grey print
 * (the high-contrast set of Paul Tol). Yellow is faint on white, so every bar has an edge.
 */
export const SERIES = ['#004488', '#ddaa33', '#bb5566'] as const;
export const CHART_INK = { words: '#1b1b1b', edge: '#1b1b1b', lines: '#767676', track: '#f2f2f2' };

const WIDTH = 360;
const SIZE = 13;
const LINE = 17;
const BAR = 13;
const GAP = 9;
const EDGE = 10;
const AXIS = 22;
/** Letters of this size that fit on a line, whatever the typeface. */
const LETTERS = 50;

/**
 * Bars below each other, each under its own words, from 0 to 100 percent. The axis never follows the numbers: how long
 * it is would tell of what is hidden.
 */
export function chartOf(bars: readonly Bar[]): Drawing {
  const x = scaleLinear([0, 100], [EDGE, WIDTH - EDGE]);
  const ticks = x.ticks(4);
  const boxes: Box[] = [];
  const words: Words[] = [];
  let y = 0;
  for (const { label, share, said, series = 0 } of bars) {
    for (const text of wrapped(`${label}: ${said}`, LETTERS)) {
      y += LINE;
      words.push({ x: EDGE, y: y - 5, text, align: 'start', size: SIZE });
    }
    const track = { x: x(0), y, height: BAR };
    boxes.push({ ...track, width: x(100) - x(0), fill: CHART_INK.track, edge: null });
    if (share !== null && share > 0)
      boxes.push({
        ...track,
        width: x(Math.min(share, 100)) - x(0),
        fill: SERIES[series],
        edge: CHART_INK.edge,
      });
    y += BAR + GAP;
  }
  const foot = y - GAP / 2;
  const grid = ticks.map((tick): Box => {
    return { x: x(tick) - 0.25, y: 0, width: 0.5, height: foot, fill: CHART_INK.lines, edge: null };
  });
  const scale = ticks.map((tick): Words => {
    const align = tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle';
    return { x: x(tick), y: foot + 14, text: `${tick}%`, align, size: SIZE - 2 };
  });
  // Lines go below the words: the words have a white ground of their own.
  const grounds = words.map((each): Box => {
    return { x: 0, y: each.y - 13, width: WIDTH, height: LINE, fill: '#ffffff', edge: null };
  });
  const tracks = boxes.filter(({ edge }) => edge === null);
  const filled = boxes.filter(({ edge }) => edge !== null);
  return {
    width: WIDTH,
    height: foot + AXIS,
    boxes: [...tracks, ...grid, ...grounds, ...filled],
    words: [...words, ...scale],
  };
}

/** A text in lines of at most so many letters, broken at spaces. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
