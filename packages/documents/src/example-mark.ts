import type { Typeface } from './fonts.ts';
import { INK, type LaidOut, type Mark, mm, type Shape } from './paper.ts';
import { paragraph } from './sheet-parts.ts';

const SIZE = 8.5;

/** Says at the upper edge of each page that this is an example: read aloud once, seen everywhere. */
export function markedAsExample(laidOut: LaidOut, text: string, typeface: Typeface): LaidOut {
  const width = typeface.widthOf(text, 'BOLD', SIZE);
  const x = (laidOut.width - width) / 2;
  const on = (page: number): Mark => ({
    page,
    x,
    baseline: mm(7),
    text,
    style: 'BOLD',
    size: SIZE,
    colour: INK.warning,
  });
  // Some of our paper is dark up here.
  const label = (page: number): Shape => ({
    page,
    x: x - mm(2),
    y: mm(3.8),
    width: width + mm(4),
    height: mm(4.6),
    radius: 3,
    colour: INK.paper,
  });
  const pages = Array.from({ length: laidOut.pages }, (_, page) => page);
  return {
    ...laidOut,
    elements: [paragraph([on(0)]), ...laidOut.elements],
    decoration: [...laidOut.decoration, ...pages.map(label)],
    folios: [...laidOut.folios, ...pages.slice(1).map(on)],
  };
}
