import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, optionalEmail } from '../../mutation/input.ts';
import { InputInvalid, ReferenceOrCodeUnknown, TooManyRequests } from '../../mutation/refusals.ts';
import { FormLanguage } from '../people/people.enums.ts';
import {
  AnswerGiven,
  answersField,
  checkedAnswers,
  codeFields,
  versionFields,
} from './answers.input.ts';
import {
  keepAnswers,
  SurveyAlreadyAnswered,
  SurveyClosed,
  SurveyVersionOther,
  takeAnswers,
} from './survey.store.ts';

const NOT_OPEN = [
  SurveyAlreadyAnswered,
  SurveyClosed,
  ReferenceOrCodeUnknown,
  TooManyRequests,
] as const;

const done = (name: string, description: string) =>
  builder.objectRef<{ readonly isDone: true }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      isDone: t.boolean({ description: 'Always true.', resolve: ({ isDone }) => isDone }),
    }),
  });

const DONE = { isDone: true as const };

const Answered = done(
  'SurveyAnswered',
  'The answers arrived. Whose they are stands nowhere, so that nobody can change or find them.',
);
const Declined = done('SurveyDeclined', 'The no arrived. No reminder follows.');
const Kept = done('SurveyAnswersKept', 'What was answered so far is there again under the code.');

const AnswerInput = builder.inputType('AnswerSurveyInput', {
  description: 'Somebody sends their answers.',
  fields: (t) => ({
    ...codeFields(t),
    ...versionFields(t),
    answers: answersField(t),
    mailTo: t.string({
      description:
        'An e-mail address for one message the day after. It is kept apart from the answers, and goes once that is sent.',
    }),
    language: t.field({
      type: FormLanguage,
      required: true,
      defaultValue: 'nl',
      description: 'Language of the form, and so of that message.',
    }),
  }),
});

const sent = z.object({ mailTo: optionalEmail, language: z.string() });

builder.mutationField('answerSurvey', (t) =>
  t.errorUnionField({
    types: [Answered, InputInvalid, SurveyVersionOther, ...NOT_OPEN],
    description:
      'Takes the answers of one person, once for a code. They are released with those of at least nine others. Only through the public door.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'Code and answers.' }) },
    resolve: async (_root, { input }, context) => {
      const answers = checkedAnswers(input.answers);
      if (answers instanceof InputInvalid) return answers;
      const told = checked(sent, input);
      if (told instanceof InputInvalid) return told;
      const { code, version, idempotencyKey } = input;
      const mailTo = told.mailTo ? { email: told.mailTo, language: told.language } : null;
      const taken = await takeAnswers(context, { code, version, idempotencyKey, answers, mailTo });
      return taken === true ? DONE : taken;
    },
  }),
);

const DeclineInput = builder.inputType('DeclineSurveyInput', {
  description: 'Somebody would rather not answer.',
  fields: (t) => ({ ...codeFields(t), ...versionFields(t) }),
});

builder.mutationField('declineSurvey', (t) =>
  t.errorUnionField({
    types: [Declined, InputInvalid, SurveyVersionOther, ...NOT_OPEN],
    description:
      'No, thank you. It is an answer and is counted as one. Only through the public door.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: DeclineInput, required: true, description: 'The code.' }) },
    resolve: async (_root, { input }, context) => {
      const { code, version, idempotencyKey } = input;
      const taken = await takeAnswers(context, { code, version, idempotencyKey, answers: null });
      return taken === true ? DONE : taken;
    },
  }),
);

const KeepInput = builder.inputType('KeepSurveyAnswersInput', {
  description: 'Somebody goes on later, on whatever device.',
  fields: (t) => ({ ...codeFields(t), answers: answersField(t) }),
});

builder.mutationField('keepSurveyAnswers', (t) =>
  t.errorUnionField({
    types: [Kept, InputInvalid, ...NOT_OPEN],
    description:
      'Keeps what was answered so far, encrypted with the code, for four weeks. Only through the public door.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: KeepInput, required: true, description: 'Code and answers.' }) },
    resolve: async (_root, { input }, context) => {
      const answers = checkedAnswers(input.answers);
      if (answers instanceof InputInvalid) return answers;
      const kept = await keepAnswers(context, input.code, answers);
      return kept === true ? DONE : kept;
    },
  }),
);

const PaperInput = builder.inputType('RecordPaperAnswersInput', {
  description: 'A colleague types what somebody filled in on paper.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'As it is printed on the paper.' }),
    ...versionFields(t),
    answers: t.field({
      type: [AnswerGiven],
      description: 'Left out: the paper says no, thank you.',
    }),
  }),
});

builder.mutationField('recordPaperAnswers', (t) =>
  t.errorUnionField({
    types: [Answered, InputInvalid, SurveyVersionOther, ...NOT_OPEN],
    description:
      'Takes answers from paper. They are kept as all others are: nothing tells that they came on paper, or who typed them.',
    args: { input: t.arg({ type: PaperInput, required: true, description: 'Code and answers.' }) },
    resolve: async (_root, { input }, context) => {
      const answers = input.answers ? checkedAnswers(input.answers) : null;
      if (answers instanceof InputInvalid) return answers;
      const { code, version, idempotencyKey } = input;
      const taken = await takeAnswers(context, { code, version, idempotencyKey, answers });
      return taken === true ? DONE : taken;
    },
  }),
);
