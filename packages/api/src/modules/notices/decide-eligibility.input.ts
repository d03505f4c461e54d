import { z } from 'zod';
import { reason } from '../../mutation/input.ts';

export const decisionInput = z.object({
  idempotencyKey: z.string(),
  expectedVersion: z.int().nullish(),
  decision: z.enum(['IN', 'OUT']),
  reason,
});

export type DecisionInput = z.output<typeof decisionInput>;
