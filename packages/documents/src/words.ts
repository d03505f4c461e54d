import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { ExampleMark } from './letter-document.ts';

interface Words {
  readonly yourCode: string;
  readonly ourPage: string;
  readonly scan: string;
  readonly squareLeadsTo: (url: string) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly batch: (letters: number) => string;
  readonly marks: Readonly<Record<ExampleMark, string>>;
}

/** The few words on paper that are in no template. */
export const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    yourCode: 'Uw code',
    ourPage: 'Onze pagina',
    scan: 'Of scan met uw telefoon',
    squareLeadsTo: (url) => `QR-code die ${url} opent`,
    pageOf: (page, pages) => `${page} van ${pages}`,
    batch: (letters) => `${letters} brieven`,
    marks: {
      SPECIMEN: 'Voorbeeld. Dit gaat naar niemand.',
      UNCHECKED: 'Voorbeeld. De lijst met instanties is nog niet nagekeken.',
    },
  },
  en: {
    yourCode: 'Your code',
    ourPage: 'Our page',
    scan: 'Or scan with your telephone',
    squareLeadsTo: (url) => `QR code that opens ${url}`,
    pageOf: (page, pages) => `${page} of ${pages}`,
    batch: (letters) => `${letters} letters`,
    marks: {
      SPECIMEN: 'Example. This goes to nobody.',
      UNCHECKED: 'Example. The list of agencies was not checked yet.',
    },
  },
};
