import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const open = (base64: string) =>
  getDocument({ data: new Uint8Array(Buffer.from(base64, 'base64')), verbosity: 0 }).promise;

type Pdf = Awaited<ReturnType<typeof open>>;

/** The text of each page of a PDF that came as base64. */
export async function pagesOf(base64: string): Promise<string[]> {
  const pages = await eachPage(await open(base64), async (page) => {
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return pages.map((text) => text.replace(/\s+/g, ' '));
}

/** What a screen reader finds first: the title, the language, and which elements the document is made of. */
export async function tagsOf(base64: string) {
  const pdf = await open(base64);
  const info = (await pdf.getMetadata()).info as { Title?: string; Language?: string };
  const trees = await eachPage(pdf, (page) => page.getStructTree());
  const roles = new Set(trees.flatMap((tree) => rolesOf(tree as Node)));
  return { title: info.Title, language: info.Language, roles };
}

const eachPage = <Found>(
  pdf: Pdf,
  read: (page: Awaited<ReturnType<Pdf['getPage']>>) => Promise<Found>,
): Promise<Found[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => read(await pdf.getPage(i + 1))));

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

const rolesOf = ({ role, children = [] }: Node): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesOf),
];
