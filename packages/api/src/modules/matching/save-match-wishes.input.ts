import { DAY_PARTS } from '@steunpad/domain/calls/day-part.ts';
import { HOUSEHOLD_FACTS, LOSS_KINDS } from '@steunpad/domain/matching/match-facts.ts';
import { MOST_KM } from '@steunpad/domain/matching/match-wish.ts';
import { z } from 'zod';
import {
  distinct,
  fieldIssue,
  fourDigits,
  interest,
  languageTag,
  wholeBetween,
} from '../../mutation/input.ts';
import { AGE_BANDS } from './matching.enums.ts';

export const wishes = z
  .object({
    idempotencyKey: z.string(),
    expectedVersion: z.int(),
    gender: z.enum(['WOMAN', 'MAN', 'NO_PREFERENCE']),
    languages: distinct(languageTag, 12),
    postcodeDigits: fourDigits.nullish().transform((digits) => digits ?? null),
    maxKm: wholeBetween(1, MOST_KM).nullish().default(null),
    excludedPostcodes: distinct(fourDigits, 20),
    dayParts: distinct(z.enum(DAY_PARTS), DAY_PARTS.length),
    livedExperience: z.boolean().nullish().default(null),
    withChildren: z.boolean(),
    ageBand: z.enum(AGE_BANDS).nullish().default(null),
    interests: distinct(interest, 10),
    household: distinct(z.enum(HOUSEHOLD_FACTS), HOUSEHOLD_FACTS.length).nullish().default(null),
    lossKind: z.enum(LOSS_KINDS).nullish().default(null),
    lossKindAgreed: z.boolean(),
    knownVolunteers: distinct(z.string(), 20),
  })
  .superRefine(({ lossKind, lossKindAgreed }, context) => {
    if (lossKind && !lossKindAgreed) fieldIssue(context, 'REQUIRED', ['lossKindAgreed']);
  });

export type MatchWishes = z.output<typeof wishes>;
