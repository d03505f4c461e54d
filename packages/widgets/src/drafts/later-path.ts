import type { Language } from '../kernel/language.ts';

/** The language in an address; Dutch is what one without it means. */
export const inQuery = (language: Language): string =>
  language === 'nl' ? '' : `?lang=${language}`;

/** The path of the page of our server where a form that was kept is opened with its code. */
export const laterPath = (municipality: string, name: string, language: Language): string =>
  `/f/${municipality}/${name}/later${inQuery(language)}`;
