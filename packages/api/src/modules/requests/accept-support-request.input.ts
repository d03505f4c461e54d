import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { optionalLine } from '../../mutation/input.ts';

export const acceptance = z.object({
  idempotencyKey: z.string(),
  expectedVersion: z.int().nullish(),
  adult: z.boolean(),
  livesOrWorksHere: z.boolean(),
  partnerName: optionalLine(LIMITS.name),
  samePersonConfirmedOther: z.boolean(),
});

export type AcceptInput = z.output<typeof acceptance>;
