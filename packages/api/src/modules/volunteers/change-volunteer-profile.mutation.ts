import { VolunteerNotPossibleNow } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import { AgeBand, DayPart, Gender, VolunteerExclusion } from '../people/people.enums.ts';
import { profile } from './change-volunteer-profile.input.ts';
import { changeVolunteerProfile } from './change-volunteer-profile.store.ts';
import { LivedExperience, VolunteerType, volunteerAnswer } from './volunteer.type.ts';
import { VolunteerSkill } from './volunteer-profile.fields.ts';

const Input = builder.inputType('ChangeVolunteerProfileInput', {
  description: 'What a volunteer told about themselves. What is left out stays as it is.',
  fields: (t) => ({
    volunteerId: t.globalID({ for: VolunteerType, required: true, description: 'Who.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read.' }),
    gender: t.field({ type: Gender, description: 'As they describe themselves.' }),
    ageBand: t.field({ type: AgeBand, description: 'About how old. `null` takes it away.' }),
    languages: t.stringList({ description: 'BCP 47 tags; at least one, at most 12.' }),
    postcodeDigits: t.string({ description: 'The digits of their postcode; letters are dropped.' }),
    maxKm: t.int({ description: 'How far they go: 1 to 100.' }),
    dayParts: t.field({ type: [DayPart], description: 'When they usually can.' }),
    livedExperience: t.field({
      type: [LivedExperience],
      description: 'What they know from their own life.',
    }),
    ownLossOn: t.field({
      type: 'Date',
      description: 'When they lost somebody themselves, not in the future. `null` takes it away.',
    }),
    exclusions: t.field({
      type: [VolunteerExclusion],
      description: 'What they would rather not or cannot be near. No reason is asked.',
    }),
    interests: t.stringList({
      description: 'What they like, in a word or two each; at most 10 of 80 characters.',
    }),
    skills: t.field({ type: [VolunteerSkill], description: 'What they are good at.' }),
    capacity: t.int({
      description:
        'How many residents at the same time: from 1 to what the municipality allows, at most 3 unless it set another number.',
    }),
    introduction: t.string({
      description:
        'A few lines for a resident, at most 300 characters; refused when they hold a BSN. `null` takes them away.',
    }),
  }),
});

builder.mutationField('changeVolunteerProfile', (t) =>
  t.errorUnionField({
    types: [
      volunteerAnswer('VolunteerProfileChanged', 'It holds from the next proposals on.'),
      InputInvalid,
      NotFound,
      VolunteerNotPossibleNow,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description: 'Changes what is known of a volunteer, in their own words and at their own wish.',
    args: { input: t.arg({ type: Input, required: true, description: 'Who, and what.' }) },
    resolve: (_root, { input: { volunteerId, ...told } }, context) => {
      const change = checked(profile(context), told);
      if (change instanceof InputInvalid) return change;
      const { introduction, ...rest } = change;
      const given = told.introduction === undefined ? rest : { ...rest, introduction };
      return changeVolunteerProfile(context, volunteerId.id, given);
    },
  }),
);
