import { type Line, linesOf } from '@steunpad/documents/evaluation/report.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { endedQuarters, type Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import { wholeOf } from '@steunpad/domain/evaluation/report-tables.ts';
import { builder } from '../../graphql/builder.ts';
import { invalidField } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';
import { indicatorsOf, publishedFigures, thresholdOf } from './evaluation.store.ts';
import { NotPublished } from './not-published.ts';

/** What was shown in reports about some quarters. */
interface Shown {
  readonly quarters: readonly Quarter[];
  readonly lines: readonly Line[];
}

const LineType = builder.objectRef<Line>('EvaluationLine').implement({
  description: 'In a period, how many of how many. It is about numbers of people, and of nobody.',
  fields: (t) => ({
    indicator: t.string({
      description: 'What is counted, such as `reached`.',
      resolve: ({ indicator }) => indicator.key,
    }),
    version: t.int({
      description: 'Of the definition: another version counts something else.',
      resolve: ({ indicator }) => indicator.version,
    }),
    of: t.string({
      description:
        'Of whom it is a part, such as `opened`; its own key where a number stands alone.',
      resolve: ({ indicator }) => indicator.of,
    }),
    group: t.exposeString('group', {
      nullable: true,
      description: 'Which part, such as `WORK`. `null` where there is one alone.',
    }),
    period: t.exposeString('period', {
      description: 'A quarter by its first month, or the first and last of several.',
    }),
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
      description:
        'Whether a number is not shown, since it is small or a small one could be worked out with it. Nothing says which.',
    }),
  }),
});

const EvaluationType = builder.objectRef<Shown>('Evaluation').implement({
  description: 'How support went, as numbers in which nobody can be recognised.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    quarters: t.stringList({
      description: 'The quarters that it is about, by their first month.',
      resolve: ({ quarters }) => [...quarters],
    }),
    threshold: t.int({
      description:
        'Numbers from one to just below this are not shown by a report that is made now, and cannot be worked out: 5, or what the municipality set.',
      resolve: (_shown, _args, context) => thresholdOf(context),
    }),
    lines: t.field({
      type: [LineType],
      description:
        'In the order of the indicators; for each the whole first, where a report was about just these quarters, then each quarter.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
});

builder.queryField('evaluation', (t) =>
  t.errorUnionField({
    types: [EvaluationType, NotPublished, InputInvalid],
    description:
      'What the reports about a period showed: the same numbers as `steunpad evaluate` writes. It counts nothing anew, so that asking gives nobody away: what the reports hid is hidden here.',
    complexity: { field: 50 },
    args: {
      from: t.arg({
        type: 'Date',
        required: true,
        description: 'The first day, the first of a month.',
      }),
      to: t.arg({
        type: 'Date',
        required: true,
        description: 'The last day, three or more whole months later.',
      }),
    },
    resolve: async (_root, { from, to }, context): Promise<Shown | NotPublished | InputInvalid> => {
      const quarters = endedQuarters(from, to, dayOf(context.now));
      if (!quarters) return invalidField('to', 'INVALID_DATE');
      const published = await publishedFigures(context);
      const known = new Set(published.map(({ period }) => period));
      const missing = quarters.filter((quarter) => !known.has(quarter));
      if (missing.length > 0) return new NotPublished(missing);
      const periods = new Set<string>([...quarters, wholeOf(quarters)]);
      const figures = published.filter(({ period }) => periods.has(period));
      return { quarters, lines: linesOf(quarters, figures, await indicatorsOf(context)) };
    },
  }),
);
