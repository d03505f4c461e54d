import type { Typeface } from './fonts.ts';
import type { Run, TypeStyle } from './markup.ts';

/** A stretch of a line in one style, at its distance from the beginning of the line. */
export interface Piece {
  readonly text: string;
  readonly style: TypeStyle;
  readonly x: number;
}

export type Line = readonly Piece[];

interface Word {
  readonly parts: readonly Run[];
  readonly width: number;
}

/** Breaks text into lines that fit, at spaces; a word that fits no line at all is broken where it must be. */
export function linesOf(
  runs: readonly Run[],
  { width, size }: { readonly width: number; readonly size: number },
  typeface: Typeface,
): readonly Line[] {
  const widthOf = (text: string, style: TypeStyle) => typeface.widthOf(text, style, size);
  const lines: Run[][] = [];
  for (const paragraph of betweenBreaks(runs)) {
    let line: Run[] = [];
    let used = 0;
    for (const word of wordsOf(paragraph, widthOf).flatMap((it) => fitting(it, width, widthOf))) {
      const space = line.length > 0 && word.spaced ? widthOf(' ', line.at(-1)!.style) : 0;
      if (line.length > 0 && used + space + word.width > width) {
        lines.push(line);
        line = [];
        used = 0;
      } else used += space;
      if (line.length > 0 && word.spaced) line.push({ text: ' ', style: line.at(-1)!.style });
      line.push(...word.parts);
      used += word.width;
    }
    lines.push(line);
  }
  return lines.map((line, i) => placed(line, i < lines.length - 1, widthOf));
}

type WidthOf = (text: string, style: TypeStyle) => number;

function betweenBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === '\n') paragraphs.push([]);
    else paragraphs.at(-1)!.push(run);
  }
  return paragraphs;
}

/** What stands between two spaces, also when its style changes halfway: `**Geld**,` is one word. */
function wordsOf(runs: readonly Run[], widthOf: WidthOf): readonly Word[] {
  const words: Run[][] = [[]];
  for (const { text, style } of runs) {
    const [first = '', ...others] = text.split(/ +/);
    if (first !== '') words.at(-1)!.push({ text: first, style });
    for (const other of others) words.push(other === '' ? [] : [{ text: other, style }]);
  }
  return words
    .filter((parts) => parts.length > 0)
    .map((parts) => ({
      parts,
      width: parts.reduce((sum, { text, style }) => sum + widthOf(text, style), 0),
    }));
}

/** A word in as many pieces as fit: broken behind a hyphen or a stroke if it has one, else anywhere. */
function fitting(
  word: Word,
  width: number,
  widthOf: WidthOf,
): readonly (Word & { readonly spaced: boolean })[] {
  if (word.width <= width) return [{ ...word, spaced: true }];
  return word.parts
    .flatMap(({ text, style }) =>
      text
        .split(/(?<=[-/.@_])/)
        .flatMap((part) => (widthOf(part, style) <= width ? [part] : [...part]))
        .map((part) => ({ parts: [{ text: part, style }], width: widthOf(part, style) })),
    )
    .map((part, i) => ({ ...part, spaced: i === 0 }));
}

// A space ends each line that another follows, so that whoever listens hears two words.
function placed(line: readonly Run[], goesOn: boolean, widthOf: WidthOf): Line {
  const pieces: Piece[] = [];
  let x = 0;
  for (const { text, style } of line) {
    const last = pieces.at(-1);
    if (last?.style === style) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, style, x });
    x += widthOf(text, style);
  }
  const last = pieces.at(-1);
  if (goesOn && last) pieces[pieces.length - 1] = { ...last, text: `${last.text} ` };
  return pieces;
}
