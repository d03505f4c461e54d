import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { contact, fourDigits, line, ownWords } from '../../mutation/input.ts';

export const application = z.object({
  idempotencyKey: z.string(),
  name: line(LIMITS.name),
  contact,
  postcodeDigits: fourDigits,
  ownLoss: z
    .enum(['YES', 'NO', 'RATHER_LATER'])
    .nullish()
    .transform((told) => told ?? null),
  dayParts: z.array(z.enum(['MORNING', 'AFTERNOON', 'EVENING'])).min(1),
  languages: z.array(line(60)).min(1).max(12),
  motivation: ownWords(LIMITS.motivation),
  language: z.string(),
});

export type ApplicationInput = z.output<typeof application>;
