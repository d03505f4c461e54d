import { builder } from '../../graphql/builder.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import {
  AgeBand,
  DayPart,
  GenderPreference,
  HouseholdFact,
  LossKind,
} from '../people/people.enums.ts';
import { VolunteerType } from '../volunteers/volunteer.type.ts';

const orNull = <Value>(text: string | null) => text as Value | null;

export const MatchWishesType = builder.prismaObject('MatchWish', {
  name: 'MatchWishes',
  description: 'What matters to a resident in a volunteer. Everything may be left open.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'To send along with the next change.' }),
    gender: t.expose('gender', { type: GenderPreference, description: 'Whom they would like.' }),
    languages: t.exposeStringList('languages', {
      description:
        'BCP 47; the first is what they would rather speak. Empty: that of their letters.',
    }),
    postcodeDigits: t.exposeString('postcodeDigits', {
      nullable: true,
      description: 'Where to meet. `null` when that is at home.',
    }),
    maxKm: t.exposeInt('maxKm', {
      nullable: true,
      description: 'From how far a volunteer may come. `null` when it makes no difference.',
    }),
    excludedPostcodes: t.exposeStringList('excludedPostcodes', {
      description: 'Four digits of places from which nobody should come.',
    }),
    dayParts: t.expose('dayParts', {
      type: [DayPart],
      description: 'When a visit suits. Empty: as for telephone calls.',
    }),
    livedExperience: t.exposeBoolean('livedExperience', {
      nullable: true,
      description: 'Whether the volunteer should have lost a partner too. `null`: no preference.',
    }),
    withChildren: t.exposeBoolean('withChildren', {
      description: 'Whether there were children at home.',
    }),
    ageBand: t.field({
      type: AgeBand,
      nullable: true,
      description: 'About how old the volunteer should be. `null`: no preference.',
      resolve: ({ ageBand }) => orNull<typeof AgeBand.$inferType>(ageBand),
    }),
    interests: t.exposeStringList('interests', { description: 'What they like.' }),
    household: t.field({
      type: [HouseholdFact],
      nullable: true,
      description: 'What a volunteer has to know of the house. `null` when nobody asked.',
      resolve: ({ household, householdTold }) =>
        householdTold ? (household as (typeof HouseholdFact.$inferType)[]) : null,
    }),
    lossKind: t.field({
      type: LossKind,
      nullable: true,
      description: 'How the partner died. `null` unless it was told and may be used.',
      resolve: ({ lossKind }) => orNull<typeof LossKind.$inferType>(lossKind),
    }),
    knownVolunteers: t.prismaField({
      type: [VolunteerType],
      description: 'Volunteers whom either of the two said to know; they are never proposed.',
      resolve: (query, { excludedVolunteers }, _args, { db, municipality }) =>
        db.volunteer.findMany({
          ...query,
          where: { municipalityId: municipality.code, id: { in: excludedVolunteers } },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

builder.prismaObjectField(PathwayType, 'matchWishes', (t) =>
  t.relation('matchWish', {
    type: MatchWishesType,
    nullable: true,
    description: 'What they wish in a volunteer. `null` when nothing was told.',
  }),
);
