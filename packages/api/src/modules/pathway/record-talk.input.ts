import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { fieldIssue, ownWords } from '../../mutation/input.ts';
import { needs } from '../people/need.input.ts';

export const talk = (today: CivilDate) =>
  z.object({
    idempotencyKey: z.string(),
    expectedVersion: z.int().nullish(),
    heldOn: z.custom<CivilDate>().superRefine((day, context) => {
      if (day > today) fieldIssue(context, 'INVALID_DATE');
    }),
    note: ownWords(LIMITS.message),
    saidNoNeeds: z.boolean(),
    needs,
  });

export type TalkInput = z.output<ReturnType<typeof talk>>;
