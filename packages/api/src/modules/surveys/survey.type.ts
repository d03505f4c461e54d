import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { GivenAnswer } from '@steunpad/domain/surveys/answers.ts';
import {
  offersCall,
  type QUESTION_KINDS,
  type QuestionKind as QuestionKindName,
  type SurveyDefinition,
  type SurveyOption,
  type SurveyQuestion,
  type SurveySection,
  textIn,
} from '@steunpad/domain/surveys/definition.ts';
import type { Condition } from '@steunpad/domain/surveys/path.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { SurveyInstead } from './answers.input.ts';
import {
  SurveyDefinitionWrong,
  SurveyUnknown,
  SurveyVersionPublished,
} from './definition.store.ts';
import { SurveyAlreadyAnswered, SurveyClosed, SurveyVersionOther } from './survey.store.ts';

/** A part of a definition, and the language in which it is read. */
interface In<Part> {
  readonly part: Part;
  readonly language: Language;
}

export const QuestionKind = describedEnum<QuestionKindName>(
  'SurveyQuestionKind',
  'How a question is answered. Every question may be left: `SurveyInstead`.',
  {
    SINGLE: 'One of the options.',
    MULTIPLE: 'Any number of the options.',
    SCALE: 'One number from least to most, with words at both ends.',
    OPEN: 'In own words.',
    NUMBER: 'A whole number from least to most, as it is typed.',
  } satisfies Record<(typeof QUESTION_KINDS)[number], string>,
);

const ConditionType = builder.objectRef<Condition>('SurveyCondition').implement({
  description: 'What an earlier question has to be answered with, so that something is asked.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The id of the earlier question.' }),
    isAnyOf: t.stringList({
      description: 'Any of these values is enough.',
      resolve: ({ isAnyOf }) => [...isAnyOf],
    }),
  }),
});

const OptionType = builder.objectRef<In<SurveyOption>>('SurveyOption').implement({
  description: 'A choice at a question.',
  fields: (t) => ({
    id: t.string({ description: 'What is sent for it.', resolve: ({ part }) => part.id }),
    text: t.string({
      description: 'As people read it.',
      resolve: ({ part, language }) => textIn(part.text, language),
    }),
  }),
});

const boundsOf = (part: SurveyQuestion) =>
  part.kind === 'SCALE' || part.kind === 'NUMBER' ? part : null;

const QuestionType = builder.objectRef<In<SurveyQuestion>>('SurveyQuestion').implement({
  description: 'A question of a survey.',
  fields: (t) => ({
    id: t.string({ description: 'Of this version alone.', resolve: ({ part }) => part.id }),
    kind: t.field({
      type: QuestionKind,
      description: 'How it is answered.',
      resolve: ({ part }) => part.kind,
    }),
    text: t.string({
      description: 'As people read it.',
      resolve: ({ part, language }) => textIn(part.text, language),
    }),
    hint: t.string({
      nullable: true,
      description: 'What helps to answer it, if anything.',
      resolve: ({ part, language }) => (part.hint ? textIn(part.hint, language) : null),
    }),
    when: t.field({
      type: ConditionType,
      nullable: true,
      description: 'When it is asked; `null`: always.',
      resolve: ({ part }) => part.when ?? null,
    }),
    options: t.field({
      type: [OptionType],
      description: 'What may be chosen, where it is chosen from words.',
      resolve: ({ part, language }) =>
        part.kind === 'SINGLE' || part.kind === 'MULTIPLE'
          ? part.options.map((option) => ({ part: option, language }))
          : [],
    }),
    least: t.int({
      nullable: true,
      description: 'The smallest number, where it is answered with one.',
      resolve: ({ part }) => boundsOf(part)?.least ?? null,
    }),
    most: t.int({
      nullable: true,
      description: 'The largest number, where it is answered with one.',
      resolve: ({ part }) => boundsOf(part)?.most ?? null,
    }),
    leastWords: t.string({
      nullable: true,
      description: 'What the smallest number of a scale stands for.',
      resolve: ({ part, language }) =>
        part.kind === 'SCALE' ? textIn(part.leastWords, language) : null,
    }),
    mostWords: t.string({
      nullable: true,
      description: 'What the largest number of a scale stands for.',
      resolve: ({ part, language }) =>
        part.kind === 'SCALE' ? textIn(part.mostWords, language) : null,
    }),
    mostCharacters: t.int({
      nullable: true,
      description: 'How much may be written, where it is answered in own words.',
      resolve: ({ part }) => (part.kind === 'OPEN' ? part.mostCharacters : null),
    }),
  }),
});

