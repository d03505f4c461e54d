import { html, nothing, type TemplateResult } from 'lit';

/** A table whose rows become cards on a narrow screen, and stay a table for whoever listens. The first cell names the row. */
export const cardTable = (
  caption: string,
  columns: readonly string[],
  rows: readonly { readonly cells: readonly unknown[]; readonly late?: boolean }[],
): TemplateResult => html`<table class="work" role="table">
  <caption>${caption}</caption>
  <thead role="rowgroup">
    <tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr>
  </thead>
  <tbody role="rowgroup">
    ${rows.map(
      ({ cells: [first, ...others], late }) => html`<tr role="row" class=${late ? 'late' : nothing}>
        <th scope="row" role="rowheader">${first}</th>
        ${others.map((cell) => html`<td role="cell">${cell}</td>`)}
      </tr>`,
    )}
  </tbody>
</table>`;
