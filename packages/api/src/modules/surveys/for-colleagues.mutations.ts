import type { SurveyVersion } from '@steunpad/domain/surveys/definition.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, invalidField, line, wholeBetween } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';
import {
  publishSurvey,
  SurveyDefinitionWrong,
  SurveyUnknown,
  SurveyVersionPublished,
} from './definition.store.ts';
import { inviteToSurvey } from './invite.store.ts';
import { surveyCodeOf } from './survey-codes.ts';

const PublishInput = builder.inputType('PublishSurveyInput', {
  description: 'A version of a survey, ready to be put to people.',
  fields: (t) => ({
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per press. The same version again is no second one anyhow.',
    }),
    definition: t.string({
      required: true,
      description: 'As JSON, in every language of the forms; docs/surveys.md says its shape.',
    }),
  }),
});

const Published = builder.objectRef<SurveyVersion>('SurveyPublished').implement({
  description: 'The version is published, and stays as it is.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    key: t.exposeString('surveyKey', { description: 'Which survey it is.' }),
    version: t.exposeInt('version', { description: 'Which version.' }),
  }),
});

/** More than any survey takes in seven languages. */
const LONGEST_DEFINITION = 400_000;

builder.mutationField('publishSurvey', (t) =>
  t.errorUnionField({
    types: [Published, InputInvalid, SurveyDefinitionWrong, SurveyVersionPublished],
    description:
      'Publishes a version of a survey after it was checked. A published version never changes; the same one again is no mistake.',
    args: { input: t.arg({ type: PublishInput, required: true, description: 'The definition.' }) },
    resolve: async (_root, { input }, context) => {
      const read = readJson(input.definition);
      if (!read) return invalidField('definition', 'INVALID');
      const published = await publishSurvey(context, read.value);
      if (published instanceof Error) return published;
      return { surveyKey: published.key, version: published.version };
    },
  }),
);

function readJson(text: string): { readonly value: unknown } | null {
  if (text.length > LONGEST_DEFINITION) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

const HandOutInput = builder.inputType('HandOutSurveyCodesInput', {
  description: 'Codes to hand out, such as after a meeting: they stand with nobody.',
  fields: (t) => ({
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'The same key gives the same codes again.',
    }),
    surveyKey: t.string({ required: true, description: 'Of which survey, in its newest version.' }),
    round: t.string({
      required: true,
      description:
        'What the results are told apart by, such as the month. Answers are released by ten of one round.',
    }),
    count: t.int({ required: true, description: 'How many, at most 500.' }),
  }),
});

const handOut = z.object({
  idempotencyKey: z.string(),
  surveyKey: z.string(),
  round: line(60),
  count: wholeBetween(1, 500),
});

interface HandedOut extends SurveyVersion {
  readonly codes: readonly string[];
}

const HandedOutType = builder.objectRef<HandedOut>('SurveyCodesHandedOut').implement({
  description: 'The codes open the survey, each once. They are not kept.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    key: t.exposeString('surveyKey', { description: 'Which survey they open.' }),
    version: t.exposeInt('version', { description: 'In which version.' }),
    codes: t.stringList({
      description: 'One for each person.',
      resolve: ({ codes }) => [...codes],
    }),
  }),
});

builder.mutationField('handOutSurveyCodes', (t) =>
  t.errorUnionField({
    types: [HandedOutType, InputInvalid, SurveyUnknown],
    description: 'Makes codes of a survey for people whom nobody has to know.',
    args: { input: t.arg({ type: HandOutInput, required: true, description: 'How many.' }) },
    resolve: async (_root, { input }, context) => {
      const told = checked(handOut, input);
      if (told instanceof InputInvalid) return told;
      const { idempotencyKey, count, surveyKey, round } = told;
      const refs = Array.from({ length: count }, (_, i) => `handed out ${idempotencyKey} ${i}`);
      const invited = await inviteToSurvey(context, { surveyKey, round, refs });
      if (invited instanceof Error) return invited;
      return { ...invited, codes: refs.map((ref) => surveyCodeOf(context.municipality, ref)) };
    },
  }),
);
