import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { z } from 'zod';
import { fieldIssue } from '../../mutation/input.ts';

export const brokenLink = z.object({
  idempotencyKey: z.string(),
  id: z.string(),
  email: z
    .string()
    .nullish()
    .transform((text, context) => {
      if (!text?.trim()) return null;
      const address = normaliseEmail(text);
      if (!address) fieldIssue(context, 'INVALID_EMAIL');
      return address ?? z.NEVER;
    }),
  language: z.string(),
});

export type BrokenLink = z.output<typeof brokenLink>;
