import { z } from 'zod';
import { reason } from '../../mutation/input.ts';

export const samePersonInput = z.object({
  idempotencyKey: z.string(),
  expectedVersion: z.int().nullish(),
  samePersonAs: z.string().nullable(),
  takeOver: z.boolean(),
  reason,
});

export type SamePersonInput = z.output<typeof samePersonInput>;
