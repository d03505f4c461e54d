import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { DAY_PARTS } from '@steunpad/domain/calls/day-part.ts';
import { HOUSEHOLD_FACTS, LOSS_KINDS } from '@steunpad/domain/matching/match-facts.ts';
import { MOST_KM } from '@steunpad/domain/matching/match-wish.ts';
import { ABOUT_CHARACTERS } from '@steunpad/domain/matching/sketch.ts';
import { termsWith } from '@steunpad/domain/pathway/terms.ts';
import { z } from 'zod';
import {
  distinct,
  fieldIssue,
  fourDigits,
  interest,
  languageTag,
  ownWords,
  wholeBetween,
} from '../../mutation/input.ts';
import type { Context } from '../../operation/context.ts';
import { AGE_BANDS } from '../matching/matching.enums.ts';

const EXPERIENCES = ['PARTNER', 'PARTNER_WITH_CHILDREN', 'OTHER_LOSS', 'AFFINITY'] as const;

const SKILLS = ['PAPERWORK', 'WORK', 'CHILDREN', 'DIGITAL'] as const;

const EXCLUSIONS = [...HOUSEHOLD_FACTS, ...LOSS_KINDS] as const;

/** Left out, or `null`: it stays as it is. */
const kept = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((given) => given ?? undefined);

/** Left out: it stays as it is; `null`: it is taken away. */
const emptied = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

export const profile = ({ now, municipality }: Context) =>
  z.object({
    idempotencyKey: z.string(),
    expectedVersion: z.int(),
    gender: kept(z.enum(['WOMAN', 'MAN', 'UNKNOWN'])),
    ageBand: emptied(z.enum(AGE_BANDS)),
    languages: kept(distinct(languageTag, 12).refine((tags) => tags.length > 0)),
    postcodeDigits: kept(fourDigits),
    maxKm: kept(wholeBetween(1, MOST_KM)),
    dayParts: kept(distinct(z.enum(DAY_PARTS), DAY_PARTS.length)),
    livedExperience: kept(distinct(z.enum(EXPERIENCES), EXPERIENCES.length)),
    ownLossOn: emptied(
      z.custom<CivilDate>().superRefine((day, context) => {
        if (day > dayOf(now)) fieldIssue(context, 'INVALID_DATE');
      }),
    ),
    exclusions: kept(distinct(z.enum(EXCLUSIONS), EXCLUSIONS.length)),
    interests: kept(distinct(interest, 10)),
    skills: kept(distinct(z.enum(SKILLS), SKILLS.length)),
    capacity: kept(wholeBetween(1, termsWith(municipality.terms).maxCapacity)),
    introduction: ownWords(ABOUT_CHARACTERS),
  });

type Profile = z.output<ReturnType<typeof profile>>;

export type ProfileChange = Omit<Profile, 'introduction'> & Partial<Pick<Profile, 'introduction'>>;
