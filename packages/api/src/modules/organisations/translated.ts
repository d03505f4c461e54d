import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';

/** What a municipality says of itself in words, and may say in other languages than Dutch. */
export const TRANSLATED = ['openingHours', 'signatoryFunction'] as const;

type Field = (typeof TRANSLATED)[number];

/** By language, then by field. */
export type Translations = Readonly<Record<string, Readonly<Partial<Record<Field, string>>>>>;

/** In a language as far as the municipality has it; for `en-GB` also what it has for `en`. Missing: nothing but Dutch. */
export function translated(
  { translations }: Pick<Municipality, 'translations'>,
  language: string,
): Partial<Record<Field, string>> {
  const own = translations as Translations;
  return own[language] ?? own[language.split('-')[0]!] ?? {};
}
