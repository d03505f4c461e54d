import { columnShares } from '@steunpad/documents/column-shares.ts';
import { strToU8, zipSync } from 'fflate';
import { type Block, type Item, type Run, textOf, wholeText } from './blocks.ts';
import type { HandoverDocument } from './handover-document.ts';

/**
 * A document as OpenDocument text (ODF 1.3), that Word and LibreOffice open and edit: headings, lists, tables with a
 * head row, links and the language are what they say, not only what they look like. The same text gives the same bytes.
 *
 * Of the libraries that write ODT or DOCX none kept title, language, head rows and heading levels.
 */
export function odtOf(document: HandoverDocument): Uint8Array {
  const files = {
    'META-INF/manifest.xml': MANIFEST,
    'content.xml': contentOf(document),
    'meta.xml': metaOf(document),
    'styles.xml': STYLES,
  };
  const mtime = new Date(`${document.date}T12:00:00`);
  return zipSync(
    {
      // First and not compressed, so that what kind of file it is stands in its first bytes.
      mimetype: [strToU8(MIME), { level: 0 }],
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    },
    { mtime },
  );
}

const MIME = 'application/vnd.oasis.opendocument.text';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
]
  .map(([name, uri]) => `xmlns:${name}="${uri}"`)
  .join(' ');

const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
  ['/', MIME],
  ...['content.xml', 'meta.xml', 'styles.xml'].map((name) => [name, 'text/xml']),
]
  .map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  )
  .join('')}</manifest:manifest>`;

const metaOf = ({ title, summary, date }: HandoverDocument) =>
  `${XML}<office:document-meta ${NAMES} office:version="1.3"><office:meta><meta:generator>Steunpad</meta:generator><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(summary)}</dc:description><dc:language>nl-NL</dc:language><meta:creation-date>${date}T12:00:00</meta:creation-date><dc:date>${date}T12:00:00</dc:date></office:meta></office:document-meta>`;

/** A style of the document by its name, with what it looks like. */
const paragraph = (name: string, text: string, about = '', extra = '') =>
  `<style:style style:name="${name}" style:family="paragraph" ${extra}><style:paragraph-properties ${about}/><style:text-properties ${text}/></style:style>`;
const heading = (level: number, size: string) =>
  paragraph(
    `Heading_20_${level}`,
    `fo:font-size="${size}" fo:font-weight="bold" fo:color="#1d4b5c"`,
    'fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    `style:display-name="Heading ${level}" style:default-outline-level="${level}" style:next-style-name="Text_20_body"`,
  );
const level = (bullet: boolean) => (i: number) => {
  const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${(i * 0.8).toFixed(1)}cm"/></style:list-level-properties>`;
  return bullet
    ? `<text:list-level-style-bullet text:level="${i}" text:bullet-char="•">${place}</text:list-level-style-bullet>`
    : `<text:list-level-style-number text:level="${i}" style:num-suffix="." style:num-format="1">${place}</text:list-level-style-number>`;
};
const listStyle = (name: string, bullet: boolean) =>
  `<text:list-style style:name="${name}">${[1, 2, 3].map(level(bullet)).join('')}</text:list-style>`;

const STYLES = `${XML}<office:document-styles ${NAMES} office:version="1.3"><office:styles>${[
  '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Source Sans 3" fo:font-family="\'Source Sans 3\', Calibri, Arial, sans-serif" fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style>',
  paragraph(
    'Text_20_body',
    '',
    'fo:margin-bottom="0.25cm" fo:line-height="130%"',
    'style:display-name="Text body"',
  ),
  heading(1, '22pt'),
  heading(2, '16pt'),
  heading(3, '13pt'),
  paragraph('Table_20_Heading', 'fo:font-weight="bold"', '', 'style:display-name="Table Heading"'),
  paragraph('Table_20_Contents', '', '', 'style:display-name="Table Contents"'),
  '<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="BoldItalic" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>',
  listStyle('Bullets', true),
  listStyle('Numbers', false),
].join(
  '',
)}</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>`;

const TABLE =
  '<style:style style:name="Table" style:family="table"><style:table-properties table:align="margins" table:border-model="collapsing" fo:margin-bottom="0.4cm"/></style:style>';
const CELL =
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #4a585e" fo:padding="0.1cm"/></style:style>';

function contentOf(document: HandoverDocument): string {
  const blocks = wholeText(document);
  const shares = new Set(
    blocks.flatMap((block) => (block.type === 'TABLE' ? sharesOf(block) : [])),
  );
  const columns = [...shares].map(
    (share) =>
      `<style:style style:name="Column${share}" style:family="table-column"><style:table-column-properties style:rel-column-width="${share}*"/></style:style>`,
  );
  return `${XML}<office:document-content ${NAMES} office:version="1.3"><office:automatic-styles>${TABLE}${CELL}${columns.join('')}</office:automatic-styles><office:body><office:text><text:h text:style-name="Heading_20_1" text:outline-level="1">${escaped(document.title)}</text:h>${blocks.map(xmlOf).join('')}</office:text></office:body></office:document-content>`;
}

type Table = Extract<Block, { type: 'TABLE' }>;

/** The widths of its columns, in thousandths. */
const sharesOf = ({ head, rows }: Table): readonly number[] =>
  columnShares([head, ...rows].map((cells) => cells.map(textOf))).map((share) =>
    Math.round(share * 1000),
  );

function xmlOf(block: Block): string {
  switch (block.type) {
    case 'HEADING':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${runsXml(block.runs)}</text:h>`;
    case 'PARAGRAPH':
      return bodyText(block.runs);
    case 'LIST':
      return listXml(block);
    case 'TABLE': {
      const row = (cells: readonly (readonly Run[])[], style: string) =>
        `<table:table-row>${cells
          .map(
            (runs) =>
              `<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="${style}">${runsXml(runs)}</text:p></table:table-cell>`,
          )
          .join('')}</table:table-row>`;
      const rows = block.rows.map((cells) => row(cells, 'Table_20_Contents')).join('');
      return `<table:table table:style-name="Table">${sharesOf(block)
        .map((share) => `<table:table-column table:style-name="Column${share}"/>`)
        .join(
          '',
        )}<table:table-header-rows>${row(block.head, 'Table_20_Heading')}</table:table-header-rows>${rows}</table:table>`;
    }
  }
}

function listXml({ start, items }: Extract<Block, { type: 'LIST' }>): string {
  const item = ({ runs, below }: Item, i: number) => {
    const from = i === 0 && start !== null && start !== 1 ? ` text:start-value="${start}"` : '';
    return `<text:list-item${from}>${bodyText(runs)}${below.map(listXml).join('')}</text:list-item>`;
  };
  return `<text:list text:style-name="${start === null ? 'Bullets' : 'Numbers'}">${items.map(item).join('')}</text:list>`;
}

const bodyText = (runs: readonly Run[]) =>
  `<text:p text:style-name="Text_20_body">${runsXml(runs)}</text:p>`;

const runsXml = (runs: readonly Run[]) => runs.map(runXml).join('');

function runXml({ text, bold, italic, href }: Run): string {
  const style = `${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`;
  const styled = style
    ? `<text:span text:style-name="${style}">${escaped(text)}</text:span>`
    : escaped(text);
  return href
    ? `<text:a xlink:type="simple" xlink:href="${escaped(href)}">${styled}</text:a>`
    : styled;
}

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
