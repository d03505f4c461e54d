import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '@steunpad/domain/correspondence/language.ts';
import {
  TEMPLATE_KINDS,
  type TemplateKind,
} from '@steunpad/domain/correspondence/template-kind.ts';
import { z } from 'zod';

/** A text that comes with Steunpad; a municipality may publish its own in its place. */
export interface ShippedTemplate {
  readonly kind: TemplateKind;
  readonly language: Language;
  /** Goes up whenever the text changes. */
  readonly version: number;
  readonly subject: string;
  /** Where the text comes from. */
  readonly source: string;
  readonly body: string;
}

const FOLDER = new URL('../content/letters/', import.meta.url);

const FrontMatter = z.strictObject({
  kind: z.enum(TEMPLATE_KINDS),
  language: z.enum(LANGUAGES),
  version: z.coerce.number<string>().int().positive(),
  subject: z.string().min(1),
  source: z.string().min(1),
});

let shipped: readonly ShippedTemplate[] | undefined;

/** All texts that come with Steunpad. Read once: they are part of the program. */
export function shippedTemplates(): readonly ShippedTemplate[] {
  shipped ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => parseTemplate(readFileSync(new URL(file, FOLDER), 'utf8')));
  return shipped;
}

/** What somebody who reads this language gets a text of this kind in: letters, and mails to colleagues, are in two. */
export const languageOfText = (kind: TemplateKind, language: Language): Language =>
  find(kind, language) ? language : 'nl';

/** The text of a kind in a language. */
export const shippedTemplate = (kind: TemplateKind, language: Language): ShippedTemplate =>
  find(kind, languageOfText(kind, language))!;

const find = (kind: TemplateKind, language: Language) =>
  shippedTemplates().find((it) => it.kind === kind && it.language === language);

/** Reads a text with lines of `name: value` between two lines of dashes above it. */
export function parseTemplate(file: string): ShippedTemplate {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file.replaceAll('\r\n', '\n')) ?? [];
  // The formatter of the house leaves an empty line below the first dashes.
  const facts = (head ?? '').split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    return line.trim() ? [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]] : [];
  });
  return { ...FrontMatter.parse(Object.fromEntries(facts)), body: (body ?? '').trim() };
}
