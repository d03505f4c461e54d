import type * as domainAgencyNotice from '@steunpad/domain/agencies/agency-notice.ts';
import { type AgencyNotice, noticesFor } from '@steunpad/domain/agencies/agency-notice.ts';
import type * as domainSituation from '@steunpad/domain/agencies/situation.ts';
import { UNKNOWN_SITUATION } from '@steunpad/domain/agencies/situation.ts';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { writtenLanguage } from '../people/languages.ts';
import { agencyCatalogue } from './agencies.store.ts';

const ToldBy = describedEnum<domainAgencyNotice.ToldBy>(
  'ToldBy',
  'Who tells an agency of a death.',
  {
    REGISTRY: 'The registry (BRP), by itself.',
    MUNICIPALITY: 'The municipality.',
    NOBODY: 'Nobody, unless the survivor does.',
  },
);

const Pile = describedEnum<domainAgencyNotice.Pile>('Pile', 'When something has to be looked at.', {
  NOW: 'Now.',
  WEEKS: 'In the coming weeks.',
  LATER: 'It can wait.',
});

const Relationship = describedEnum<domainSituation.Relationship>(
  'Relationship',
  'How two people were together.',
  {
    MARRIED: 'Married.',
    REGISTERED: 'In a registered partnership.',
    COHABITING: 'Living together.',
    LIVING_APART: 'Together, each in their own home.',
  },
);

export const SituationInput = builder.inputType('SituationInput', {
  description:
    'The situation of a survivor. What is left out is not known, and leaves an entry in.',
  fields: (t) => ({
    relationship: t.field({ type: Relationship, description: 'How they were together.' }),
    childrenUnder18: t.boolean({ description: 'Whether there are children under 18.' }),
    car: t.boolean({ description: 'Whether there is a car.' }),
    rentedHome: t.boolean({ description: 'Whether the home is rented.' }),
    ownHome: t.boolean({ description: 'Whether the home is owned.' }),
    employed: t.boolean({ description: 'Whether the partner who died had work.' }),
    benefit: t.boolean({ description: 'Whether the partner who died had a benefit.' }),
    pension: t.boolean({ description: 'Whether the partner who died had a pension.' }),
    studentDebt: t.boolean({ description: 'Whether the partner who died had a student debt.' }),
    care: t.boolean({ description: 'Whether the partner who died had care (Wmo, Wlz).' }),
  }),
});

/** A situation as it was given, with `null` for what was not told. */
export const situationOf = (given: typeof SituationInput.$inferInput | null | undefined) => ({
  ...UNKNOWN_SITUATION,
  ...Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value != null)),
});

const Fact = describedEnum<domainSituation.SituationFact>(
  'SituationFact',
  'What may hold for a survivor.',
  {
    childrenUnder18: 'There are children under 18.',
    car: 'There is a car.',
    rentedHome: 'The home is rented.',
    ownHome: 'The home is owned.',
    employed: 'The partner who died had work.',
    benefit: 'The partner who died had a benefit.',
    pension: 'The partner who died had a state or other pension.',
    studentDebt: 'The partner who died had a student debt.',
    care: 'The partner who died had care (Wmo, Wlz).',
  },
);

const ConditionType = builder.objectRef<AgencyNotice['condition']>('AgencyCondition').implement({
  description: 'For whom an entry holds: all of it has to. Empty lists hold for everybody.',
  fields: (t) => ({
    relationships: t.field({
      type: [Relationship],
      description: 'One of these.',
      resolve: ({ relationship }) => [...(relationship ?? [])],
    }),
    facts: t.field({
      type: [Fact],
      description: 'Each of these.',
      resolve: ({ facts }) => [...(facts ?? [])],
    }),
  }),
});

export type AgencyView = AgencyNotice & { readonly language: LetterLanguage };

export const AgencyNoticeType = builder.objectRef<AgencyView>('AgencyNotice').implement({
  description: 'An agency, or a kind of agency, and what a death means there.',
  isTypeOf: (answer) => typeof answer === 'object' && answer !== null && 'toldBy' in answer,
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name.' }),
    toldBy: t.expose('toldBy', { type: ToldBy, description: 'Who tells it.' }),
    when: t.expose('when', { type: Pile, description: 'When to look at it.' }),
    onlyFor: t.field({
      type: ConditionType,
      description:
        'For whom it holds, so that a page can choose without sending anybody’s situation.',
      resolve: ({ condition }) => condition,
    }),
    agency: t.string({
      description: 'As the survivor knows it.',
      resolve: ({ texts, language }) => texts[language].agency,
    }),
    purpose: t.string({
      description: 'What it has to do with a death.',
      resolve: ({ texts, language }) => texts[language].purpose,
    }),
    whatTheyDo: t.string({
      description: 'What it does with the news.',
      resolve: ({ texts, language }) => texts[language].whatTheyDo,
    }),
    whatYouDo: t.string({
      nullable: true,
      description: 'What the survivor does. `null` when that is nothing.',
      resolve: ({ texts, language }) => texts[language].whatYouDo,
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: "The agency's own page. `null` where there are many of the kind.",
    }),
    source: t.exposeString('source', { description: 'Where the facts come from.' }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      nullable: true,
      description:
        'When this municipality compared it with the agency. `null`: example content, not for a real letter.',
    }),
  }),
});

builder.queryField('agencyNotices', (t) =>
  t.field({
    type: [AgencyNoticeType],
    description:
      'Which agencies hear of a death, from whom, what they do with it and what one does oneself; the most urgent first.',
    authScopes: { publicDoor: true },
    complexity: { field: 1, multiplier: 30 },
    args: {
      situation: t.arg({
        type: SituationInput,
        description: 'Left out: everything that may hold.',
      }),
      language: t.arg.string({
        required: true,
        defaultValue: 'nl',
        description: '`nl` or `en`; others get Dutch.',
      }),
    },
    resolve: async (_root, { situation, language }, context) => {
      const catalogue = await agencyCatalogue(context);
      return noticesFor(situationOf(situation), catalogue).map((notice) => ({
        ...notice,
        language: writtenLanguage(language),
      }));
    },
  }),
);
