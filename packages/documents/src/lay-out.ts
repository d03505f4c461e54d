import { TEMPLATES } from '@steunpad/domain/correspondence/template-kind.ts';
import { say } from '@steunpad/texts/say.ts';
import { cardSheet } from './card-sheet.ts';
import { markedAsExample } from './example-mark.ts';
import type { Typeface } from './fonts.ts';
import { leafletSheet } from './leaflet-sheet.ts';
import type { LetterDocument } from './letter-document.ts';
import { letterSheet } from './letter-sheet.ts';
import type { LaidOut } from './paper.ts';
import { scriptSheet } from './script-sheet.ts';

/** Gives everything of a document its place, by what it is printed on; an example says on each page that it is one. */
export function layOut(document: LetterDocument, typeface: Typeface): LaidOut {
  const laidOut = sheetOf(document, typeface);
  if (!document.mark) return laidOut;
  const text = say(document.language, `papers.marks.${document.mark}`);
  return markedAsExample(laidOut, text, typeface);
}

function sheetOf(document: LetterDocument, typeface: Typeface): LaidOut {
  switch (document.sheet ?? TEMPLATES[document.kind].medium) {
    case 'LETTER':
      return letterSheet(document, typeface);
    case 'SCRIPT':
      return scriptSheet(document, typeface);
    case 'LEAFLET':
      return leafletSheet(document, typeface);
    case 'CARD':
      return cardSheet(document, typeface);
    case 'MAIL':
      throw new RangeError(`${document.kind} is a mail and not printed.`);
  }
}
