import {
  type ComparedLine,
  type Comparison,
  compare,
  type Side,
} from '@steunpad/documents/evaluation/comparison.ts';
import { type Numbers, nationalLines } from '@steunpad/documents/evaluation/report.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { INDICATORS } from '@steunpad/domain/evaluation/indicators.ts';
import { endedQuarters } from '@steunpad/domain/evaluation/quarters.ts';
import { wholeOf } from '@steunpad/domain/evaluation/report-tables.ts';
import { builder } from '../../graphql/builder.ts';
import { invalidField } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';
import { indicatorsOf, publishedFigures, shownFigures } from './evaluation.store.ts';
import { NotPublished } from './not-published.ts';

const SideType = builder.objectRef<Side>('EvaluationSide').implement({
  description: 'What stands beside the others: a period, or a municipality.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The period by its first and last quarter, or the gemeentecode.',
    }),
    municipality: t.exposeString('municipality', {
      nullable: true,
      description: 'The name of the municipality. `null` where periods of one are compared.',
    }),
  }),
});

const NumbersType = builder.objectRef<Numbers>('EvaluationNumbers').implement({
  description: 'How many of how many. It is about numbers of people, and of nobody.',
  fields: (t) => ({
    numerator: t.exposeInt('numerator', {
      nullable: true,
      description: 'How many; of `costAPathway` whole euros. `null` where it is not shown.',
    }),
    denominator: t.exposeInt('denominator', {
      nullable: true,
      description: 'Of how many. `null` where it is not shown, or a number stands alone.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'Percent, with one decimal; of `costAPathway` whole euros, of a number alone that number. `null` where it is not shown, or nobody is there to take a share of.',
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description: 'Whether a number is not shown, so that nobody can be recognised.',
    }),
    counted: t.int({
      nullable: true,
      description: 'Over all municipalities: how many are in the numbers. `null` otherwise.',
      resolve: ({ municipalities }) => municipalities?.counted ?? null,
    }),
    hidden: t.int({
      nullable: true,
      description:
        'Over all municipalities: how many are not in the numbers, since theirs are hidden. `null` otherwise.',
      resolve: ({ municipalities }) => municipalities?.hidden ?? null,
    }),
  }),
});

const LineType = builder.objectRef<ComparedLine>('EvaluationComparedLine').implement({
  description: 'The same number of each side.',
  fields: (t) => ({
    indicator: t.string({
      description: 'What is counted, such as `reached`.',
      resolve: ({ indicator }) => indicator.key,
    }),
    group: t.exposeString('group', {
      nullable: true,
      description: 'Which part, such as `WORK`. `null` where there is one alone.',
    }),
    numbers: t.field({
      type: t.listRef(NumbersType, { nullable: true }),
      description: 'In the order of the sides; `null` where a report did not have it.',
      resolve: ({ sides }) => [...sides],
    }),
  }),
});

/** What is put beside each other, and where it is about municipalities all of them together. */
interface Compared extends Comparison {
  readonly together: ReadonlyMap<string, Numbers> | null;
}

const ComparisonType = builder.objectRef<Compared>('EvaluationComparison').implement({
  description: 'Numbers that reports showed, beside each other. Nothing is counted for it.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    sides: t.field({
      type: [SideType],
      description: 'What stands beside each other.',
      resolve: ({ sides }) => [...sides],
    }),
    lines: t.field({
      type: [LineType],
      description: 'In the order of the indicators.',
      resolve: ({ lines }) => [...lines],
    }),
    together: t.field({
      type: t.listRef(NumbersType, { nullable: true }),
      nullable: true,
      description:
        'Over all municipalities, in the order of the lines. `null` where periods are compared.',
      resolve: ({ lines, together }) =>
        together && lines.map((line) => together.get(nameOf(line)) ?? null),
    }),
  }),
});

const nameOf = ({ indicator, group }: Pick<ComparedLine, 'indicator' | 'group'>) =>
  `${indicator.key} ${group}`;

const PeriodInput = builder.inputType('EvaluationPeriodInput', {
  description: 'A period of whole quarters.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      required: true,
      description: 'The first day, the first of a month.',
    }),
    to: t.field({
      type: 'Date',
      required: true,
      description: 'The last day, three or more whole months later.',
    }),
  }),
});

/** More than anybody reads beside each other. */
const MOST_PERIODS = 8;

builder.queryField('evaluationOfPeriods', (t) =>
  t.errorUnionField({
    types: [ComparisonType, NotPublished, InputInvalid],
    description: `What reports about periods showed, beside each other: at most ${MOST_PERIODS}, each of which was in a report as a whole. They may overlap.`,
    complexity: { field: 50 },
    args: {
      periods: t.arg({ type: [PeriodInput], required: true, description: 'Which.' }),
    },
    resolve: async (
      _root,
      { periods },
      context,
    ): Promise<Compared | NotPublished | InputInvalid> => {
      const asked = periods.map(({ from, to }) => endedQuarters(from, to, dayOf(context.now)));
      const quarters = asked.filter((each) => each !== null);
      if (quarters.length < asked.length || asked.length === 0 || asked.length > MOST_PERIODS)
        return invalidField('periods', 'INVALID_DATE');
      const published = await publishedFigures(context);
      const known = new Set(published.map(({ period }) => period));
      const missing = quarters.filter((each) => !known.has(wholeOf(each)));
      if (missing.length > 0) return new NotPublished([...new Set(missing.flat())]);
      const shown = published.filter((figure) => figure.shown);
      const sides = quarters
        .map(wholeOf)
        .map((period): Side => ({ key: period, municipality: null, period, shown }));
      return { ...compare(sides, await indicatorsOf(context)), together: null };
    },
  }),
);

builder.queryField('evaluationOfMunicipalities', (t) =>
  t.errorUnionField({
    types: [ComparisonType, InputInvalid],
    description:
      'What every municipality here showed of a period in a report of its own, beside each other and together. Where one of the two numbers of a municipality is hidden, neither counts together. For a token of the installation.',
    complexity: { field: 200 },
    args: {
      period: t.arg({ type: PeriodInput, required: true, description: 'Which.' }),
    },
    resolve: async (_root, { period: { from, to } }, context): Promise<Compared | InputInvalid> => {
      const quarters = endedQuarters(from, to, dayOf(context.now));
      if (!quarters) return invalidField('period', 'INVALID_DATE');
      const period = wholeOf(quarters);
      const municipalities = await shownFigures(context, [period]);
      const figures = municipalities.map((each) => each.figures);
      // One period alone: the quarters of it are asked for one by one.
      const together = nationalLines([period], figures, INDICATORS);
      const sides = municipalities.map(
        ({ code, name, figures: shown }): Side => ({
          ...{ key: code, municipality: name, period, shown },
        }),
      );
      return {
        ...compare(sides, INDICATORS),
        together: new Map(together.map((line) => [nameOf(line), line])),
      };
    },
  }),
);
