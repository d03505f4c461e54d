import type { Language } from '@steunpad/domain/correspondence/language.ts';

interface Words {
  readonly yourCode: string;
  readonly ourPage: string;
  readonly scan: string;
  readonly squareLeadsTo: (url: string) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly batch: (letters: number) => string;
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
  },
  en: {
    yourCode: 'Your code',
    ourPage: 'Our page',
    scan: 'Or scan with your telephone',
    squareLeadsTo: (url) => `QR code that opens ${url}`,
    pageOf: (page, pages) => `${page} of ${pages}`,
    batch: (letters) => `${letters} letters`,
  },
};
