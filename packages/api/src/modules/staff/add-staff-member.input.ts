import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { z } from 'zod';
import { fieldIssue, line, optionalLine } from '../../mutation/input.ts';

const email = z
  .string()
  .nullish()
  .transform((text, context) => {
    if (!text?.trim()) return null;
    const address = normaliseEmail(text);
    if (!address) fieldIssue(context, 'INVALID_EMAIL');
    return address ?? z.NEVER;
  });

export const newStaffMember = z.object({
  idempotencyKey: z.string(),
  issuer: optionalLine(300),
  // As the provider writes it, letter by letter.
  subject: z.string().min(1).max(255),
  name: line(120),
  email,
});

export type NewStaffMember = z.output<typeof newStaffMember>;
