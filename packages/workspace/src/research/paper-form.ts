import { pathThrough } from '@steunpad/domain/surveys/path.ts';
import { tickedIn } from '../form/input-of.ts';
import { noWhole } from '../form/numbers.ts';
import { typed } from '../form/partial-day.ts';
import {
  type Field,
  formAbout,
  type Option,
  type StepForm,
  type Values,
} from '../form/step-form.ts';
import { RecordPaperAnswers } from '../generated/record-paper-answers.ts';
import type {
  RecordPaperAnswersInput,
  SurveyAnswerInput,
  SurveyInstead,
  SurveyOnPaperQuery,
} from '../generated/types.ts';
import { type FieldWords, type FormWords, fill } from '../texts/texts.ts';
import type { researchWords } from './texts.ts';

export type Survey = Extract<SurveyOnPaperQuery['surveyOnPaper'], { readonly sections: unknown }>;

type Question = Survey['sections'][number]['questions'][number];
type Said = Pick<(typeof researchWords)['nl'], 'paper' | 'forms'>;

const INSTEAD: readonly string[] = ['DOES_NOT_KNOW', 'SKIPPED'] satisfies SurveyInstead[];

/** The field of a question. A survey names its questions itself: apart from the other names of the form. */
const at = (question: string) => `q-${question}` as const;
/** Where somebody types, it is chosen beside it that they do not know or skip it. */
const instead = (question: string) => `${at(question)}-instead` as const;

const isTyped = ({ kind }: Question) => kind === 'OPEN' || kind === 'NUMBER';
const questionsOf = ({ sections }: Survey) => sections.flatMap(({ questions }) => questions);

/** What stands at a question, also that they do not know. */
function standing(values: Values, { id, kind }: Question): readonly string[] {
  if (kind === 'MULTIPLE') return tickedIn(values, at(id));
  const text = typed(values[at(id)]) || typed(values[instead(id)]);
  return text ? [text] : [];
}

const chosen = (values: Values, question: Question) =>
  standing(values, question).filter((value) => !INSTEAD.includes(value));

/** The questions that are put to somebody with these answers. */
function asked(survey: Survey, values: Values): readonly Question[] {
  const byId = new Map(questionsOf(survey).map((question) => [question.id, question]));
  const path = pathThrough(survey.sections, (id) => chosen(values, byId.get(id)!));
  return path.flatMap(({ questions }) => questions);
}

/** Values where there are any, else what was said instead of them. What is empty on paper was skipped. */
function answersIn(survey: Survey, values: Values): SurveyAnswerInput[] {
  return asked(survey, values).flatMap((question) => {
    const given = chosen(values, question);
    const [other] = standing(values, question);
    if (given.length > 0) return [{ question: question.id, values: [...given] }];
    return other ? [{ question: question.id, values: [], instead: other as SurveyInstead }] : [];
  });
}

/** What a survey asks on paper, as one form: the same questions by the same numbers, each as it is answered there. */
export function paperForm(
  survey: Survey,
  code: string,
  said: Said,
  hasKeys: boolean,
): StepForm<object> {
  const all = questionsOf(survey);
  const first = all[0]!;
  const isAsked = (values: Values, { id }: Question) =>
    values['declined'] !== true && asked(survey, values).some((question) => question.id === id);
  return formAbout<object>()<RecordPaperAnswersInput, 'declined' | `q-${string}`>(
    'recordPaperAnswers',
    RecordPaperAnswers,
    {
      subject: () => ({ code, version: survey.version }),
      fields: [
        { name: 'declined', kind: 'yes' },
        ...all.flatMap((question) =>
          fieldsOf(question, said, hasKeys).map((field) => ({
            ...field,
            when: (values: Values) => isAsked(values, question),
          })),
        ),
      ],
      input: (values) =>
        values['declined'] === true ? {} : { answers: answersIn(survey, values) },
      // Pressed by mistake, nothing of it can be made good: a code answers once.
      wrong: (values) =>
        values['declined'] === true || answersIn(survey, values).length > 0
          ? {}
          : { [at(first.id)]: 'REQUIRED' },
      place: (path) => (path[0] === 'answers' ? at(path.at(-1)!) : undefined),
    },
  );
}

function fieldsOf(
  question: Question,
  said: Said,
  hasKeys: boolean,
): readonly Field<`q-${string}`, object>[] {
  const { id, kind, mostCharacters } = question;
  const options = () => optionsOf(question, said, hasKeys);
  switch (kind) {
    case 'SINGLE':
    case 'SCALE':
      return [{ name: at(id), kind: 'choice', options }];
    case 'MULTIPLE':
      return [{ name: at(id), kind: 'several', options }];
    case 'NUMBER':
      return [
        { name: at(id), kind: 'line', most: 6, check: noWhole },
        { name: instead(id), kind: 'choice', options },
      ];
    case 'OPEN':
      return [
        { name: at(id), kind: 'words', most: mostCharacters ?? 0 },
        { name: instead(id), kind: 'choice', options },
      ];
  }
}

/** The choices of a question by the key that picks each, then that they do not know or skip it. */
function optionsOf(question: Question, { paper }: Said, hasKeys: boolean): readonly Option[] {
  const given = isTyped(question) ? [] : choicesOf(question, paper);
  const others = [paper.doNotKnow, paper.skip].map(({ text, key }, i) => ({
    ...{ value: INSTEAD[i]!, text, key },
  }));
  return [...given, ...others].map(({ value, text, key }) => ({
    value,
    code: key,
    label: hasKeys && key && !text.startsWith(key) ? fill(paper.withKey, { text, key }) : text,
  }));
}

function choicesOf(
  { kind, options, least, most, leastWords, mostWords }: Question,
  { ten }: Said['paper'],
) {
  if (kind !== 'SCALE')
    return options.map(({ id, text }, i) => ({
      ...{ value: id, text, key: i < 10 ? String((i + 1) % 10) : '' },
    }));
  const words = new Map([
    [least!, leastWords],
    [most!, mostWords],
  ]);
  return Array.from({ length: most! - least! + 1 }, (_, i) => {
    const step = least! + i;
    const own = words.get(step);
    // Ten has the key of nought, unless that is a step too: then that of its word.
    const key = step < 10 ? String(step) : step > 10 ? '' : least! > 0 ? '0' : ten;
    return { value: String(step), text: own ? `${step}: ${own}` : String(step), key };
  });
}

/** What the form says: the words of the survey, with the numbers of the paper. */
export function paperWords(survey: Survey, { paper, forms }: Said): FormWords {
  const { send, done, declined } = forms.recordPaperAnswers;
  const fields: Record<string, FieldWords> = { declined: { label: declined } };
  let number = 0;
  for (const { title, questions } of survey.sections)
    for (const [i, question] of questions.entries()) {
      number += 1;
      const hint = hintOf(question, paper);
      fields[at(question.id)] = {
        label: fill(paper.numbered, { number, text: question.text }),
        ...(hint && { hint }),
        ...(i === 0 && { heading: title }),
      };
      if (isTyped(question))
        fields[instead(question.id)] = { label: fill(paper.instead, { number }) };
    }
  return { title: survey.title, send, done, fields, refusals: paper.problems };
}

function hintOf({ kind, hint, least, most }: Question, paper: Said['paper']): string {
  const how =
    kind === 'MULTIPLE'
      ? paper.several
      : kind === 'NUMBER'
        ? fill(paper.whole, { least: least!, most: most! })
        : '';
  return [hint, how].filter(Boolean).join(' ');
}
