import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';
import { line } from '../../mutation/input.ts';
import { StaffRole } from './staff.enums.ts';

export const grantProposal = z.object({
  idempotencyKey: z.string(),
  personId: z.string(),
  role: StaffRole.zod,
  organisation: line(200).nullish(),
  until: z.custom<CivilDate>().nullish(),
});

export type GrantProposal = z.output<typeof grantProposal>;

/** Approving and revoking name one grant. */
export interface GrantStep {
  readonly idempotencyKey: string;
  readonly grantId: string;
}
