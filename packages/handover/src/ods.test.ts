import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { OFFICE, savedAgain } from '@steunpad/testing/office.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { handoverDocument, handoverDocuments } from './handover-document.ts';
import { odsOf } from './ods.ts';

const budget = handoverDocument('budget-and-accounts')!;

interface Read {
  readonly formula: string | undefined;
  readonly value: number;
  readonly text: string;
}

/** The rows of a sheet; LibreOffice names styles, and repeats what is empty. */
const ROW = /<table:table-row[^>]*>(.*?)<\/table:table-row>/gs;

/** The sheets of a file as whoever opens it finds them. */
function opened(bytes: Uint8Array): Map<string, Read[][]> {
  const xml = strFromU8(unzipSync(bytes)['content.xml']!);
  return new Map(
    [...xml.matchAll(/<table:table table:name="([^"]+)"[^>]*>(.*?)<\/table:table>/gs)].map(
      ([, name, rows]) => [
        name!,
        [...rows!.matchAll(ROW)].map(([, cells]) =>
          [...cells!.matchAll(/<table:table-cell([^>]*)><text:p>(.*?)<\/text:p>/gs)].map(
            ([, attributes, text]) => ({
              formula: /formula="of:=([^"]+)"/.exec(attributes!)?.[1],
              value: Number(/office:value="([^"]+)"/.exec(attributes!)?.[1]),
              text: text!,
            }),
          ),
        ),
      ],
    ),
  );
}

/** Recalculates a cell as a spreadsheet does, in cents. */
function recalculated(
  sheets: Map<string, Read[][]>,
  sheet: string,
  column: number,
  row: number,
): number {
  const cell = sheets.get(sheet)![row - 1]![column]!;
  const at = (where: string, in_ = sheet) =>
    recalculated(sheets, in_, where.charCodeAt(0) - 65, Number(where.slice(1)));
  const { formula } = cell;
  if (!formula) return Math.round(cell.value * 100);
  const range = /^SUM\(\[\.([A-Z])(\d+):\.([A-Z])(\d+)\]\)$/.exec(formula);
  if (range) {
    const [, from, first, to, last] = range;
    let sum = 0;
    for (let c = from!.charCodeAt(0); c <= to!.charCodeAt(0); c++)
      for (let r = Number(first); r <= Number(last); r++)
        sum += at(`${String.fromCharCode(c)}${r}`);
    return sum;
  }
  const part = /^ROUND\(\[\.([A-Z]\d+)\]\*0\.05;2\)$/.exec(formula);
  if (part) return Math.round(at(part[1]!) * 0.05);
  const other = /^\[\$(\w+)\.([A-Z]\d+)\]$/.exec(formula);
  if (other) return at(other[2]!, other[1]!);
  const [, minuend, subtrahend] = /^\[\.([A-Z]\d+)\]-\[\.([A-Z]\d+)\]$/.exec(formula)!;
  return at(minuend!) - at(subtrahend!);
}

test('each formula comes to what stands in the document, to the cent', () => {
  const sheets = opened(odsOf(budget)!);
  let formulas = 0;
  for (const [name, rows] of sheets)
    for (const [r, cells] of rows.entries())
      for (const [c, cell] of cells.entries()) {
        if (!cell.formula) continue;
        formulas += 1;
        expect([name, c, r, recalculated(sheets, name, c, r + 1)]).toEqual([
          ...[name, c, r, Math.round(cell.value * 100)],
        ]);
      }

  expect([...sheets.keys()]).toEqual(['Begroting', 'Voorbereiding', 'Instroomjaar', 'Afronding']);
  expect(formulas).toBeGreaterThan(90);
  const [total] = sheets.get('Begroting')!.slice(-1);
  expect(total!.map(({ text }) => text)).toEqual([
    ...['Totaal', '11853,45', '60965,99', '25157,16', '97976,60'],
  ]);
});

/** With other amounts filled in, and formulas with nothing in place of what they came to before. */
function filledIn(bytes: Uint8Array, results: 'OLD' | 'NONE'): Uint8Array {
  const files = unzipSync(bytes);
  let filled = 0;
  const xml = strFromU8(files['content.xml']!).replace(
    /(<table:table-cell[^>]*?)( office:value-type="float" office:value="[^"]*")><text:p>[^<]*<\/text:p>/g,
    (all, cell: string) => {
      if (cell.includes('formula=')) return results === 'OLD' ? all : `${cell}>`;
      filled += 1;
      return `${cell} office:value-type="float" office:value="${(filled * 7919) % 100_000}.${String((filled * 37) % 100).padStart(2, '0')}"><text:p>0</text:p>`;
    },
  );
  return zipSync({ ...files, 'content.xml': strToU8(xml) });
}

const amountsIn = (sheets: Map<string, Read[][]>) =>
  [...sheets].flatMap(([sheet, rows]) =>
    rows.flatMap((cells, r) =>
      cells.flatMap(({ value }, c) =>
        Number.isNaN(value) ? [] : [[sheet, c, r, Math.round(value * 100)] as const],
      ),
    ),
  );

// That it opens proves nothing: whoever fills in other amounts has to see what follows from them.
test.skipIf(!OFFICE)('LibreOffice comes to the same amounts, to the cent', () => {
  const folder = temporaryFolder();
  const shipped = odsOf(budget)!;
  const paths = [shipped, filledIn(shipped, 'NONE')].map((bytes, i) => {
    const path = join(folder, `${i}.ods`);
    writeFileSync(path, bytes);
    return path;
  });
  savedAgain(folder, paths, 'ods', 'again');
  const again = (i: number) => opened(readFileSync(join(folder, 'again', `${i}.ods`)));

  expect(amountsIn(again(0))).toEqual(amountsIn(opened(shipped)));
  const sheets = opened(filledIn(shipped, 'OLD'));
  const amounts = amountsIn(again(1));
  expect(amounts).toHaveLength(amountsIn(opened(shipped)).length);
  expect(amounts).toEqual(
    amounts.map(([sheet, c, r]) => [sheet, c, r, recalculated(sheets, sheet, c, r + 1)]),
  );
  expect(amounts).not.toEqual(amountsIn(again(0)));
  expect(strFromU8(unzipSync(readFileSync(join(folder, 'again', '0.ods')))['meta.xml']!)).toContain(
    `<dc:title>${budget.title}</dc:title>`,
  );
});

test('its kind stands in its first bytes, and the same document gives the same bytes', () => {
  const ods = odsOf(budget)!;

  expect(Buffer.from(ods.subarray(38, 38 + 46)).toString()).toBe(
    'application/vnd.oasis.opendocument.spreadsheet',
  );
  expect(odsOf(budget)).toEqual(ods);
});

test('only the document with a budget has a spreadsheet', () => {
  const with_ = handoverDocuments().filter((document) => odsOf(document) !== null);

  expect(with_.map(({ name }) => name)).toEqual(['budget-and-accounts']);
});
