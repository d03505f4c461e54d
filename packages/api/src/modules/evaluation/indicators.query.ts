import { Words } from '@steunpad/documents/evaluation/report-words.ts';
import type { Indicator } from '@steunpad/domain/evaluation/indicator.ts';
import { builder } from '../../graphql/builder.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { indicatorsOf } from './evaluation.store.ts';

/** An indicator, and the words of the reader. */
interface Told {
  readonly indicator: Indicator;
  readonly words: Words;
}

const IndicatorType = builder.objectRef<Told>('EvaluationIndicator').implement({
  description: 'What a number of the report means.',
  fields: (t) => ({
    key: t.string({
      description: 'Its name, as in `EvaluationLine.indicator`.',
      resolve: ({ indicator }) => indicator.key,
    }),
    version: t.int({
      description: 'Of the definition: another version counts something else.',
      resolve: ({ indicator }) => indicator.version,
    }),
    question: t.string({
      description: 'The question that it answers.',
      resolve: ({ indicator, words }) => words.heading(indicator),
    }),
    numerator: t.string({
      description: 'Who or what is counted.',
      resolve: ({ indicator, words }) => words.about(indicator),
    }),
    denominator: t.string({
      description:
        'Of which number it is a part, such as `opened`; its own key where a number stands alone.',
      resolve: ({ indicator }) => indicator.of,
    }),
    unit: t.string({
      description:
        'What counts as one: `PATHWAY`, `VOLUNTEER`, `VISITOR`, `MEETING`, `REFUSAL`, `ANSWER`, `FINDING`, `VERSION` or `EURO`.',
      resolve: ({ indicator }) => indicator.unit,
    }),
    source: t.string({
      description: 'What it is counted from, such as `STEPS` or `TALKS`.',
      resolve: ({ indicator }) => indicator.source,
    }),
    leftOut: t.stringList({
      description: 'Who or what is not in it, and why.',
      resolve: ({ indicator, words }) => [...words.leftOut(indicator)],
    }),
  }),
});

builder.queryField('evaluationIndicators', (t) =>
  t.field({
    type: [IndicatorType],
    description:
      'What the numbers of the report mean, in the order of the report; those of the surveys of this municipality come last.',
    complexity: { field: 5 },
    args: {
      language: t.arg({
        type: FormLanguage,
        required: true,
        defaultValue: 'nl',
        description: 'Of the sentences: English, or Dutch for every other.',
      }),
    },
    resolve: async (_root, { language }, context) => {
      const words = new Words(language === 'en' ? 'en' : 'nl');
      return (await indicatorsOf(context)).map((indicator) => ({ indicator, words }));
    },
  }),
);
