import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { softEnd } from '@steunpad/domain/plans/plan-review.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { z } from 'zod';
import { describedEnum } from '../../graphql/described-enum.ts';
import { ownWords } from '../../mutation/input.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { pathwayStep } from './pathway-step.ts';

const ReviewOutcome = describedEnum('ReviewOutcome', 'What was decided together at a review.', {
  CONTINUE: 'It goes on as it is. After twelve months with a reason.',
  ENDING: 'It tapers off.',
  WAITING: 'Another volunteer is looked for.',
});

pathwayStep('recordReview', {
  description: 'Resident and coordinator looked whether the support still fits (row 27).',
  done: ['ReviewRecorded', 'The review is saved; the next one is in three months.'],
  fields: (t) => ({
    outcome: t.field({ type: ReviewOutcome, required: true, description: 'What was decided.' }),
    reason: t.string({
      description: 'Needed to go on after twelve months. At most 500 characters; no BSN.',
    }),
  }),
  schema: () =>
    z.object({
      outcome: ReviewOutcome.zod,
      reason: ownWords(LIMITS.remarks),
    }),
  reason: ({ reason }) => reason ?? null,
  event: ({ outcome, reason }, { activeSince }, { now, municipality }) => {
    const end = activeSince && softEnd(fromColumn(activeSince), termsWith(municipality.terms));
    const pastSoftEnd = end !== null && dayOf(now) > end;
    return { name: 'review', outcome, pastSoftEnd, reason: reason ?? null };
  },
});
