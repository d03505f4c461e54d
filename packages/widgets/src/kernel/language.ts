/** The languages that have texts. Dutch is in the code, another one is fetched when it is asked for. */
export type Language = 'nl' | 'en';

/** The language of an element: its own `lang`, else that of the closest ancestor, else Dutch. */
export function languageOf(element: Element): Language {
  const tag = nearestLang(element)?.toLowerCase() ?? '';
  return /^en\b/.test(tag) ? 'en' : 'nl';
}

function nearestLang(element: Element): string | null {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}
