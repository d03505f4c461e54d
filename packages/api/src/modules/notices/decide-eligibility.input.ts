import { z } from 'zod';
import { describedEnum } from '../../graphql/described-enum.ts';
import { reason } from '../../mutation/input.ts';

export const Decision = describedEnum(
  'EligibilityChoice',
  'What a person decides. In doubt, in favour of the resident.',
  {
    IN: 'The offer is for this person.',
    OUT: 'It is not; they may still ask.',
  },
);

export const decisionInput = z.object({
  idempotencyKey: z.string(),
  expectedVersion: z.int().nullish(),
  decision: Decision.zod,
  reason,
});

export type DecisionInput = z.output<typeof decisionInput>;
