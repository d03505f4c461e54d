import { isolated, type Language, type LetterLanguage } from './language.ts';
import {
  isPlaceholder,
  type ListItem,
  PLACEHOLDERS,
  type PlaceholderName,
  type PlaceholderValue,
  WRITTEN,
} from './placeholder.ts';
import type { PlaceholderOf, TemplateKind } from './template-kind.ts';
import { writtenDate, writtenMonth, writtenPhone, writtenWhen } from './written.ts';

/** A template that `checkTemplate` found nothing wrong with. */
export interface Template<Kind extends TemplateKind = TemplateKind> {
  readonly kind: Kind;
  readonly subject: string;
  readonly body: string;
}

/** One value for everything that a text of this kind may hold, whether this text holds it or not. */
export type ValuesFor<Kind extends TemplateKind> = {
  readonly [Name in PlaceholderOf<Kind>]: PlaceholderValue<Name>;
};

/** A text that is ready to be printed or sent. */
export interface Filled {
  /** Plain text on one line. */
  readonly subject: string;
  /** Markdown, in which no value can be markup. */
  readonly body: string;
}

/**
 * Fills in a template. Throws when a value is missing or empty: a letter with a hole in it never
 * goes out, and whatever made the values has a bug.
 */
export function fill<Kind extends TemplateKind>(
  template: Template<Kind>,
  values: ValuesFor<Kind>,
  language: Language,
): Filled {
  const given: Values = values;
  return {
    subject: onOneLine(
      template.subject.replace(WRITTEN, (_, name) => written(name, given, language)),
    ),
    body: template.body.replace(WRITTEN, (_, name) => inMarkdown(name, given, language)),
  };
}

/** Text that Markdown takes as nothing but itself. */
export function asMarkdown(text: string): string {
  return onOneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

type Values = { readonly [Name in PlaceholderName]?: PlaceholderValue<Name> };

function inMarkdown(name: string, values: Values, language: Language): string {
  if (isPlaceholder(name) && PLACEHOLDERS[name] === 'LIST') {
    const items = (values[name as 'agreements'] ?? []).map(asListItem);
    if (items.length === 0 || items.includes('')) throw new Error(`The list ${name} has a hole.`);
    return items.map((item) => `- ${item}`).join('\n');
  }
  return asMarkdown(written(name, values, language));
}

function asListItem(item: ListItem): string {
  if (typeof item === 'string') return asMarkdown(item);
  const [term, text] = [asMarkdown(item.term), asMarkdown(item.text)];
  return term && text ? `**${term}** ${text}` : '';
}

function written(name: string, values: Values, language: Language): string {
  if (!isPlaceholder(name)) throw new Error(`There is no placeholder ${name}.`);
  const value = values[name];
  const text = value === undefined ? '' : onOneLine(asText(name, value, language));
  if (text === '') throw new Error(`The value of ${name} is missing.`);
  return isolated(text, language);
}

function asText(name: PlaceholderName, value: unknown, language: Language): string {
  const type = PLACEHOLDERS[name];
  switch (type) {
    case 'DATE':
      return writtenDate(value as PlaceholderValue<'talkDate'>, language);
    case 'MONTH':
      return writtenMonth(value as PlaceholderValue<'monthOfCall'>, onPaper(language));
    case 'WHEN':
      return writtenWhen(value as PlaceholderValue<'whenDied'>, onPaper(language));
    case 'PHONE':
      return writtenPhone(value as string);
    case 'TEXT':
    case 'CODE':
    case 'URL':
      return value as string;
    case 'LIST':
      throw new Error(`The list ${name} stands in the middle of a text.`);
  }
}

/** Only letters name a month or a death, and they are in no other language. */
const onPaper = (language: Language): LetterLanguage => (language === 'en' ? 'en' : 'nl');

// Neither a line break nor a mark that turns the direction of writing has a place in a name.
const onOneLine = (text: string) =>
  text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
