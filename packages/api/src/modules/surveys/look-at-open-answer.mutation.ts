import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { SamePerson } from '@steunpad/domain/staff/grants.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { checked, distinct, interest, lines } from '../../mutation/input.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import {
  lookAtOpenAnswer,
  type OpenAnswer,
  type OpenAnswerStanding,
  openAnswers,
  standingOf,
} from './open-answers.store.ts';

const Standing = describedEnum<OpenAnswerStanding>(
  'SurveyOpenAnswerStanding',
  'How far two people are with an answer in own words.',
  {
    TO_LOOK_AT: 'Nobody took names out of it yet.',
    TO_CONFIRM: 'One person did; another one confirms or corrects it.',
    QUOTABLE: 'Two different people looked at it. What was written is gone.',
  },
);

const OpenAnswerType = builder.objectRef<OpenAnswer>('SurveyOpenAnswer').implement({
  description:
    'What somebody wrote in their own words. Nothing says whose it is, nor what they chose elsewhere.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    id: t.field({ type: 'UUID', description: 'Chance alone.', resolve: ({ id }) => id }),
    surveyKey: t.exposeString('surveyKey', { description: 'In which survey.' }),
    version: t.exposeInt('surveyVersion', { description: 'In which version of it.' }),
    question: t.exposeString('question', { description: 'The id of the question.' }),
    standing: t.field({
      type: Standing,
      description: 'Whether it may be quoted.',
      resolve: standingOf,
    }),
    written: t.exposeString('written', {
      nullable: true,
      description: 'As it was written, until two people looked at it. Never to quote.',
    }),
    redacted: t.exposeString('redacted', {
      nullable: true,
      description: 'What is left of it. To quote only when it is `QUOTABLE`.',
    }),
    themes: t.stringList({
      description: 'What it is about, in words of those who looked.',
      resolve: ({ themes }) => [...themes],
    }),
  }),
});

builder.queryField('surveyOpenAnswers', (t) =>
  t.field({
    type: [OpenAnswerType],
    description: 'Answers in own words, a hundred at most, in no order that says anything.',
    complexity: { field: 1, multiplier: 100 },
    args: {
      surveyKey: t.arg.string({ required: true, description: 'Of which survey.' }),
      standing: t.arg({ type: Standing, required: true, description: 'How far they are.' }),
    },
    resolve: async (_root, { surveyKey, standing }, context) => [
      ...(await openAnswers(context, surveyKey, standing)),
    ],
  }),
);

const Input = builder.inputType('LookAtOpenAnswerInput', {
  description: 'What may stay of an answer in own words.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    id: t.field({ type: 'UUID', required: true, description: 'Which answer.' }),
    redacted: t.string({
      required: true,
      description: 'The text without names, places and whatever else tells who it is.',
    }),
    themes: t.stringList({
      required: true,
      description: 'What it is about, in a few words each; ten at most.',
    }),
  }),
});

const look = z.object({
  id: z.string(),
  redacted: lines(LIMITS.message),
  themes: distinct(interest, 10),
});

const Looked = builder.objectRef<{ readonly answer: OpenAnswer }>('OpenAnswerLookedAt').implement({
  description: 'It is saved. From the second person on it may be quoted.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    answer: t.field({
      type: OpenAnswerType,
      description: 'How it stands now.',
      resolve: ({ answer }) => answer,
    }),
  }),
});

builder.mutationField('lookAtOpenAnswer', (t) =>
  t.errorUnionField({
    types: [Looked, InputInvalid, NotFound, SamePerson],
    description:
      'Takes names out of an answer in own words. The second of two different people confirms or corrects it; only then it may be quoted.',
    args: { input: t.arg({ type: Input, required: true, description: 'What may stay.' }) },
    resolve: async (_root, { input }, context) => {
      const told = checked(look, input);
      if (told instanceof InputInvalid) return told;
      const answer = await lookAtOpenAnswer(context, told);
      return answer instanceof Error ? answer : { answer };
    },
  }),
);
