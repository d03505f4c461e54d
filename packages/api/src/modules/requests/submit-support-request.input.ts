import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { contact, line, ownWords } from '../../mutation/input.ts';

export const supportRequest = z.object({
  idempotencyKey: z.string(),
  requestedFor: z.enum(['SELF', 'RELATIVE', 'RESIDENT_BY_PROFESSIONAL']),
  name: line(LIMITS.name),
  contact,
  needDomains: z.array(z.string()).transform((domains) => [...new Set(domains)]),
  message: ownWords(LIMITS.message),
  preferredMoment: ownWords(LIMITS.preferredMoment),
  language: z.string(),
});

export type SupportRequestInput = z.output<typeof supportRequest>;