const SectionType = builder.objectRef<In<SurveySection>>('SurveySection').implement({
  description: 'Questions that stand together.',
  fields: (t) => ({
    id: t.string({ description: 'Of this version alone.', resolve: ({ part }) => part.id }),
    title: t.string({
      description: 'As people read it.',
      resolve: ({ part, language }) => textIn(part.title, language),
    }),
    intro: t.string({
      nullable: true,
      description: 'What is said before its questions, if anything.',
      resolve: ({ part, language }) => (part.intro ? textIn(part.intro, language) : null),
    }),
    when: t.field({
      type: ConditionType,
      nullable: true,
      description: 'When it is asked; `null`: always.',
      resolve: ({ part }) => part.when ?? null,
    }),
    questions: t.field({
      type: [QuestionType],
      description: 'In the order in which they are asked.',
      resolve: ({ part, language }) =>
        part.questions.map((question) => ({ part: question, language })),
    }),
  }),
});

const KeptAnswer = builder.objectRef<GivenAnswer>('SurveyAnswer').implement({
  description: 'What somebody said to one question before they stopped, as they typed it.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The id of the question.' }),
    values: t.stringList({
      description: 'What was chosen or typed, right or wrong.',
      resolve: ({ values }) => [...values],
    }),
    instead: t.field({
      type: SurveyInstead,
      nullable: true,
      description: 'That they do not know or skip it.',
      resolve: ({ instead }) => instead ?? null,
    }),
  }),
});

export interface SurveyInLanguage extends In<SurveyDefinition> {
  readonly kept: readonly GivenAnswer[];
}

export const SurveyType = builder.objectRef<SurveyInLanguage>('Survey').implement({
  description: 'A survey in one language, and what the person with the code kept of it.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    key: t.string({ description: 'Which survey it is.', resolve: ({ part }) => part.key }),
    version: t.int({
      description: 'A published version never changes. Answers are sent with it.',
      resolve: ({ part }) => part.version,
    }),
    title: t.string({
      description: 'As people read it.',
      resolve: ({ part, language }) => textIn(part.title, language),
    }),
    intro: t.string({
      description: 'Why it is asked, and that one may stop.',
      resolve: ({ part, language }) => textIn(part.intro, language),
    }),
    offersCall: t.boolean({
      description: 'Whether one may ask at the end to be contacted: `askForCall`.',
      resolve: ({ part }) => offersCall(part),
    }),
    sections: t.field({
      type: [SectionType],
      description: 'In the order in which they are asked.',
      resolve: ({ part, language }) =>
        part.sections.map((section) => ({ part: section, language })),
    }),
    kept: t.field({
      type: [KeptAnswer],
      authScopes: { publicDoor: true },
      description: 'What was kept to go on with later.',
      resolve: ({ kept }) => [...kept],
    }),
  }),
});

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(SurveyAlreadyAnswered, {
  name: 'SurveyAlreadyAnswered',
  description: 'With this code answers or a no were sent before. They are kept; nothing was added.',
  ...refusal,
});

builder.objectType(SurveyClosed, {
  name: 'SurveyClosed',
  description: 'Nobody is asked anything with this code any more. Nothing was saved.',
  ...refusal,
});

builder.objectType(SurveyVersionOther, {
  name: 'SurveyVersionOther',
  description: 'The answers are to another version than the one of this code. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version that this code opens.' }),
  }),
});

builder.objectType(SurveyUnknown, {
  name: 'SurveyUnknown',
  description: 'There is no survey of this name, neither of the municipality nor shipped.',
  ...refusal,
});

builder.objectType(SurveyDefinitionWrong, {
  name: 'SurveyDefinitionWrong',
  description: 'The definition cannot be put to anybody yet. Nothing was published.',
  ...refusal,
  fields: (t) => ({
    sentences: t.stringList({
      description: 'All that is not right, each in one English sentence with its place.',
      resolve: ({ sentences }) => [...sentences],
    }),
  }),
});

builder.objectType(SurveyVersionPublished, {
  name: 'SurveyVersionPublished',
  description: 'This version was published before with other questions. Nothing was changed.',
  ...refusal,
});
