import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { TypeStyle } from './markup.ts';

const fontFile = (file: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`);

/** Source Sans 3 (SIL Open Font License): open, made for reading, with all the letters of Europe. */
export const FONT_FILES: Readonly<Record<TypeStyle, string>> = {
  REGULAR: fontFile('400Regular/SourceSans3_400Regular'),
  BOLD: fontFile('600SemiBold/SourceSans3_600SemiBold'),
  ITALIC: fontFile('400Regular_Italic/SourceSans3_400Regular_Italic'),
};

/** What the layout asks of a typeface. */
export interface Typeface {
  /** How wide a text is, in points. */
  readonly widthOf: (text: string, style: TypeStyle, size: number) => number;
  /** The text with every character that the typeface lacks replaced: a hole in a name is not noticed, a `?` is. */
  readonly printable: (text: string) => string;
}

/** The typeface, read anew: it remembers every word that it measured. */
export function openTypeface(): Typeface {
  const paper = new PDFDocument({ autoFirstPage: false, font: FONT_FILES.REGULAR });
  const widths = new Map<string, number>();
  const glyphs = hasGlyph(paper);
  return {
    widthOf(text, style, size) {
      const key = `${style} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known * size;
      const width = paper.font(FONT_FILES[style]).fontSize(1).widthOfString(text);
      widths.set(key, width);
      return width * size;
    },
    printable: (text) =>
      [...text.normalize('NFC')]
        .map((character) => (glyphs(character.codePointAt(0)!) ? character : '?'))
        .join(''),
  };
}

function hasGlyph(paper: PDFKit.PDFDocument): (codePoint: number) => boolean {
  // Not in the types: the typeface that pdfkit opened for us.
  const { _font } = paper as unknown as {
    _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  };
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const has = known.get(codePoint) ?? _font.font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, has);
    return has;
  };
}
