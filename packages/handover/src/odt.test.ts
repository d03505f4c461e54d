import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { OFFICE, savedAgain } from '@steunpad/testing/office.ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Block, textOf, wholeText } from './blocks.ts';
import { type HandoverDocument, handoverDocuments } from './handover-document.ts';
import { odtOf } from './odt.ts';

const all = handoverDocuments();
const named = all.map((document) => [document.name, document] as const);

/** What an editor and a screen reader go by: each heading with its level, paragraph, item and cell, in order. */
function outlineOf(content: string): readonly string[] {
  const parts =
    /<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>|<text:p(?: [^>]*[^/>])?>(.*?)<\/text:p>/gs;
  return [...content.matchAll(parts)]
    .map(([, level, heading, text]) => (level ? `h${level} ${plain(heading!)}` : plain(text ?? '')))
    .filter((line) => line !== '');
}

const plain = (xml: string) =>
  xml
    .replaceAll(/<text:s(?: [^>]*)?\/>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();

function expectedOf(document: HandoverDocument): readonly string[] {
  const lines = (block: Block): string[] => {
    if (block.type === 'HEADING') return [`h${block.level} ${textOf(block.runs)}`];
    if (block.type === 'PARAGRAPH') return [textOf(block.runs)];
    if (block.type === 'TABLE') return [block.head, ...block.rows].flat().map(textOf);
    return block.items.flatMap(({ runs, below }) => [textOf(runs), ...below.flatMap(lines)]);
  };
  return [`h1 ${document.title}`, ...wholeText(document).flatMap(lines)]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const partOf = (odt: Uint8Array, name: string) => strFromU8(unzipSync(odt)[name]!);
const tablesIn = (document: HandoverDocument) =>
  wholeText(document).filter(({ type }) => type === 'TABLE').length;
const countIn = (xml: string, what: RegExp) => [...xml.matchAll(what)].length;

test.each(named)('%s says in ODT what it says', (_, document) => {
  const odt = odtOf(document);
  const content = partOf(odt, 'content.xml');

  expect(outlineOf(content)).toEqual(expectedOf(document));
  expect(countIn(content, /<table:table-header-rows>/g)).toBe(tablesIn(document));
  expect(partOf(odt, 'meta.xml')).toContain(
    `<dc:title>${document.title.replaceAll('&', '&amp;')}<`,
  );
  expect(partOf(odt, 'styles.xml')).toContain('fo:language="nl" fo:country="NL"');
});

test('its kind stands in its first bytes, and the same text gives the same bytes', () => {
  const odt = odtOf(all[0]!);

  expect(Buffer.from(odt.subarray(30, 38)).toString()).toBe('mimetype');
  expect(Buffer.from(odt.subarray(38, 38 + 39)).toString()).toBe(
    'application/vnd.oasis.opendocument.text',
  );
  expect(odtOf(all[0]!)).toEqual(odt);
});

// That it opens proves nothing: LibreOffice also opens rubbish. What it saves again is compared.
test.skipIf(!OFFICE)(
  'LibreOffice opens and saves every document, and nothing of it is lost',
  () => {
    const folder = temporaryFolder();
    const paths = all.map((document) => {
      const path = join(folder, `${document.name}.odt`);
      writeFileSync(path, odtOf(document));
      return path;
    });
    savedAgain(folder, paths, 'odt', 'again');
    savedAgain(folder, paths, 'docx', 'word');

    for (const document of all) {
      const again = readFileSync(join(folder, 'again', `${document.name}.odt`));
      const content = partOf(again, 'content.xml');
      expect(outlineOf(content)).toEqual(expectedOf(document));
      expect(countIn(content, /<table:table-header-rows>/g)).toBe(tablesIn(document));
      expect(partOf(again, 'meta.xml')).toContain('<dc:title>');
      expect(partOf(again, 'styles.xml')).toContain('fo:language="nl"');
      const word = partOf(
        readFileSync(join(folder, 'word', `${document.name}.docx`)),
        'word/document.xml',
      );
      expect(countIn(word, /<w:tblHeader/g)).toBeGreaterThanOrEqual(tablesIn(document));
      const headings = expectedOf(document).filter((line) => /^h\d /.test(line));
      expect(countIn(word, /<w:pStyle w:val="Heading\d"/g)).toBe(headings.length);
    }
  },
  400_000,
);
