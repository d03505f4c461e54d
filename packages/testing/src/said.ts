import { readEntries, textsInCode } from '../../widgets/scripts/catalogues.ts';

const [dutch, english] = await Promise.all([textsInCode('nl'), textsInCode('en')]);

/** What stands on the page for a key, in a language. */
export function said(language: string, key: string): string {
  if (language === 'nl') return dutch.get(key)!;
  return language === 'en' ? english.get(key)! : readEntries(language)[key]![language]!;
}
