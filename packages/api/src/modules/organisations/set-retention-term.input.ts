import { Refusal } from '@steunpad/domain/kernel.ts';
import { retentionRule, withTerm } from '@steunpad/domain/privacy/retention.ts';
import { RETENTION_RULES, type RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';
import { z } from 'zod';

const rule = z.enum(RETENTION_RULES.map(({ key }) => key) as RetentionKey[]);
/** ISO 8601 duration, within what the rule allows. */
const term = z.string();

function isAllowed(
  { rule, term }: { readonly rule: RetentionKey; readonly term: string },
  context: z.RefinementCtx,
): void {
  const chosen = withTerm(retentionRule(rule), term);
  if (!(chosen instanceof Refusal)) return;
  const params = { code: 'INVALID', message: chosen.message };
  context.addIssue({ code: 'custom', path: ['term'], params });
}

export const retentionChoice = z.object({ rule, term }).superRefine(isAllowed);

export const retentionTerm = z
  .object({ idempotencyKey: z.string(), rule, term })
  .superRefine(isAllowed);

export type RetentionTermInput = z.output<typeof retentionTerm>;
