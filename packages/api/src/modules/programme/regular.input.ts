import { z } from 'zod';
import { fieldIssue, pastDay, wholeBetween } from '../../mutation/input.ts';
import { TargetRule } from '../organisations/organisations.enums.ts';
import { retentionChoice } from '../organisations/set-retention-term.input.ts';
import { fundingInput, idOrNode } from './programme.input.ts';

const OLDEST_MINIMUM_AGE = 120;

/** What a municipality wants of the step from pilot to regular; what is left out stays as it is. */
export const regularInput = (now: Date) =>
  z.object({
    startsOn: pastDay(now),
    targetRule: TargetRule.zod.nullish(),
    minimumAge: wholeBetween(0, OLDEST_MINIMUM_AGE).nullish(),
    funding: fundingInput(now).nullish(),
    retention: z
      .array(retentionChoice)
      .max(50)
      .nullish()
      .transform((terms) => terms ?? [])
      .superRefine((terms, context) => {
        for (const [i, { rule }] of terms.entries())
          if (terms.findIndex((each) => each.rule === rule) < i)
            fieldIssue(context, 'DUPLICATE', [i, 'rule']);
      }),
    templates: z
      .array(idOrNode)
      .max(50)
      .nullish()
      .transform((ids) => [...new Set(ids ?? [])]),
  });

/** With the preview that was seen: what has changed since then is not done unseen. */
export const regularStepInput = (now: Date) => regularInput(now).extend({ seen: z.string() });

export type RegularWish = z.output<ReturnType<typeof regularInput>>;
