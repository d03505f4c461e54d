import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import type { HardRuleCode } from '@steunpad/domain/matching/hard-rules.ts';
import type { MatchReason } from '@steunpad/domain/matching/match-reason.ts';
import { hardRuleSentence, reasonSentence } from '@steunpad/texts/matching.ts';
import { askedBelow } from '../../graphql/asked-below.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { writtenLanguage } from '../people/languages.ts';
import { VolunteerType } from '../volunteers/volunteer.type.ts';
import { type Candidates, candidatesFor, proposalsFor } from './candidates.store.ts';
import { HardRule } from './matching.enums.ts';

/** Prisma asks for all of a list in one statement. */
const findVolunteer = (
  query: object,
  { volunteerId }: { readonly volunteerId: string },
  _args: object,
  { db, municipality }: Context,
) => db.volunteer.findUniqueOrThrow({ ...query, where: rowKey(municipality, volunteerId) });

interface Fitting {
  readonly volunteerId: string;
  readonly reasons: readonly MatchReason[];
  readonly language: LetterLanguage;
}

const FittingType = builder.objectRef<Fitting>('FittingVolunteer').implement({
  description: 'A volunteer who may suit somebody. No number says how well: a person chooses.',
  fields: (t) => ({
    sentences: t.stringList({
      description: 'Why, in plain words.',
      resolve: ({ reasons, language }) => reasons.map((reason) => reasonSentence(reason, language)),
    }),
    volunteer: t.prismaField({
      type: VolunteerType,
      description: 'Who.',
      resolve: findVolunteer,
    }),
  }),
});

interface Excluded {
  readonly volunteerId: string;
  readonly rules: readonly HardRuleCode[];
  readonly language: LetterLanguage;
}

const ExcludedType = builder.objectRef<Excluded>('ExcludedVolunteer').implement({
  description: 'A volunteer who is not proposed.',
  fields: (t) => ({
    rules: t.field({
      type: [HardRule],
      description: 'By which rules.',
      resolve: ({ rules }) => [...rules],
    }),
    sentences: t.stringList({
      description: 'The same in plain words.',
      resolve: ({ rules, language }) => rules.map((rule) => hardRuleSentence(rule, language)),
    }),
    volunteer: t.prismaField({
      type: VolunteerType,
      description: 'Who.',
      resolve: findVolunteer,
    }),
  }),
});

interface Counted {
  readonly rule: HardRuleCode;
  readonly volunteers: number;
  readonly language: LetterLanguage;
}

const CountedType = builder.objectRef<Counted>('ExcludedByRule').implement({
  description: 'How many volunteers one rule keeps out.',
  fields: (t) => ({
    rule: t.expose('rule', { type: HardRule, description: 'Which rule.' }),
    sentence: t.string({
      description: 'The same in plain words.',
      resolve: ({ rule, language }) => hardRuleSentence(rule, language),
    }),
    volunteers: t.exposeInt('volunteers', {
      description: 'How many; somebody whom two rules keep out counts for both.',
    }),
  }),
});

interface Found {
  readonly fitting: readonly Fitting[];
  /** Looked at when one of these fields is asked for. */
  readonly others?: {
    readonly fittingCount: number;
    readonly excluded: readonly Excluded[];
    readonly excludedCount: number;
    readonly excludedByRule: readonly Counted[];
  };
}

const FoundType = builder.objectRef<Found>('MatchProposals').implement({
  description:
    'Who may be proposed to somebody who waits, and who not. `fitting` alone is found without a look at everybody; every other field counts all volunteers.',
  fields: (t) => ({
    fitting: t.field({
      type: [FittingType],
      description: 'At most three, in an order that two refusals do not change.',
      resolve: ({ fitting }) => [...fitting],
    }),
    fittingCount: t.int({
      description: 'How many there are in all.',
      resolve: ({ others }) => others!.fittingCount,
    }),
    excluded: t.field({
      type: [ExcludedType],
      description:
        'Trained volunteers who are kept out, first those whom the fewest rules keep out.',
      resolve: ({ others }) => [...others!.excluded],
    }),
    excludedCount: t.int({
      description: 'How many there are in all.',
      resolve: ({ others }) => others!.excludedCount,
    }),
    excludedByRule: t.field({
      type: [CountedType],
      description: 'How many of all these each rule keeps out, the most first.',
      resolve: ({ others }) => [...others!.excludedByRule],
    }),
  }),
});

const MOST_EXCLUDED = 200;

builder.queryField('matchProposals', (t) =>
  t.field({
    type: FoundType,
    nullable: true,
    description:
      'Volunteers for somebody, with reasons; and those who are left out, with rules. `null` when there is no such pathway.',
    complexity: { field: 50 },
    args: {
      pathwayId: t.arg.globalID({ for: PathwayType, required: true, description: 'For whom.' }),
      language: t.arg.string({
        required: true,
        defaultValue: 'nl',
        description: '`nl` or `en`; others get Dutch.',
      }),
      excludedFirst: t.arg.int({
        required: true,
        defaultValue: 50,
        description: 'How many of those who are left out to name; at most 200. All are counted.',
      }),
    },
    resolve: (_root, { pathwayId, language, excludedFirst }, context, info) =>
      find(context, {
        pathwayId: pathwayId.id,
        language: writtenLanguage(language),
        excludedFirst: Math.min(Math.max(excludedFirst, 0), MOST_EXCLUDED),
        fittingAlone: [...askedBelow(info)].every((name) => FITTING_ALONE.has(name)),
      }),
  }),
);

/** What is answered without a look at those who cannot fit. */
const FITTING_ALONE = new Set(['fitting', '__typename']);

interface Asked {
  readonly pathwayId: string;
  readonly language: LetterLanguage;
  readonly excludedFirst: number;
  readonly fittingAlone: boolean;
}

async function find(
  context: Context,
  { pathwayId, language, excludedFirst, fittingAlone }: Asked,
): Promise<Found | null> {
  const spoken = (fitting: Candidates['fitting']) => fitting.map((fit) => ({ ...fit, language }));
  if (fittingAlone) {
    const fitting = await proposalsFor(context, pathwayId);
    return fitting && { fitting: spoken(fitting) };
  }
  const found = await candidatesFor(context, pathwayId, excludedFirst);
  if (!found) return null;
  const counted = Object.entries(found.excludedByRule) as [HardRuleCode, number][];
  return {
    fitting: spoken(found.fitting),
    others: {
      ...found,
      excluded: found.excluded.map((one) => ({ ...one, language })),
      excludedByRule: counted
        .map(([rule, count]) => ({ rule, volunteers: count, language }))
        .sort((one, other) => other.volunteers - one.volunteers),
    },
  };
}
