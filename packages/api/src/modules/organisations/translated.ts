import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';

/** What a municipality says of itself in words, and may say in other languages than Dutch. */
export const TRANSLATED = ['openingHours', 'signatoryFunction'] as const;

type Field = (typeof TRANSLATED)[number];

/** In a language as far as the municipality has it; for `en-GB` also what it has for `en`. Missing: nothing but Dutch. */
export function translated(
  { translations }: Pick<Municipality, 'translations'>,
  language: string,
): Partial<Record<Field, string>> {
  const own = translations as Readonly<Record<string, Partial<Record<Field, string>>>>;
  return own[language] ?? own[language.split('-')[0]!] ?? {};
}
