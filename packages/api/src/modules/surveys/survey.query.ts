import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { builder } from '../../graphql/builder.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../mutation/refusals.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { codeFields } from './answers.input.ts';
import {
  openSurvey,
  questionsOnPaper,
  SurveyAlreadyAnswered,
  SurveyClosed,
} from './survey.store.ts';
import { SurveyType } from './survey.type.ts';

const Input = builder.inputType('SurveyInput', {
  description: 'Somebody opens a survey with the code of their invitation.',
  fields: (t) => ({
    ...codeFields(t),
    language: t.field({
      type: FormLanguage,
      required: true,
      defaultValue: 'nl',
      description: 'In which the questions are read. It is not kept.',
    }),
  }),
});

/** What comes of a code. */
const OPENED = [
  SurveyType,
  SurveyAlreadyAnswered,
  SurveyClosed,
  ReferenceOrCodeUnknown,
  TooManyRequests,
];

builder.queryField('survey', (t) =>
  t.errorUnionField({
    types: OPENED,
    description: 'The questions behind a code. Only through the public door.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: Input, required: true, description: 'The code.' }) },
    resolve: async (_root, { input }, context) => {
      const opened = await openSurvey(context, input.code);
      if (opened instanceof Error) return opened;
      const language = input.language as Language;
      return { part: opened.definition, language, kept: opened.kept };
    },
  }),
);

builder.queryField('surveyOnPaper', (t) =>
  t.errorUnionField({
    types: OPENED,
    description:
      'The questions that stand on a paper, in the version of its code, for a colleague who types the answers over. Nothing that was answered or kept with the code.',
    args: {
      code: t.arg.string({ required: true, description: 'On the paper, in any notation.' }),
      language: t.arg({
        type: FormLanguage,
        required: true,
        defaultValue: 'nl',
        description: 'In which the questions are read.',
      }),
    },
    resolve: async (_root, { code, language }, context) => {
      const opened = await questionsOnPaper(context, code);
      if (opened instanceof Error) return opened;
      return { part: opened, language: language as Language, kept: [] };
    },
  }),
);
