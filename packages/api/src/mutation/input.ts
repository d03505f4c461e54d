import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { containsBsn } from '@steunpad/domain/input/bsn.ts';
import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { withoutInvisible } from '@steunpad/domain/input/invisible.ts';
import { normaliseLanguageTag } from '@steunpad/domain/input/language-tag.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { plainText } from '@steunpad/domain/input/plain-text.ts';
import { postcodeDigits } from '@steunpad/domain/input/postcode.ts';
import { z } from 'zod';
import { type FieldError, type FieldErrorCode, InputInvalid } from './refusals.ts';

const MESSAGES: Record<FieldErrorCode, string> = {
  REQUIRED: 'This is missing.',
  TOO_LONG: 'This is too long.',
  CONTAINS_BSN: 'This holds a citizen service number (BSN). Leave it out.',
  INVALID_PHONE: 'This is not a telephone number. Write it as 06 12345678 or +31 6 12345678.',
  INVALID_EMAIL: 'This is not an e-mail address. Write it as naam@voorbeeld.nl.',
  INVALID_POSTCODE: 'This is not a Dutch postcode. Write it as 8011 AB.',
  INVALID_DATE: 'This date is not possible here.',
  DUPLICATE: 'This stands there twice.',
  INVALID: 'This is not right.',
};

/** Puts a typed error of ours on a field. */
export function fieldIssue(
  context: z.core.$RefinementCtx,
  code: FieldErrorCode,
  path: readonly (string | number)[] = [],
): void {
  context.issues.push({
    code: 'custom',
    message: MESSAGES[code],
    path: [...path],
    params: { code },
    input: undefined,
  });
}

/** The fields of an input as GraphQL gives them, and as a schema made them where there is one. */
export type ParsedInput<
  Fields extends InputFieldMap,
  Schema extends z.ZodType,
> = InputShapeFromFields<Fields> & (z.ZodType extends Schema ? unknown : z.output<Schema>);

/** What a schema makes of an input, or what is not right about it, field by field. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> | InputInvalid {
  const result = schema.safeParse(input);
  return result.success ? result.data : new InputInvalid(result.error.issues.map(fieldErrorOf));
}

function fieldErrorOf(issue: z.core.$ZodIssue): FieldError {
  const code = codeOf(issue);
  return { path: issue.path.map(String), code, message: messageOf(issue, code) };
}

/** What would be right, where the schema knows it; never what was sent. */
function messageOf(issue: z.core.$ZodIssue, code: FieldErrorCode): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `This is too long: at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'items'}.`
        : `This may be at most ${issue.maximum}.`;
    case 'invalid_value':
      return `This has to be one of ${issue.values.join(', ')}.`;
    case 'custom':
      return (issue.params?.['message'] as string | undefined) ?? MESSAGES[code];
    default:
      return MESSAGES[code];
  }
}

function codeOf(issue: z.core.$ZodIssue): FieldErrorCode {
  if (issue.code === 'custom') return (issue.params?.['code'] as FieldErrorCode) ?? 'INVALID';
  if (issue.code === 'too_small') return 'REQUIRED';
  return issue.code === 'too_big' ? 'TOO_LONG' : 'INVALID';
}

/** A short text on one line: a name, a street. Spaces and control characters around and within are tidied. */
export const line = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max));

/** A text in somebody's own words. Refused when it holds a BSN; empty means nothing was said. */
export const ownWords = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => (text ? tidyLines(text) : '') || null)
    .superRefine((text, context) => {
      if (text === null) return;
      if (text.length > max) fieldIssue(context, 'TOO_LONG');
      if (containsBsn(text)) fieldIssue(context, 'CONTAINS_BSN');
    });

/** A text of several lines that is printed or mailed, as whatever program wrote it ended its lines. */
export const lines = (max: number) =>
  z.string().transform(tidyLines).pipe(z.string().min(1).max(max));

/** A short text on one line that may be left out. */
export const optionalLine = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => (text ? tidy(text) : '') || null)
    .pipe(z.string().max(max).nullable());

/** A short text on one line that holds no BSN. */
export const plainLine = (max: number) =>
  line(max).superRefine((text, context) => {
    if (containsBsn(text)) fieldIssue(context, 'CONTAINS_BSN');
  });

/** The four digits of a postcode; letters are dropped. */
export const fourDigits = z.string().transform((text, context) => {
  const digits = postcodeDigits(text);
  if (!digits) fieldIssue(context, plainText(text) ? 'INVALID_POSTCODE' : 'REQUIRED');
  return digits ?? z.NEVER;
});

export const languageTag = z.string().transform((text, context) => {
  const tag = normaliseLanguageTag(text);
  if (!tag) fieldIssue(context, plainText(text) ? 'INVALID' : 'REQUIRED');
  return tag ?? z.NEVER;
});

/** An e-mail address that may be left out. */
export const optionalEmail = z
  .string()
  .nullish()
  .transform((given, context) => {
    if (!given?.trim()) return null;
    const address = normaliseEmail(given);
    if (!address) fieldIssue(context, 'INVALID_EMAIL');
    return address ?? z.NEVER;
  });

/** A list in which nothing stands twice. */
export const distinct = <Schema extends z.ZodType>(of: Schema, max: number) =>
  z
    .array(of)
    .max(max)
    .transform((items) => [...new Set(items)]);

/** Any of the values of an enum, each at most once. */
export const someOf = <Choices extends z.ZodEnum>(choices: Choices) =>
  distinct(choices, choices.options.length);

export const wholeBetween = (least: number, most: number) =>
  z.int().refine((number) => number >= least && number <= most, {
    params: { code: 'INVALID', message: `This has to be a whole number from ${least} to ${most}.` },
  });

/** What somebody likes, in a few words; small letters, so that two who write it differently share it. */
export const interest = line(LIMITS.interest).transform((text) => text.toLocaleLowerCase('nl'));

/** Why somebody decided something, for colleagues. */
export const reason = plainLine(LIMITS.remarks);

// Copied along from a list of contacts or a web page; inside a name such a mark may mean something.
const UNSEEN_AROUND = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

function tidy(text: string): string {
  return withoutInvisible(text.toWellFormed())
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(UNSEEN_AROUND, '');
}

// PostgreSQL takes no NUL and no half of a character.
function tidyLines(text: string): string {
  return withoutInvisible(text.toWellFormed())
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(UNSEEN_AROUND, '');
}

/** A day that has come: what happened on it can be told. */
export const pastDay = (now: Date) =>
  z.custom<CivilDate>().superRefine((day, context) => {
    if (day > dayOf(now)) fieldIssue(context, 'INVALID_DATE');
  });

/** One field that is not right for a reason that only the rules know. */
export const invalidField = (name: string, code: FieldErrorCode): InputInvalid =>
  new InputInvalid([{ path: [name], code, message: MESSAGES[code] }]);
