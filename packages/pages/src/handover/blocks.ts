import { type Block, type Item, type Run, textOf } from '@steunpad/handover/blocks.ts';
import { html, nothing, type TemplateResult } from 'lit';

/** The blocks of a document as HTML, each heading with its name in an address. */
export const drawBlocks = (
  blocks: readonly Block[],
  anchors: ReadonlyMap<Block, string>,
): readonly TemplateResult[] => blocks.map((block) => drawBlock(block, anchors.get(block)));

function drawBlock(block: Block, anchor: string | undefined): TemplateResult {
  switch (block.type) {
    case 'HEADING':
      return block.level === 2
        ? html`<h3 id=${anchor ?? nothing} tabindex="-1">${drawRuns(block.runs)}</h3>`
        : html`<h4 id=${anchor ?? nothing} tabindex="-1">${drawRuns(block.runs)}</h4>`;
    case 'PARAGRAPH':
      return html`<p>${drawRuns(block.runs)}</p>`;
    case 'LIST':
      return drawList(block);
    case 'TABLE':
      return drawTable(block);
  }
}

/** Where the first column has no head its cells are heads themselves: each names its row. */
function drawTable({ head, rows }: Extract<Block, { type: 'TABLE' }>): TemplateResult {
  const namesRows = textOf(head[0] ?? []) === '';
  const headCell = (cell: readonly Run[], i: number) =>
    namesRows && i === 0 ? html`<td></td>` : html`<th scope="col">${drawRuns(cell)}</th>`;
  // On a narrow screen a row stands below itself, each cell behind the head of its column.
  const bodyCell = (cell: readonly Run[], i: number) =>
    namesRows && i === 0
      ? html`<th scope="row">${drawRuns(cell)}</th>`
      : html`<td data-head=${textOf(head[i] ?? [])}>${drawRuns(cell)}</td>`;
  return html`<table>
    <thead><tr>${head.map(headCell)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map(bodyCell)}</tr>`)}</tbody>
  </table>`;
}

function drawList({ start, items }: Extract<Block, { type: 'LIST' }>): TemplateResult {
  const drawn = items.map(drawItem);
  return start === null
    ? html`<ul>${drawn}</ul>`
    : html`<ol start=${start === 1 ? nothing : start}>${drawn}</ol>`;
}

const drawItem = ({ runs, below }: Item): TemplateResult =>
  html`<li>${drawRuns(runs)}${below.map(drawList)}</li>`;

const drawRuns = (runs: readonly Run[]): readonly TemplateResult[] =>
  runs.map(({ text, bold, italic, href }) => {
    const styled = bold
      ? html`<strong>${text}</strong>`
      : italic
        ? html`<em>${text}</em>`
        : html`${text}`;
    return href ? html`<a href=${href} rel="noreferrer">${styled}</a>` : styled;
  });
