import { readFileSync } from 'node:fs';
import type { Language } from '@steunpad/domain/correspondence/language.ts';

export interface Known {
  readonly tag: Language;
  /** As its speakers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** All languages, in the order in which they are offered. */
export const KNOWN: readonly Known[] = JSON.parse(
  readFileSync(new URL('./translations/languages.json', import.meta.url), 'utf8'),
);

export const directionOf = (language: Language) =>
  KNOWN.find(({ tag }) => tag === language)!.direction;
