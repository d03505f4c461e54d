import { z } from 'zod';
import { reason } from '../../mutation/input.ts';

export const answer = z.object({
  idempotencyKey: z.string(),
  grant: z.boolean(),
  wantsNoContact: z.boolean(),
  reason,
});

export type DataRequestAnswer = z.output<typeof answer>;
