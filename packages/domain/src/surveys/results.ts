import type { Instead } from './answers.ts';
import {
  choicesOf,
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
} from './definition.ts';
import { SMALLEST_BATCH } from './release.ts';

/** What one person sent, once it is released. */
export interface Response {
  readonly declined: boolean;
  readonly answers: Readonly<Record<string, readonly string[] | Instead>>;
}

export interface ChoiceCount {
  readonly value: string;
  readonly times: number;
}

/** What was chosen at one question. Own words are read elsewhere, after names were taken out of them. */
export interface QuestionResult {
  readonly question: SurveyQuestion;
  readonly answered: number;
  /** Every choice there is, also what nobody chose; none where a number was typed. */
  readonly choices: readonly ChoiceCount[];
  /** Of numbers; `null` where words are chosen. */
  readonly average: number | null;
}

/** What is known of one round. */
export interface RoundResults {
  /** How many answered, and how many said no, thank you; `null` while neither may be told. */
  readonly sent: { readonly answered: number; readonly declined: number } | null;
  /** The questions that enough people answered. */
  readonly questions: readonly QuestionResult[];
}

/**
 * Counts what was released of a round. A question that fewer people answered than are ever released together shows nothing:
 * whoever knows who was there could guess whose it was.
 */
export function resultsOf(
  definition: SurveyDefinition,
  responses: readonly Response[],
): RoundResults {
  if (responses.length < SMALLEST_BATCH) return { sent: null, questions: [] };
  const answers = responses.filter(({ declined }) => !declined).map((response) => response.answers);
  return {
    sent: { answered: answers.length, declined: responses.length - answers.length },
    questions: questionsOf(definition)
      .filter(({ kind }) => kind !== 'OPEN')
      .map((question) => resultOf(question, answers))
      .filter(({ answered }) => answered >= SMALLEST_BATCH),
  };
}

function resultOf(
  question: SurveyQuestion,
  answers: readonly Response['answers'][],
): QuestionResult {
  const given = answers.flatMap(({ [question.id]: values }) =>
    Array.isArray(values) && values.length > 0 ? [values as readonly string[]] : [],
  );
  const times = new Map<string, number>();
  for (const value of given.flat()) times.set(value, (times.get(value) ?? 0) + 1);
  const isNumber = question.kind === 'SCALE' || question.kind === 'NUMBER';
  const sum = given.reduce((total, [value]) => total + Number(value), 0);
  return {
    question,
    answered: given.length,
    choices: choicesOf(question).map((value) => ({ value, times: times.get(value) ?? 0 })),
    average: isNumber && given.length > 0 ? sum / given.length : null,
  };
}
