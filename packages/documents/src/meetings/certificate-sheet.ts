import { fixedLines } from '../column.ts';
import type { Typeface } from '../fonts.ts';
import type { Sender } from '../letter-document.ts';
import type { TypeStyle } from '../markup.ts';
import { type Element, INK, type LaidOut, type Mark, mm, type Tag } from '../paper.ts';
import { paragraphAt, stroke } from '../sheet-parts.ts';

/** That somebody was there, in the words of its language. */
export interface Certificate {
  readonly title: string;
  readonly declares: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly took: string;
  readonly meeting: string;
  /** When, where, how long. */
  readonly facts: readonly string[];
  /** Who signs, and when it was made. */
  readonly signed: readonly string[];
  readonly remark: string;
  readonly sender: Sender;
}

const LEFT = mm(30);
const WIDTH = mm(150);

interface Part {
  readonly tag: Tag;
  readonly text: string;
  readonly size: number;
  readonly above: number;
  readonly style?: TypeStyle;
  readonly colour?: string;
}

/** A4: what somebody keeps for a file of their own. */
export function certificateSheet(certificate: Certificate, typeface: Typeface): LaidOut {
  const { title, declares, name, organisation, took, meeting, facts, signed, remark, sender } =
    certificate;
  const parts: readonly Part[] = [
    { tag: 'H1', text: title, size: 30, above: 0, style: 'BOLD', colour: INK.accent },
    { tag: 'P', text: declares, size: 13, above: mm(12) },
    { tag: 'P', text: name, size: 24, above: mm(5), style: 'BOLD' },
    ...(organisation
      ? [{ tag: 'P', text: organisation, size: 13, above: mm(3), colour: INK.soft } as const]
      : []),
    { tag: 'P', text: took, size: 13, above: mm(9) },
    { tag: 'H2', text: meeting, size: 19, above: mm(4), style: 'BOLD', colour: INK.accent },
    ...facts.map((text, i) => ({ tag: 'P', text, size: 13, above: mm(i === 0 ? 6 : 2) }) as const),
    ...signed.map(
      (text, i) => ({ tag: 'P', text, size: 13, above: mm(i === 0 ? 18 : 2) }) as const,
    ),
    { tag: 'P', text: remark, size: 10.5, above: mm(14), colour: INK.soft },
  ];
  return {
    width: mm(210),
    height: mm(297),
    pages: 1,
    elements: [
      ...paragraphAt(
        [sender.name, ...sender.lines],
        { x: LEFT, baseline: mm(30), width: WIDTH, size: 10, leading: 13.5, colour: INK.soft },
        typeface,
      ),
      ...stacked(parts, mm(78), typeface),
    ],
    decoration: [
      { page: 0, x: 0, y: 0, width: mm(8), height: mm(297), colour: INK.accent },
      stroke(LEFT, mm(20)),
    ],
    folios: [],
  };
}

/** Texts below each other, each as many lines as it takes. */
function stacked(parts: readonly Part[], first: number, typeface: Typeface): Element[] {
  const elements: Element[] = [];
  let bottom = first;
  for (const { tag, text, size, above, style = 'REGULAR', colour = INK.text } of parts) {
    const leading = size * 1.25;
    const baseline = elements.length === 0 ? first : bottom + above + size;
    const place = { x: LEFT, baseline, width: WIDTH, size, leading, style, colour };
    const marks: readonly Mark[] = fixedLines([text], place, typeface);
    elements.push({ tag, marks });
    bottom = Math.max(baseline, ...marks.map((mark) => mark.baseline));
  }
  return elements;
}
