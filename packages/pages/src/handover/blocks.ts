import type { Block, Item, Run } from '@steunpad/handover/blocks.ts';
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
      // A wide table is scrolled by itself, with the keyboard too; the page stays as wide as the screen.
      return html`<div class="wide" tabindex="0" role="region" aria-label=${textOf(block.head[0])}><table>
        <thead><tr>${block.head.map((cell) => html`<th scope="col">${drawRuns(cell)}</th>`)}</tr></thead>
        <tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${drawRuns(cell)}</td>`)}</tr>`)}</tbody>
      </table></div>`;
  }
}

const textOf = (runs: readonly Run[] | undefined) =>
  runs?.map(({ text }) => text).join('') || 'Tabel';

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
