import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { type SurveyQuestion, textIn } from '@steunpad/domain/surveys/definition.ts';
import type { ChoiceCount, QuestionResult } from '@steunpad/domain/surveys/results.ts';
import { builder } from '../../graphql/builder.ts';
import { QuestionKind } from './survey.type.ts';

interface Choice extends ChoiceCount {
  readonly question: SurveyQuestion;
  readonly language: Language;
}

const ChoiceType = builder.objectRef<Choice>('SurveyChoiceCount').implement({
  description: 'How often something was chosen.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The id of the option, or the number.' }),
    text: t.string({
      description: 'As people read it.',
      resolve: ({ question, value, language }) => textOfChoice(question, value, language),
    }),
    times: t.exposeInt('times', { description: 'How many people chose it.' }),
  }),
});

/** What people read who chose a value: of a scale the number, with its words at both ends. */
export function textOfChoice(question: SurveyQuestion, value: string, language: Language): string {
  switch (question.kind) {
    case 'SINGLE':
    case 'MULTIPLE': {
      const option = question.options.find(({ id }) => id === value);
      return option ? textIn(option.text, language) : value;
    }
    case 'SCALE': {
      const ends = { [question.least]: question.leastWords, [question.most]: question.mostWords };
      const words = ends[Number(value)];
      return words ? `${value}: ${textIn(words, language)}` : value;
    }
    case 'OPEN':
    case 'NUMBER':
      return value;
  }
}

export const QuestionResultType = builder
  .objectRef<QuestionResult & { readonly language: Language }>('SurveyQuestionResult')
  .implement({
    description: 'What ten or more people chose at a question. Own words are read elsewhere.',
    fields: (t) => ({
      question: t.string({
        description: 'The id of the question.',
        resolve: ({ question }) => question.id,
      }),
      text: t.string({
        description: 'As people read it.',
        resolve: ({ question, language }) => textIn(question.text, language),
      }),
      kind: t.field({
        type: QuestionKind,
        description: 'How it is answered.',
        resolve: ({ question }) => question.kind,
      }),
      answered: t.exposeInt('answered', { description: 'How many answered it.' }),
      average: t.exposeFloat('average', {
        nullable: true,
        description: 'Of numbers. `null` where words are chosen.',
      }),
      choices: t.field({
        type: [ChoiceType],
        description: 'All choices, also what nobody chose.',
        resolve: ({ question, choices, language }) =>
          choices.map((choice) => ({ ...choice, question, language })),
      }),
    }),
  });
