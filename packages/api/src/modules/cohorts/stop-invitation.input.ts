import { z } from 'zod';
import { InvitationStop } from './cohorts.enums.ts';

/** Why nothing more should go out, as somebody told it. */
export const told = z.object({
  idempotencyKey: z.string(),
  // The other reasons are found when a letter is printed.
  reason: InvitationStop.zod.extract(['NO', 'OBJECTED', 'DIED', 'MOVED_AWAY', 'RETURNED']),
});

export type Told = z.output<typeof told>;
