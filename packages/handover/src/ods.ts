import { strToU8, zipSync } from 'fflate';
import { type Block, textOf, wholeText } from './blocks.ts';
import type { HandoverDocument } from './handover-document.ts';
import { escaped } from './odt.ts';

/** What stands in a cell: a text, an amount in cents, or a formula with what it comes to now. */
export type Cell =
  | { readonly text: string }
  | { readonly amount: bigint }
  | { readonly formula: string; readonly amount: bigint };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The table of the example budget, by the heading above it. */
const BUDGET = 'Uitgaven van de organisatie';
/** Budget lines that are counted together before the line for what nobody foresaw. */
const LAST_LINE = /^K /;
const UNFORESEEN = /^L /;

/**
 * The format of budget and accounts as a spreadsheet (OpenDocument, ODF 1.3): the lines of the document with formulas
 * for what follows from them, so that a municipality fills in its own amounts. `null` for a document without a budget.
 */
export function odsOf(document: HandoverDocument): Uint8Array | null {
  const sheets = sheetsOf(document);
  if (!sheets) return null;
  const files = {
    'META-INF/manifest.xml': MANIFEST,
    'content.xml': contentOf(sheets),
    'meta.xml': metaOf(document),
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

/** Whether a document has tables to fill in. */
export const hasSpreadsheet = (document: HandoverDocument): boolean => sheetsOf(document) !== null;

/** Budget, and the account of each phase beside it. */
export function sheetsOf(document: HandoverDocument): readonly Sheet[] | null {
  // Most documents have none, and lists ask of each.
  if (!document.body.includes(BUDGET)) return null;
  const table = tableBelow(wholeText(document), BUDGET);
  if (!table) return null;
  const [head, ...lines] = [table.head, ...table.rows].map((cells) => cells.map(textOf));
  const phases = head!.slice(1, -1);
  const own = lines.filter(([name = '']) => /^[A-K] /.test(name));
  const unforeseen = lines.find(([name = '']) => UNFORESEEN.test(name))!;
  const last = own.findIndex(([name = '']) => LAST_LINE.test(name)) + 2;
  const column = (i: number) => String.fromCharCode(66 + i);
  const end = column(phases.length - 1);
  const together = (row: number, amounts: readonly bigint[]): Cell => ({
    formula: `SUM([.B${row}:.${end}${row}])`,
    amount: sum(amounts),
  });
  const subtotals = phases.map((_, i) => sum(own.map((line) => cents(line[i + 1]!))));
  const extra = phases.map((_, i) => cents(unforeseen[i + 1]!));
  const totals = subtotals.map((amount, i) => amount + extra[i]!);
  const budget: Sheet = {
    name: 'Begroting',
    rows: [
      head!.map((text) => ({ text })),
      ...own.map((line, i) => {
        const amounts = phases.map((_, p) => cents(line[p + 1]!));
        return [
          { text: line[0]! },
          ...amounts.map((amount) => ({ amount })),
          together(i + 2, amounts),
        ];
      }),
      [
        { text: 'Samen A tot en met K' },
        ...subtotals.map((amount, i) => ({
          ...{ formula: `SUM([.${column(i)}2:.${column(i)}${last}])`, amount },
        })),
        together(last + 1, subtotals),
      ],
      [
        { text: unforeseen[0]! },
        ...extra.map((amount, i) => ({
          ...{ formula: `ROUND([.${column(i)}${last + 1}]*0.05;2)`, amount },
        })),
        together(last + 2, extra),
      ],
      [
        { text: 'Totaal' },
        ...totals.map((amount, i) => ({
          ...{ formula: `SUM([.${column(i)}${last + 1}:.${column(i)}${last + 2}])`, amount },
        })),
        together(last + 3, totals),
      ],
    ],
  };
  return [budget, ...phases.map((phase, i) => accountOf(phase, column(i), budget.rows, i + 1))];
}

/** The account of one phase: what was budgeted comes from the budget, what was spent is filled in. */
function accountOf(name: string, column: string, budget: Sheet['rows'], at: number): Sheet {
  const lines = budget
    .slice(1)
    .filter(([first]) => /^[A-L] /.test((first as { text: string }).text));
  const rows = lines.map((line, i): readonly Cell[] => {
    const { amount } = line[at] as { amount: bigint };
    const row = budget.indexOf(line) + 1;
    return [
      line[0]!,
      { formula: `[$Begroting.${column}${row}]`, amount },
      { amount: 0n },
      { formula: `[.B${i + 2}]-[.C${i + 2}]`, amount },
    ];
  });
  const end = rows.length + 1;
  const total = sum(rows.map((row) => (row[1] as { amount: bigint }).amount));
  return {
    name,
    rows: [
      ['Regel', 'Begroot', 'Besteed', 'Verschil'].map((text) => ({ text })),
      ...rows,
      [
        { text: 'Totaal' },
        ...(['B', 'C', 'D'] as const).map((letter) => ({
          formula: `SUM([.${letter}2:.${letter}${end}])`,
          amount: letter === 'C' ? 0n : total,
        })),
      ],
    ],
  };
}

function tableBelow(blocks: readonly Block[], heading: string) {
  const at = blocks.findIndex(
    (block) => block.type === 'HEADING' && textOf(block.runs) === heading,
  );
  return at < 0 ? undefined : blocks.slice(at).find((block) => block.type === 'TABLE');
}

const cents = (text: string): bigint => BigInt(text.replace(/[.,]/g, ''));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, each) => all + each, 0n);

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const metaOf = ({ title, about, date }: HandoverDocument) =>
  `${XML}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(about)}</dc:description><dc:language>nl-NL</dc:language><dc:date>${date}T12:00:00</dc:date></office:meta></office:document-meta>`;

