import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { type Block, linesOf, wholeText } from './blocks.ts';
import { type HandoverDocument, handoverDocuments } from './handover-document.ts';
import { pdfOf } from './pdf.ts';

const named = handoverDocuments().map((document) => [document.name, document] as const);

/** The tags of all pages, in the order in which a screen reader reads them. */
interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

const rolesIn = (tag: Tag): string[] => [tag.role ?? '', ...(tag.children ?? []).flatMap(rolesIn)];
const count = (blocks: readonly Block[], type: Block['type']) =>
  blocks.filter((block) => block.type === type).length;
const lettersOf = (text: string) => text.replaceAll(/\s+/g, '');

async function read(document: HandoverDocument) {
  const pdf = await getDocument({ data: new Uint8Array(await pdfOf(document)), verbosity: 0 })
    .promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)),
  );
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const { info } = await pdf.getMetadata();
  return {
    text: texts
      .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
      .join(' '),
    roles: trees.flatMap((tree) => rolesIn(tree as Tag)),
    info: info as Record<string, unknown>,
    bookmarks: ((await pdf.getOutline()) ?? []).length,
    isTagged: ((await pdf.getMarkInfo()) as Map<string, boolean> | null)?.get('Marked'),
  };
}

test.each(named)('%s is a tagged PDF that says what it says', async (_, document) => {
  const blocks = wholeText(document);
  const { text, roles, info, bookmarks, isTagged } = await read(document);

  expect([info['Title'], info['Language'], isTagged]).toEqual([document.title, 'nl-NL', true]);
  const levels = blocks.flatMap((block) => (block.type === 'HEADING' ? [block.level] : []));
  // A heading stands on one page; what is longer is told by the tree of each page that it stands on.
  for (const level of [2, 3] as const)
    expect(roles.filter((role) => role === `H${level}`).length).toBe(
      levels.filter((each) => each === level).length,
    );
  expect(roles.filter((role) => role === 'Table').length).toBeGreaterThanOrEqual(
    count(blocks, 'TABLE'),
  );
  expect(roles.includes('TH')).toBe(count(blocks, 'TABLE') > 0);
  expect(bookmarks).toBe(1 + levels.filter((level) => level === 2).length);
  const letters = lettersOf(text);
  for (const line of linesOf(blocks)) expect(letters).toContain(lettersOf(line));
});

test('the same text gives the same bytes', async () => {
  const [, document] = named[0]!;

  expect(Buffer.compare(await pdfOf(document), await pdfOf(document))).toBe(0);
});
