import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { normalisePhone } from '@steunpad/domain/input/phone.ts';
import { plainText } from '@steunpad/domain/input/plain-text.ts';
import { normalisePostcode } from '@steunpad/domain/input/postcode.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { fieldIssue, line } from '../../mutation/input.ts';
import type { FieldErrorCode } from '../../mutation/refusals.ts';
import { ContactPreference } from './people.enums.ts';

export const AddressInput = builder.inputType('AddressInput', {
  description: 'An address in the Netherlands, for letters.',
  fields: (t) => ({
    street: t.string({ required: true, description: 'Street and number. At most 120 characters.' }),
    postcode: t.string({
      required: true,
      description: 'Four digits and two letters, in any notation.',
    }),
    town: t.string({ required: true, description: 'At most 80 characters.' }),
  }),
});

export const ContactInput = builder.inputType('ContactInput', {
  description:
    'How somebody wants to be reached. What the chosen way needs has to be given; the rest may be.',
  fields: (t) => ({
    preference: t.field({
      type: ContactPreference,
      required: true,
      description: 'The way that they choose.',
    }),
    phone: t.string({ description: 'A number in any usual notation. Required for `PHONE`.' }),
    email: t.string({ description: 'Required for `EMAIL`.' }),
    address: t.field({ type: AddressInput, description: 'Required for `POST`.' }),
  }),
});

export const address = z.object({
  street: line(LIMITS.street),
  postcode: z.string().transform((text, context) => {
    const postcode = normalisePostcode(text);
    if (!postcode) fieldIssue(context, plainText(text) ? 'INVALID_POSTCODE' : 'REQUIRED');
    return postcode ?? z.NEVER;
  }),
  town: line(LIMITS.town),
});

/**
 * How somebody wants to be reached. What the chosen way needs has to be there;
 * what is given besides has to be right too.
 */
export const contact = z
  .object({
    preference: ContactPreference.zod,
    phone: optional(normalisePhone, 'INVALID_PHONE'),
    email: optional(normaliseEmail, 'INVALID_EMAIL'),
    address: address.nullish().default(null),
  })
  .superRefine(({ preference, phone, email, address: post }, context) => {
    if (preference === 'PHONE' && phone === null) fieldIssue(context, 'REQUIRED', ['phone']);
    if (preference === 'EMAIL' && email === null) fieldIssue(context, 'REQUIRED', ['email']);
    if (preference === 'POST' && post === null)
      fieldIssue(context, 'REQUIRED', ['address', 'street']);
  });

function optional(normalise: (text: string) => string | null, wrong: FieldErrorCode) {
  return z
    .string()
    .nullish()
    .transform((text, context) => {
      if (!text || !plainText(text)) return null;
      const normal = normalise(text);
      if (normal === null) fieldIssue(context, wrong);
      return normal ?? z.NEVER;
    });
}
