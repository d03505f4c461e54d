import { lacking } from '@steunpad/documents/fonts.ts';
import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { normaliseWebAddress } from '@steunpad/domain/input/web-address.ts';
import { z } from 'zod';
import { fieldIssue, line } from '../../mutation/input.ts';

/** A text on one line that letters may say: what the typeface lacks would leave a hole in each of them. */
export const printedLine = (max: number) =>
  line(max).refine((text) => lacking([text]).length === 0, {
    params: { code: 'INVALID', message: 'Our typeface lacks some of its characters.' },
  });

export const mailAddress = z.string().transform((text, context) => {
  const address = normaliseEmail(text);
  if (!address) fieldIssue(context, text.trim() ? 'INVALID_EMAIL' : 'REQUIRED');
  return address ?? z.NEVER;
});

/** A page that residents open, and that letters name. */
export const pageAddress = printedLine(500).refine(
  (text) => text === '' || normaliseWebAddress(text) !== null,
  {
    params: { code: 'INVALID', message: 'An address on the web begins with https://.' },
  },
);

/** Left out: it stays as it is. It cannot be taken away, so `null` counts as empty. */
export const needed = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === null ? '' : given), schema).optional();

/** Left out: it stays as it is; `null` or an empty text: it is taken away. */
export const clearable = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === '' ? null : given), schema.nullable()).optional();
