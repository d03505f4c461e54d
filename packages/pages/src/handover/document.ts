import { textOf, wholeText, writtenDay } from '@steunpad/handover/blocks.ts';
import type { Download } from '@steunpad/handover/downloads.ts';
import type { HandoverDocument } from '@steunpad/handover/handover-document.ts';
import { anchorsOf } from '@steunpad/handover/search/search.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { documentPath, handoverPath } from './addresses.ts';
import { drawBlocks } from './blocks.ts';
import { handoverTexts as texts } from './words.ts';

interface Files {
  readonly pdf: Download;
  readonly odt: Download;
  /** Where the document has tables to calculate with. */
  readonly ods: Download | null;
  /** Of whom the page is. */
  readonly by: string;
}

/** A document to read, with its files to download. */
export function drawDocument(
  municipality: string,
  document: HandoverDocument,
  { pdf, odt, ods, by }: Files,
): TemplateResult {
  const blocks = wholeText(document);
  const anchors = anchorsOf(blocks);
  const headings = blocks.flatMap((block) =>
    block.type === 'HEADING' && block.level === 2
      ? [html`<li><a href=${`#${anchors.get(block)}`}>${textOf(block.runs)}</a></li>`]
      : [],
  );
  const file = (format: 'pdf' | 'odt' | 'ods') =>
    documentPath(municipality, document.name, { file: format });
  return html`
    <article class="sheet">
      <p><a href=${handoverPath(municipality)}>${texts.back}</a></p>
      <h2>${document.title}</h2>
      <p>${document.about}</p>
      <p class="hint">${texts.kinds[document.kind]}. ${texts.versionOf(document)}.${document.ownVersion === null ? nothing : html` ${texts.adaptedBy(by)}`}</p>
      <h3>${texts.download}</h3>
      <ul>
        <li><a href=${file('pdf')} download>${texts.asPdf(sizeOf(pdf))}</a></li>
        <li><a href=${file('odt')} download>${texts.asOdt(sizeOf(odt))}</a></li>
        ${ods ? html`<li><a href=${file('ods')} download>${texts.asOds(sizeOf(ods))}</a></li>` : nothing}
      </ul>
      ${changesOf(document)}
      <details>
        <summary>${texts.english}</summary>
        <p lang="en">${document.summary}</p>
      </details>
      ${document.body.includes('{{') ? html`<p class="hint">${texts.blanks}</p>` : nothing}
      <nav class="contents" aria-label=${texts.contents}>
        <p><strong>${texts.contents}</strong></p>
        <ul>${headings}</ul>
      </nav>
      ${drawBlocks(blocks, anchors)}
    </article>
  `;
}

const changesOf = ({ changes }: HandoverDocument): TemplateResult | typeof nothing =>
  changes.length === 0
    ? nothing
    : html`<h3>${texts.changes}</h3>
        <ul>${changes.map(({ date, what }) => html`<li>${writtenDay(date)}: ${what}</li>`)}</ul>`;

const sizeOf = ({ bytes }: Download): string =>
  `${Math.max(1, Math.round(bytes.byteLength / 1_000)).toLocaleString('nl-NL')} kB`;
