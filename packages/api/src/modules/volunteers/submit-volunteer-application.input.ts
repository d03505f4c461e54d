import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { fourDigits, line, ownWords } from '../../mutation/input.ts';
import { contact } from '../people/contact.input.ts';
import { DayPart } from '../people/people.enums.ts';
import { OwnLoss } from './volunteer-application.type.ts';

export const application = z.object({
  idempotencyKey: z.string(),
  name: line(LIMITS.name),
  contact,
  postcodeDigits: fourDigits,
  ownLoss: OwnLoss.zod.nullish().default(null),
  dayParts: z.array(DayPart.zod).min(1),
  languages: z.array(line(60)).min(1).max(12),
  motivation: ownWords(LIMITS.motivation),
  language: z.string(),
});

export type ApplicationInput = z.output<typeof application>;
