import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { normalisePostcode } from '@steunpad/domain/input/postcode.ts';
import { z } from 'zod';
import { fieldIssue, optionalEmail, optionalLine, plainLine } from '../../mutation/input.ts';

/** How many organisations one operation may invite. */
export const MOST_AT_ONCE = 500;

const optionalPostcode = z
  .string()
  .nullish()
  .transform((given, context) => {
    if (!given?.trim()) return null;
    const postcode = normalisePostcode(given);
    if (!postcode) fieldIssue(context, 'INVALID_POSTCODE');
    return postcode ?? z.NEVER;
  });

/** One row of an address list. Without a mail address a whole address on paper is needed. */
export const invitee = z
  .object({
    organisation: plainLine(LIMITS.name),
    contact: optionalLine(LIMITS.name),
    email: optionalEmail,
    street: optionalLine(LIMITS.street),
    postcode: optionalPostcode,
    town: optionalLine(LIMITS.town),
  })
  .superRefine(({ email, street, postcode, town }, context) => {
    if (email) return;
    if (!street && !postcode && !town) fieldIssue(context, 'REQUIRED', ['email']);
    else
      for (const [field, value] of Object.entries({ street, postcode, town }))
        if (!value) fieldIssue(context, 'REQUIRED', [field]);
  });

export type InviteeInput = z.output<typeof invitee>;

export const invitees = z.object({ invitees: z.array(invitee).min(1).max(MOST_AT_ONCE) });
