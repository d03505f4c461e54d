import { inQuery } from '@steunpad/widgets/drafts/later-path.ts';
import type { FormName } from '@steunpad/widgets/forms.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import { pagesTextsNl } from './pages.texts.nl.ts';

export { laterPath as laterPathOf } from '@steunpad/widgets/drafts/later-path.ts';
export { addressOf as questionAddress } from '@steunpad/widgets/kernel/first-question.ts';
export type { Language };

/** Each form is a page of its own. */
export type PageName = FormName;

/** The path of a page; Dutch is what an address without a language means. */
export const pathOf = (municipality: string, name: PageName | null, language: Language): string =>
  `/f/${municipality}${name ? `/${name}` : ''}${inQuery(language)}`;

/** An address in a language; Dutch is what an address without one means. */
export const inLanguage = (path: string, language: Language): string =>
  `${path}${inQuery(language)}`;

/** The path of the page that does what an element does, or `null` where there is none. */
export function pageOf(element: string, municipality: string, language: Language): string | null {
  const name = element.replace(/^steunpad-/, '');
  return Object.hasOwn(pagesTextsNl.names, name)
    ? pathOf(municipality, name as PageName, language)
    : null;
}
