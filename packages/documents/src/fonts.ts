import { createRequire } from 'node:module';
import { withoutInvisible } from '@steunpad/domain/input/invisible.ts';
import PDFDocument from 'pdfkit';
import type { TypeStyle } from './markup.ts';

const fontFile = (file: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`);

/** Source Sans 3 (SIL Open Font License): open, made for reading, with the letters of Latin, Greek and Cyrillic. */
export const FONT_FILES: Readonly<Record<TypeStyle, string>> = {
  REGULAR: fontFile('400Regular/SourceSans3_400Regular'),
  BOLD: fontFile('600SemiBold/SourceSans3_600SemiBold'),
  ITALIC: fontFile('400Regular_Italic/SourceSans3_400Regular_Italic'),
};

/** What the layout asks of a typeface. */
export interface Typeface {
  /** How wide a text is, in points. */
  readonly widthOf: (text: string, style: TypeStyle, size: number) => number;
}

/** The typeface, read anew: it remembers every word that it measured. */
export function openTypeface(): Typeface {
  const paper = new PDFDocument({ autoFirstPage: false, font: FONT_FILES.REGULAR });
  const widths = new Map<string, number>();
  return {
    widthOf(text, style, size) {
      const key = `${style} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known * size;
      const width = paper.font(FONT_FILES[style]).fontSize(1).widthOfString(text);
      widths.set(key, width);
      return width * size;
    },
  };
}

/**
 * A text as it is printed: composed letters, nothing that is not seen. What the typeface lacks is drawn as a box; a
 * letter that holds such characters (`lacking`) is not printed at all.
 */
export const printable = (text: string): string =>
  withoutInvisible(text.normalize('NFC')).replace(/[^\S\n\u00a0]/g, ' ');

/** The characters that some style of the typeface has no glyph for, each once, in the order of the texts. */
export function lacking(texts: readonly string[]): readonly string[] {
  const characters = new Set(texts.flatMap((text) => [...printable(text)]));
  return [...characters].filter((character) => !/\s/.test(character) && !isDrawn(character));
}

const drawn = new Map<string, boolean>();

function isDrawn(character: string): boolean {
  const known = drawn.get(character);
  if (known !== undefined) return known;
  const is = glyphs().every((hasGlyph) => hasGlyph(character.codePointAt(0)!));
  drawn.set(character, is);
  return is;
}

type HasGlyph = (codePoint: number) => boolean;
let opened: readonly HasGlyph[] | undefined;

function glyphs(): readonly HasGlyph[] {
  opened ??= Object.values(FONT_FILES).map((font) => {
    // Not in the types: the font that pdfkit opened for us with fontkit.
    const { _font } = new PDFDocument({ autoFirstPage: false, font }) as unknown as {
      _font: { font: { hasGlyphForCodePoint: HasGlyph } };
    };
    return (codePoint) => _font.font.hasGlyphForCodePoint(codePoint);
  });
  return opened;
}
