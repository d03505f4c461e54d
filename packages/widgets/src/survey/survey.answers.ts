import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import { wholeNumber } from '@steunpad/domain/input/whole-number.ts';
import { pathThrough } from '@steunpad/domain/surveys/path.ts';
import type { OpenSurveyFragment, SurveyAnswerInput, SurveyInstead } from '../generated/types.ts';
import { atMost, check, emailAddress, filled, freeText, type Problem } from '../kernel/checks.ts';
import { type ContactAnswers, checkContact, NO_CONTACT } from '../kernel/contact.ts';
import type { Answers } from '../kernel/form.controller.ts';

export type Survey = OpenSurveyFragment;
export type Section = Survey['sections'][number];
export type Question = Section['questions'][number];

export const BLANK_CODE = { code: '' };
export type CodeAnswers = typeof BLANK_CODE;

export const checkCode = ({ code }: CodeAnswers): readonly Problem[] =>
  check('code', code, filled, (text) => (normaliseResidentCode(text) ? null : 'INVALID'));

export const BLANK_CALL = { name: '', ...NO_CONTACT, preferredMoment: '' };
export type CallAnswers = typeof BLANK_CALL;

export const checkCall = (answers: CallAnswers): readonly Problem[] => [
  ...check('name', answers.name, filled, atMost(LIMITS.name)),
  ...checkContact(answers as ContactAnswers),
  ...freeText('preferredMoment', answers.preferredMoment, LIMITS.preferredMoment),
];

/** Fields of questions, which a survey names itself, apart from the other names on the page. */
export const fieldOf = (question: string): string => `q-${question}`;

/** Where somebody types, they say beside it that they do not know or skip it. */
export const insteadOf = (question: string): string => `q-${question}-instead`;

const INSTEAD: readonly string[] = ['DOES_NOT_KNOW', 'SKIPPED'] satisfies SurveyInstead[];

export const isTyped = ({ kind }: Question): boolean => kind === 'OPEN' || kind === 'NUMBER';

/** What stands at a question, with "I do not know" among it. */
function standing(answers: Answers, question: string): readonly string[] {
  const typed = [answers[fieldOf(question)] ?? []].flat().filter((value) => value !== '');
  return typed.length > 0 ? typed : [answers[insteadOf(question)] ?? []].flat();
}

const valuesAt = (answers: Answers, question: string): readonly string[] =>
  standing(answers, question).filter((value) => !INSTEAD.includes(value));

/** The sections that are gone through with these answers, and the questions that are asked there. */
export const pathOf = ({ sections }: Survey, answers: Answers): readonly Section[] =>
  pathThrough(sections, (question) => valuesAt(answers, question));

/** Where a message goes the day after: it stands on the last page, and belongs to no question. */
export const MAIL_TO = 'mailTo';

export const mailToOf = (answers: Answers): string => [answers[MAIL_TO] ?? ''].flat()[0]!.trim();

/** Nothing has to be answered; what was typed has to be something that is kept. */
export const checkAnswers = (survey: Survey, answers: Answers): readonly Problem[] => [
  ...pathOf(survey, answers).flatMap(({ questions }) =>
    questions.flatMap((question) => checkOne(question, valuesAt(answers, question.id)[0] ?? '')),
  ),
  ...(mailToOf(answers) ? check(MAIL_TO, mailToOf(answers), emailAddress) : []),
];

function checkOne({ id, kind, ...bounds }: Question, typed: string): readonly Problem[] {
  if (kind === 'OPEN') return freeText(fieldOf(id), typed, bounds.mostCharacters ?? 0);
  if (kind !== 'NUMBER' || typed.trim() === '') return [];
  const number = wholeNumber(typed);
  const isRight = number !== null && number >= bounds.least! && number <= bounds.most!;
  return isRight ? [] : [{ field: fieldOf(id), code: 'INVALID' }];
}

/** What is sent: values where there are any, else what was said instead of them. */
export const answersInput = (sections: readonly Section[], answers: Answers): SurveyAnswerInput[] =>
  sections.flatMap(({ questions }) =>
    questions.flatMap(({ id: question }) => {
      const values = valuesAt(answers, question);
      const [instead] = standing(answers, question) as readonly SurveyInstead[];
      if (values.length > 0) return [{ question, values: [...values] }];
      return instead ? [{ question, values: [], instead }] : [];
    }),
  );

/** What was kept, as it stood in the fields. */
export function answersFrom({ sections, kept }: Survey): Answers {
  const questions = new Map(
    sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
  );
  return Object.fromEntries(
    kept.flatMap(({ question: id, values, instead }): [string, string | readonly string[]][] => {
      const question = questions.get(id)!;
      if (question.kind === 'MULTIPLE') return [[fieldOf(id), instead ? [instead] : values]];
      const field = instead && isTyped(question) ? insteadOf(id) : fieldOf(id);
      return [[field, instead ?? values[0] ?? '']];
    }),
  );
}

/** The field of a question, of which the last name in the path is the id. */
export const answerField = (path: readonly string[]): string =>
  path[0] === MAIL_TO ? MAIL_TO : fieldOf(path.at(-1) ?? '');

export const callField = (path: readonly string[]): string =>
  path[0] === 'contact' ? (path.length > 1 ? path.at(-1)! : 'preference') : (path[0] ?? '');
