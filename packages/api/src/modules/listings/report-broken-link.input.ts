import { z } from 'zod';
import { optionalEmail } from '../../mutation/input.ts';

export const brokenLink = z.object({
  idempotencyKey: z.string(),
  id: z.string(),
  email: optionalEmail,
  language: z.string(),
});

export type BrokenLink = z.output<typeof brokenLink>;
