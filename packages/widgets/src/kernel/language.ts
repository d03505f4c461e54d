import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { FormLanguage } from '../generated/types.ts';

/** The languages that have texts. Dutch is in the code, another one is fetched when it is asked for. */
export type { Language };

/** As the API names it: GraphQL knows no hyphens. */
export const formLanguage = (language: Language) => language.replace('-', '_') as FormLanguage;

const FETCHED = /^(?:nl-simple|ar|en|pl|tr|uk)\b/;

/** The language of an element: its own `lang`, else that of the closest ancestor, else Dutch. */
export function languageOf(element: Element): Language {
  const [known = 'nl'] = FETCHED.exec(nearestLang(element)?.toLowerCase() ?? '') ?? [];
  return known as Language;
}

function nearestLang(element: Element): string | null {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}
