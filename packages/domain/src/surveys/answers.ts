import { containsBsn } from '../input/bsn.ts';
import { wholeNumber } from '../input/whole-number.ts';
import {
  choicesOf,
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
} from './definition.ts';
import { pathThrough } from './path.ts';

/** Every question may be left: somebody does not know, or would rather not say. */
export type Instead = 'DOES_NOT_KNOW' | 'SKIPPED';

/** What somebody says to one question. */
export interface GivenAnswer {
  readonly question: string;
  readonly values: readonly string[];
  readonly instead?: Instead | null | undefined;
}

export type AnswerProblemCode = 'INVALID' | 'TOO_LONG' | 'CONTAINS_BSN' | 'DUPLICATE';

export interface AnswerProblem {
  readonly question: string;
  readonly code: AnswerProblemCode;
}

/** The answers of one person as they are kept: what was chosen by question, and own words apart from it. */
export interface ReadAnswers {
  readonly chosen: Readonly<Record<string, readonly string[] | Instead>>;
  readonly open: readonly { readonly question: string; readonly text: string }[];
}

/**
 * What is kept of the answers to this version. Questions that were asked and not answered were skipped; what was
 * answered off the path, before a change of mind, is dropped.
 */
export function readAnswers(
  definition: SurveyDefinition,
  given: readonly GivenAnswer[],
): ReadAnswers | readonly AnswerProblem[] {
  const byId = new Map(given.map((answer) => [answer.question, answer]));
  const known = new Set(questionsOf(definition).map(({ id }) => id));
  const problems: AnswerProblem[] = given
    .filter(({ question }) => !known.has(question))
    .map(({ question }) => ({ question, code: 'INVALID' }));
  if (byId.size < given.length) {
    const seen = new Set<string>();
    for (const { question } of given)
      if (seen.has(question)) problems.push({ question, code: 'DUPLICATE' });
      else seen.add(question);
  }
  const chosen: Record<string, readonly string[] | Instead> = {};
  const open: { question: string; text: string }[] = [];
  const path = pathThrough(definition.sections, (id) => valuesOf(byId.get(id)));
  for (const question of path.flatMap(({ questions }) => questions)) {
    const answer = byId.get(question.id);
    const values = valuesOf(answer);
    const code = wrongAnswer(question, values);
    if (code) problems.push({ question: question.id, code });
    else if (values.length === 0) chosen[question.id] = answer?.instead ?? 'SKIPPED';
    else if (question.kind === 'OPEN') open.push({ question: question.id, text: values[0]! });
    else if (question.kind === 'NUMBER') chosen[question.id] = [String(wholeNumber(values[0]!))];
    else chosen[question.id] = choicesOf(question).filter((choice) => values.includes(choice));
  }
  return problems.length > 0 ? problems : { chosen, open };
}

/** Who says that they do not know, or skips, gives no answer, whatever else stands there. */
const valuesOf = (answer: GivenAnswer | undefined): readonly string[] =>
  !answer || answer.instead ? [] : answer.values.filter((value) => value.trim() !== '');

function wrongAnswer(
  question: SurveyQuestion,
  values: readonly string[],
): AnswerProblemCode | null {
  if (values.length > 1 && question.kind !== 'MULTIPLE') return 'INVALID';
  const [value] = values;
  if (value === undefined) return null;
  switch (question.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
    case 'SCALE': {
      const choices = choicesOf(question);
      return values.every((one) => choices.includes(one)) ? null : 'INVALID';
    }
    case 'NUMBER': {
      const number = wholeNumber(value);
      return number !== null && number >= question.least && number <= question.most
        ? null
        : 'INVALID';
    }
    case 'OPEN':
      if (value.length > question.mostCharacters) return 'TOO_LONG';
      return containsBsn(value) ? 'CONTAINS_BSN' : null;
  }
}
