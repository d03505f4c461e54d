import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill } from '../texts/texts.ts';

/** One column: what stands below it, and its parts from the ground up. */
export interface Column {
  readonly label: string;
  readonly parts: readonly number[];
}

interface Chart {
  /** What a screen reader says of the whole picture; the numbers stand in the table beside it. */
  readonly alt: string;
  /** What the parts are, in their order. */
  readonly parts: readonly string[];
  readonly columns: readonly Column[];
}

const WIDTH = 340;
const GROUND = 170;
/** Room above the highest column for its number. */
const TOP = 24;
const HEIGHT = GROUND + 24;
/** Narrower than this two labels would touch. */
const LABEL_WIDTH = 44;

/**
 * Columns from left to right, each with its number. The parts differ in how they are filled, not in colour alone: full,
 * hatched, empty.
 */
export function columnChart({ alt, parts, columns }: Chart): TemplateResult {
  const most = Math.max(1, ...columns.map(totalOf));
  const room = WIDTH / columns.length;
  const every = Math.ceil(LABEL_WIDTH / room);
  // Counted from the right, so that the last one, which is now, always has its label.
  const isLabelled = (i: number) => (columns.length - 1 - i) % every === 0;
  return html`<figure class="chart">
    <svg role="img" aria-label=${alt} viewBox="0 0 ${WIDTH} ${HEIGHT}">
      ${HATCH}
      ${columns.map((column, i) => one(column, i, { room, most, isLabelled: isLabelled(i) }))}
      <line class="ground" x1="0" x2=${WIDTH} y1=${GROUND} y2=${GROUND}></line>
    </svg>
    ${parts.length > 1 ? html`<figcaption>${parts.map(legend)}</figcaption>` : nothing}
  </figure>`;
}

export const totalOf = ({ parts }: Column): number => parts.reduce((sum, part) => sum + part, 0);

const HATCH = svg`<defs>
  <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="paper" width="6" height="6"></rect><line class="stripe" x1="0" x2="0" y1="0" y2="6"></line>
  </pattern>
</defs>`;

interface Scale {
  readonly room: number;
  readonly most: number;
  readonly isLabelled: boolean;
}

function one(column: Column, i: number, { room, most, isLabelled }: Scale) {
  const middle = (i + 0.5) * room;
  const width = room * 0.7;
  const heightOf = (number: number) => (number / most) * (GROUND - TOP);
  let top = GROUND;
  const boxes = column.parts.map((part, kind) => {
    if (part === 0) return nothing;
    top -= heightOf(part);
    return svg`<rect class="part-${kind}" x=${middle - width / 2} y=${top} width=${width} height=${heightOf(part)}></rect>`;
  });
  return svg`${boxes}
    <text class="total" x=${middle} y=${top - 6}>${totalOf(column)}</text>
    ${isLabelled ? svg`<text x=${Math.min(middle, WIDTH - LABEL_WIDTH / 2)} y=${GROUND + 16}>${column.label}</text>` : nothing}`;
}

const legend = (name: string, kind: number): TemplateResult => html`<span>
  <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16"><rect class="part-${kind}" x="1" y="1" width="14" height="14"></rect></svg>
  ${name}
</span> `;

/** The numbers of a picture, for whoever reads or hears them. */
export const numberTable = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly [name: unknown, ...numbers: readonly number[]])[],
): TemplateResult => html`<table class="numbers">
  <caption>${caption}</caption>
  <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
  <tbody>${rows.map(([name, ...numbers]) => html`<tr><th scope="row">${name}</th>${numbers.map((number) => html`<td>${number}</td>`)}</tr>`)}</tbody>
</table>`;

/** Where a number was highest and where it is now, in a sentence. */
export const sentenceOf = (
  sentence: string,
  columns: readonly Column[],
  nameOf: (at: number) => string,
): string => {
  const totals = columns.map(totalOf);
  const most = Math.max(...totals);
  const [first, last] = [totals[0] ?? 0, totals.at(-1) ?? 0];
  return fill(sentence, { most, when: nameOf(totals.indexOf(most)), first, last });
};
