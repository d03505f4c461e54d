import { say } from '@steunpad/texts/say.ts';
import { layOut } from './lay-out.ts';
import type { LetterDocument } from './letter-document.ts';
import { type Rendered, renderSheets } from './render-sheets.ts';

export type RenderedLetters = Rendered;

/** Prints letters into one tagged PDF, each beginning on a page of its own. */
export async function renderLetters(
  documents: readonly LetterDocument[],
  { createdAt }: { readonly createdAt: Date },
): Promise<RenderedLetters> {
  const [first] = documents;
  if (!first) throw new RangeError('There is nothing to print.');
  const title =
    documents.length === 1
      ? first.title
      : say(first.language, 'papers.batch', { letters: documents.length });
  return renderSheets(
    { title, language: first.language, author: first.sender.name, createdAt },
    documents.map((document, i) => ({
      title: document.title,
      language: document.language,
      bookmark: bookmark(document, i),
      layOut: (typeface) => layOut(document, typeface),
    })),
  );
}

// Two lines: the first of the person who has a title is no name.
const bookmark = ({ addressee, title }: LetterDocument, i: number) =>
  `${i + 1}. ${addressee?.slice(0, 2).join(', ') ?? title}`;
