import type { AnswerProblem, GivenAnswer } from '@steunpad/domain/surveys/answers.ts';
import { z } from 'zod';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { checked, fieldIssue, ownWords } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';

export const SurveyInstead = describedEnum(
  'SurveyInstead',
  'What somebody says instead of an answer. Every question may be left.',
  {
    DOES_NOT_KNOW: 'They do not know.',
    SKIPPED: 'They skip it, and need not say why.',
  },
);

export const AnswerGiven = builder.inputType('SurveyAnswerInput', {
  description: 'What somebody says to one question.',
  fields: (t) => ({
    question: t.string({ required: true, description: 'The id of the question.' }),
    values: t.stringList({
      required: true,
      description:
        'The ids of the chosen options, the number on a scale, or what was typed. Empty where nothing was answered.',
    }),
    instead: t.field({ type: SurveyInstead, description: 'Takes the place of any value.' }),
  }),
});

/** More than any survey has. */
const MOST_ANSWERS = 60;
const MOST_VALUES = 60;
const LONGEST_VALUE = 2_000;

/** Who answers, and what. */
export const codeFields = (t: InputBuilder) => ({
  municipality: municipalityField(t),
  code: t.string({ required: true, description: 'From the letter, in any notation.' }),
});

export const answersField = (t: InputBuilder) =>
  t.field({
    type: [AnswerGiven],
    required: true,
    description: 'What was answered, each question once. What is missing was skipped.',
  });

export const versionFields = (t: InputBuilder) => ({
  version: t.int({
    required: true,
    description: 'Of the survey that was answered, as it was shown.',
  }),
  idempotencyKey: t.field({
    type: 'UUID',
    required: true,
    description: 'Made once per filled-in form. The same again is no second answer.',
  }),
});

/** Text as it is kept, and no more of it than any question takes. What it answers is looked at with the definition. */
const answers = z
  .array(
    z.object({
      question: z.string().max(60),
      values: z.array(z.string().max(LONGEST_VALUE).transform(tidied)).max(MOST_VALUES),
      instead: SurveyInstead.zod.nullish(),
    }),
  )
  .max(MOST_ANSWERS);

/** The same tidying as of all own words; a BSN is found by whoever knows which question it is. */
function tidied(text: string): string {
  const tidy = ownWords(LONGEST_VALUE).safeParse(text);
  return tidy.success ? (tidy.data ?? '') : text;
}

export const checkedAnswers = (given: unknown): readonly GivenAnswer[] | InputInvalid => {
  const told = checked(z.object({ answers }), { answers: given });
  return told instanceof InputInvalid ? told : told.answers;
};

/** Problems of questions, at the place of the answer in the input. */
export const invalidAnswers = (
  given: readonly GivenAnswer[],
  problems: readonly AnswerProblem[],
): InputInvalid => {
  const found = checked(
    z.unknown().superRefine((_, context) => {
      for (const { question, code } of problems) {
        const i = given.findIndex((answer) => answer.question === question);
        fieldIssue(context, code, ['answers', i, question]);
      }
    }),
    null,
  );
  return found as InputInvalid;
};
