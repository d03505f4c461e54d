import { MOST_KM } from '@steunpad/domain/matching/match-wish.ts';
import { z } from 'zod';
import {
  distinct,
  fieldIssue,
  fourDigits,
  interest,
  languageTag,
  someOf,
  wholeBetween,
} from '../../mutation/input.ts';
import {
  AgeBand,
  DayPart,
  GenderPreference,
  HouseholdFact,
  LossKind,
} from '../people/people.enums.ts';

export const wishes = z
  .object({
    idempotencyKey: z.string(),
    expectedVersion: z.int(),
    gender: GenderPreference.zod,
    languages: distinct(languageTag, 12),
    postcodeDigits: fourDigits.nullish().default(null),
    maxKm: wholeBetween(1, MOST_KM).nullish().default(null),
    excludedPostcodes: distinct(fourDigits, 20),
    dayParts: someOf(DayPart.zod),
    livedExperience: z.boolean().nullish().default(null),
    withChildren: z.boolean(),
    ageBand: AgeBand.zod.nullish().default(null),
    interests: distinct(interest, 10),
    household: someOf(HouseholdFact.zod).nullish().default(null),
    lossKind: LossKind.zod.nullish().default(null),
    lossKindAgreed: z.boolean(),
    knownVolunteers: distinct(z.string(), 20),
  })
  .superRefine(({ lossKind, lossKindAgreed }, context) => {
    if (lossKind && !lossKindAgreed) fieldIssue(context, 'REQUIRED', ['lossKindAgreed']);
  });

export type MatchWishes = z.output<typeof wishes>;
