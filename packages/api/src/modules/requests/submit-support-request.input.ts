import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { line, ownWords } from '../../mutation/input.ts';
import { contact } from '../people/contact.input.ts';
import { RequestedFor } from './request.enums.ts';

export const supportRequest = z.object({
  idempotencyKey: z.string(),
  requestedFor: RequestedFor.zod,
  name: line(LIMITS.name),
  contact,
  needDomains: z.array(z.string()).transform((domains) => [...new Set(domains)]),
  message: ownWords(LIMITS.message),
  preferredMoment: ownWords(LIMITS.preferredMoment),
  language: z.string(),
});

export type SupportRequestInput = z.output<typeof supportRequest>;
