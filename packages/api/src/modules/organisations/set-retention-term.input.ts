import { Refusal } from '@steunpad/domain/kernel.ts';
import { retentionRule, withTerm } from '@steunpad/domain/privacy/retention.ts';
import { RETENTION_RULES, type RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';
import { z } from 'zod';

export const retentionTerm = z
  .object({
    idempotencyKey: z.string(),
    rule: z.enum(RETENTION_RULES.map(({ key }) => key) as RetentionKey[]),
    /** ISO 8601 duration, within what the rule allows. */
    term: z.string(),
  })
  .superRefine(({ rule, term }, context) => {
    const chosen = withTerm(retentionRule(rule), term);
    if (!(chosen instanceof Refusal)) return;
    const params = { code: 'INVALID', message: chosen.message };
    context.addIssue({ code: 'custom', path: ['term'], params });
  });

export type RetentionTermInput = z.output<typeof retentionTerm>;
