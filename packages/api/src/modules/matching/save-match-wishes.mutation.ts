import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import {
  AgeBand,
  DayPart,
  GenderPreference,
  HouseholdFact,
  LossKind,
} from '../people/people.enums.ts';
import { VolunteerType } from '../volunteers/volunteer.type.ts';
import { MatchWishesType } from './match-wish.type.ts';
import { wishes } from './save-match-wishes.input.ts';
import { saveMatchWishes } from './save-match-wishes.store.ts';

const Input = builder.inputType('SaveMatchWishesInput', {
  description:
    'What matters to a resident in a volunteer. It replaces what was saved before; everything may be left open.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Whose wishes.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per saving.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that was read; 0 when nothing was saved before.',
    }),
    gender: t.field({
      type: GenderPreference,
      required: true,
      defaultValue: 'NO_PREFERENCE',
      description: 'Whom they would like.',
    }),
    languages: t.stringList({
      required: true,
      defaultValue: [],
      description:
        'BCP 47 tags of languages in which they can talk, the one they would rather speak first; at most 12. A volunteer speaks at least one of them. Empty: the language of their letters.',
    }),
    postcodeDigits: t.string({ description: 'Where to meet, when that is not at home.' }),
    maxKm: t.int({ description: 'From how far a volunteer may come: 1 to 100.' }),
    excludedPostcodes: t.stringList({
      required: true,
      defaultValue: [],
      description: 'Places from which nobody should come, such as the own one; at most 20.',
    }),
    dayParts: t.field({
      type: [DayPart],
      required: true,
      defaultValue: [],
      description: 'When a visit suits. Empty: as for telephone calls.',
    }),
    livedExperience: t.boolean({
      description: 'Whether the volunteer should have lost a partner too.',
    }),
    withChildren: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether there were children at home.',
    }),
    ageBand: t.field({ type: AgeBand, description: 'About how old the volunteer should be.' }),
    interests: t.stringList({
      required: true,
      defaultValue: [],
      description: 'What they like, in a word or two each; at most 10 of 80 characters.',
    }),
    household: t.field({
      type: [HouseholdFact],
      description:
        'What a volunteer has to know of the house. Left out: nobody asked. Empty: there is nothing.',
    }),
    lossKind: t.field({
      type: LossKind,
      description: 'How the partner died: only when the resident told it and wants it used.',
    }),
    lossKindAgreed: t.boolean({
      required: true,
      defaultValue: false,
      description: 'With `lossKind`: that the resident wants it used to find somebody.',
    }),
    knownVolunteers: t.globalIDList({
      for: VolunteerType,
      required: true,
      defaultValue: [],
      description: 'Volunteers whom either of the two said to know; at most 20.',
    }),
  }),
});

const Saved = builder.objectRef<{ readonly pathwayId: string }>('MatchWishesSaved').implement({
  description: 'The wishes hold from the next proposals on.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    wishes: t.prismaField({
      type: MatchWishesType,
      description: 'As they are now.',
      resolve: (query, { pathwayId }, _args, { db, municipality }) =>
        db.matchWish.findUniqueOrThrow({
          ...query,
          where: { municipalityId_pathwayId: { municipalityId: municipality.code, pathwayId } },
        }),
    }),
  }),
});

builder.mutationField('saveMatchWishes', (t) =>
  t.errorUnionField({
    types: [Saved, InputInvalid, NotFound, NotPossibleNow, ChangedMeanwhile, IdempotencyKeyReused],
    description:
      'Saves what a resident wishes in a volunteer, from the talk on until the support tapers off.',
    args: { input: t.arg({ type: Input, required: true, description: 'Whose, and which.' }) },
    resolve: (_root, { input }, context) => {
      const { pathwayId, knownVolunteers, ...told } = input;
      const ids = knownVolunteers.map(({ id }) => id);
      const right = checked(wishes, { ...told, knownVolunteers: ids });
      return right instanceof InputInvalid ? right : saveMatchWishes(context, pathwayId.id, right);
    },
  }),
);
