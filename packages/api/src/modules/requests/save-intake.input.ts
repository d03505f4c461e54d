import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { ownWords } from '../../mutation/input.ts';
import { needs } from './need.input.ts';

const unique = <Item>(items: Item[]) => [...new Set(items)];

export const intake = z.object({
  idempotencyKey: z.string(),
  expectedVersion: z.int(),
  needs,
  contactDayParts: z.array(z.enum(['MORNING', 'AFTERNOON', 'EVENING'])).transform(unique),
  interpreterLanguage: ownWords(60),
  volunteerWish: z.enum(['YES', 'MAYBE', 'NO']).nullish().default(null),
  volunteerGender: z.enum(['WOMAN', 'MAN', 'NO_PREFERENCE']).nullish().default(null),
  volunteerLivedExperience: z.boolean().nullish().default(null),
  volunteerRemarks: ownWords(LIMITS.remarks),
  daysToAvoid: z
    .array(z.string() as unknown as z.ZodType<CivilDate>)
    .max(60)
    .transform(unique),
  childAgeBands: z
    .array(z.enum(['AGE_0_TO_3', 'AGE_4_TO_11', 'AGE_12_TO_17', 'AGE_18_AND_OLDER']))
    .max(20),
  workSituation: z
    .enum(['EMPLOYED', 'SELF_EMPLOYED', 'LOOKING_FOR_WORK', 'UNABLE_TO_WORK', 'NOT_WORKING'])
    .nullish()
    .default(null),
  remarks: ownWords(LIMITS.remarks),
});

export type IntakeInput = z.output<typeof intake>;