/** Names of lines need room, and what stands above or adds up the lines is bold. */
const STYLES =
  '<style:style style:name="Names" style:family="table-column"><style:table-column-properties style:column-width="7cm"/></style:style><style:style style:name="Amounts" style:family="table-column"><style:table-column-properties style:column-width="3cm"/></style:style><number:number-style style:name="Euros"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style><style:style style:name="Amount" style:family="table-cell" style:data-style-name="Euros"/><style:style style:name="BoldAmount" style:family="table-cell" style:data-style-name="Euros"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Head" style:family="table-cell"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-weight="bold"/></style:style>';

const contentOf = (sheets: readonly Sheet[]) =>
  `${XML}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(sheetXml).join('')}</office:spreadsheet></office:body></office:document-content>`;

const sheetXml = ({ name, rows }: Sheet) => {
  const [head = [], ...body] = rows;
  const rowXml = (cells: readonly Cell[], look: Look) =>
    `<table:table-row>${cells.map((cell, i) => cellXml(cell, i, look)).join('')}</table:table-row>`;
  const isTotal = ([first]: readonly Cell[]) => /^(?:Samen|Totaal)/.test((first as Named).text);
  const lines = body.map((cells) => rowXml(cells, isTotal(cells) ? 'TOTAL' : 'LINE'));
  return `<table:table table:name="${escaped(name)}"><table:table-column table:style-name="Names"/><table:table-column table:style-name="Amounts" table:number-columns-repeated="${head.length - 1}"/><table:table-header-rows>${rowXml(head, 'HEAD')}</table:table-header-rows>${lines.join('')}</table:table>`;
};

type Look = 'HEAD' | 'LINE' | 'TOTAL';
type Named = Extract<Cell, { text: string }>;

function cellXml(cell: Cell, at: number, look: Look): string {
  if ('text' in cell) {
    const style =
      look === 'LINE' ? '' : ` table:style-name="${look === 'HEAD' && at > 0 ? 'Head' : 'Bold'}"`;
    return `<table:table-cell${style} office:value-type="string"><text:p>${escaped(cell.text)}</text:p></table:table-cell>`;
  }
  const formula = 'formula' in cell ? ` table:formula="of:=${escaped(cell.formula)}"` : '';
  const style = look === 'TOTAL' ? 'BoldAmount' : 'Amount';
  const digits = cell.amount.toString().padStart(3, '0');
  const value = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return `<table:table-cell table:style-name="${style}"${formula} office:value-type="float" office:value="${value}"><text:p>${value.replace('.', ',')}</text:p></table:table-cell>`;
}
