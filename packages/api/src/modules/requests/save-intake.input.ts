import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { ownWords } from '../../mutation/input.ts';
import { needs } from '../people/need.input.ts';
import { DayPart, GenderPreference } from '../people/people.enums.ts';
import { ChildAgeBand, VolunteerWish, WorkSituation } from './request.enums.ts';

const unique = <Item>(items: Item[]) => [...new Set(items)];

export const intake = z.object({
  idempotencyKey: z.string(),
  expectedVersion: z.int(),
  needs,
  contactDayParts: z.array(DayPart.zod).transform(unique),
  interpreterLanguage: ownWords(60),
  volunteerWish: VolunteerWish.zod.nullish().default(null),
  volunteerGender: GenderPreference.zod.nullish().default(null),
  volunteerLivedExperience: z.boolean().nullish().default(null),
  volunteerRemarks: ownWords(LIMITS.remarks),
  daysToAvoid: z
    .array(z.string() as unknown as z.ZodType<CivilDate>)
    .max(60)
    .transform(unique),
  childAgeBands: z.array(ChildAgeBand.zod).max(20),
  workSituation: WorkSituation.zod.nullish().default(null),
  remarks: ownWords(LIMITS.remarks),
});

export type IntakeInput = z.output<typeof intake>;
