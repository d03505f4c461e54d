import { MOST_KM } from '@steunpad/domain/matching/match-wish.ts';
import { ABOUT_CHARACTERS } from '@steunpad/domain/matching/sketch.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { z } from 'zod';
import {
  distinct,
  fourDigits,
  interest,
  languageTag,
  ownWords,
  pastDay,
  someOf,
  wholeBetween,
} from '../../mutation/input.ts';
import type { Context } from '../../operation/context.ts';
import { AgeBand, DayPart, Gender, VolunteerExclusion } from '../people/people.enums.ts';
import { LivedExperience } from './volunteer.type.ts';
import { VolunteerSkill } from './volunteer-profile.fields.ts';

/** Left out, or `null`: it stays as it is. */
const kept = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((given) => given ?? undefined);

/** Left out: it stays as it is; `null`: it is taken away. */
const emptied = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

export const profile = ({ now, municipality }: Context) =>
  z.object({
    idempotencyKey: z.string(),
    expectedVersion: z.int(),
    gender: kept(Gender.zod),
    ageBand: emptied(AgeBand.zod),
    languages: kept(distinct(languageTag, 12).refine((tags) => tags.length > 0)),
    postcodeDigits: kept(fourDigits),
    maxKm: kept(wholeBetween(1, MOST_KM)),
    dayParts: kept(someOf(DayPart.zod)),
    livedExperience: kept(someOf(LivedExperience.zod)),
    ownLossOn: emptied(pastDay(now)),
    exclusions: kept(someOf(VolunteerExclusion.zod)),
    interests: kept(distinct(interest, 10)),
    skills: kept(someOf(VolunteerSkill.zod)),
    capacity: kept(wholeBetween(1, termsWith(municipality.terms).maxCapacity)),
    introduction: ownWords(ABOUT_CHARACTERS),
  });

type Profile = z.output<ReturnType<typeof profile>>;

export type ProfileChange = Omit<Profile, 'introduction'> & Partial<Pick<Profile, 'introduction'>>;
