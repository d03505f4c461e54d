import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { fieldIssue, optionalLine, ownWords } from '../../mutation/input.ts';
import { PlanItemKind, WorkPace } from './plan.type.ts';

const item = (today: CivilDate) =>
  z
    .object({
      kind: PlanItemKind.zod,
      goal: ownWords(LIMITS.ownWords),
      provider: optionalLine(LIMITS.name),
      startOn: z.custom<CivilDate>().nullish().default(null),
      reviewOn: z.custom<CivilDate>().nullish().default(null),
      pace: WorkPace.zod.nullish().default(null),
      consultantConsent: z.boolean(),
      consentOn: z.custom<CivilDate>().nullish().default(null),
    })
    .superRefine(({ goal, reviewOn, consentOn }, context) => {
      if (goal === null) fieldIssue(context, 'REQUIRED', ['goal']);
      if (reviewOn && reviewOn < today) fieldIssue(context, 'INVALID_DATE', ['reviewOn']);
      if (consentOn && consentOn > today) fieldIssue(context, 'INVALID_DATE', ['consentOn']);
    });

export const plan = (today: CivilDate) =>
  z.object({
    residentAgreed: z.boolean(),
    onPaper: z.boolean(),
    nothingNow: z.boolean(),
    items: z.array(item(today)).max(10),
  });

export type PlanInput = z.output<ReturnType<typeof plan>>;
