import type { Language } from '@steunpad/domain/correspondence/language.ts';

/** What every letter after a notice says of the data in it (art. 14 GDPR), in words that hold everywhere. */
export const STANDING_WORDS: Readonly<
  Record<Language, { dataSource: string; dataShared: string; retention: string }>
> = {
  nl: {
    dataSource: 'de Basisregistratie Personen (BRP)',
    dataShared: 'uw naam, en het telefoonnummer of e-mailadres dat u zelf doorgeeft',
    retention: 'een half jaar na het overlijden, of zes weken nadat u ons vraagt te stoppen',
  },
  en: {
    dataSource: 'the Personal Records Database (BRP)',
    dataShared: 'your name, and the telephone number or e-mail address that you give us yourself',
    retention: 'half a year after the death, or six weeks after you ask us to stop',
  },
};
