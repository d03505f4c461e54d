import { containsBsn } from '../input/bsn.ts';
import type { Language } from './language.ts';
import { isPlaceholder, PLACEHOLDERS, placeholdersIn, WRITTEN } from './placeholder.ts';
import { type Medium, TEMPLATES, type TemplateFacts, type TemplateKind } from './template-kind.ts';
import { tellingWordIn, unwantedWordsIn } from './unwanted-words.ts';

/** A text with placeholders. The subject is plain text, the body Markdown. */
export interface TemplateText {
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
}

export type TemplateProblemCode =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'MISSING_PLACEHOLDER'
  | 'UNKNOWN_PLACEHOLDER'
  | 'LIST_NOT_ALONE'
  | 'SUBJECT_NOT_NEUTRAL'
  | 'CARD_NOT_NEUTRAL'
  | 'WORD_NOT_USED'
  | 'CONTAINS_BSN';

/** Why a text may not be published. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly where: 'SUBJECT' | 'BODY';
  /** The placeholder or the word that it is about; `null` where it is about the whole. */
  readonly found: string | null;
}

export const MAX_SUBJECT = 100;
/** What fits: a letter on two pages, a card on its one side. */
export const MAX_BODY: Readonly<Record<Medium, number>> = {
  LETTER: 6_000,
  LEAFLET: 5_000,
  SCRIPT: 6_000,
  MAIL: 3_000,
  CARD: 500,
};

/** Everything that keeps a text of this kind from being published; nothing when it may be. */
export function checkTemplate(kind: TemplateKind, text: TemplateText): readonly TemplateProblem[] {
  const unfit = [
    ...fits('SUBJECT', text.subject, MAX_SUBJECT),
    ...fits('BODY', text.body, MAX_BODY[TEMPLATES[kind].medium]),
  ];
  // What is far too long is not read on: looking for words in it would take its time.
  if (unfit.some(({ code }) => code === 'TOO_LONG')) return unfit;
  return [
    ...unfit,
    ...missing(TEMPLATES[kind], text.body),
    ...strange(TEMPLATES[kind], 'SUBJECT', text.subject),
    ...strange(TEMPLATES[kind], 'BODY', text.body),
    ...lists(text),
    ...telling(TEMPLATES[kind].medium, text),
    ...words('SUBJECT', text.subject),
    ...words('BODY', text.body),
  ];
}

type Where = TemplateProblem['where'];

function fits(where: Where, text: string, max: number): TemplateProblem[] {
  if (text.trim() === '') return [{ code: 'EMPTY', where, found: null }];
  return text.length > max ? [{ code: 'TOO_LONG', where, found: null }] : [];
}

// In the body and not in the subject: what somebody must be told stands in the letter itself.
function missing({ required }: TemplateFacts, body: string): TemplateProblem[] {
  const present = placeholdersIn(body);
  return required
    .filter((name) => !present.includes(name))
    .map((found) => ({ code: 'MISSING_PLACEHOLDER', where: 'BODY', found }));
}

function strange(facts: TemplateFacts, where: Where, text: string): TemplateProblem[] {
  const known: readonly string[] = [...facts.required, ...facts.optional];
  const unknown = placeholdersIn(text).filter((name) => !known.includes(name));
  // Half a placeholder, or one behind a backslash, would be printed as it stands.
  const broken = /\\\{\{|\{\{|\}\}/.exec(text.replace(/(?<!\\)\{\{[A-Za-z]+\}\}/g, ''))?.[0];
  return [...unknown, ...(broken ? [broken] : [])].map((found) => ({
    code: 'UNKNOWN_PLACEHOLDER',
    where,
    found,
  }));
}

function lists({ subject, body }: TemplateText): TemplateProblem[] {
  const inSubject = listsIn(subject).map((found) => problem('SUBJECT', found));
  const inBody = body
    .split('\n')
    .flatMap((line) => listsIn(line).filter((name) => line !== `{{${name}}}`))
    .map((found) => problem('BODY', found));
  return [...inSubject, ...inBody];

  function problem(where: Where, found: string): TemplateProblem {
    return { code: 'LIST_NOT_ALONE', where, found };
  }
}

const listsIn = (text: string) =>
  placeholdersIn(text).filter((name) => isPlaceholder(name) && PLACEHOLDERS[name] === 'LIST');

function telling(medium: Medium, { subject, body }: TemplateText): TemplateProblem[] {
  const inSubject =
    medium === 'MAIL' || medium === 'CARD' ? tellingWordIn(ownWords(subject)) : null;
  const onCard = medium === 'CARD' ? tellingWordIn(ownWords(body)) : null;
  return [
    ...(inSubject
      ? [{ code: 'SUBJECT_NOT_NEUTRAL', where: 'SUBJECT', found: inSubject } as const]
      : []),
    ...(onCard ? [{ code: 'CARD_NOT_NEUTRAL', where: 'BODY', found: onCard } as const] : []),
  ];
}

function words(where: Where, text: string): TemplateProblem[] {
  return [
    ...unwantedWordsIn(ownWords(text)).map(
      (found) => ({ code: 'WORD_NOT_USED', where, found }) as const,
    ),
    ...(containsBsn(text) ? [{ code: 'CONTAINS_BSN', where, found: null } as const] : []),
  ];
}

const ownWords = (text: string) => text.replace(WRITTEN, ' ');
