import {
  choicesOf,
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
} from '../surveys/definition.ts';
import type { Indicator, Subject } from './indicator.ts';

/** Released answers, in the quarter of their release: they belong to nobody, and no finer moment is kept. */
export interface AnswerFacts {
  /** Somebody said: no, thank you. */
  readonly declined: boolean;
  /** What was chosen by question, or why nothing was; a question that was not asked is not there. */
  readonly answers: Readonly<Record<string, readonly string[] | string>>;
}

const INSTEAD = ['DOES_NOT_KNOW', 'SKIPPED', 'NOT_ASKED'] as const;

/** What is counted of one version of a survey: the questions at which something is chosen. */
export function answersTo(definition: SurveyDefinition): Subject<AnswerFacts> {
  const survey = `survey ${definition.key} ${definition.version}`;
  const answered = `${survey} answered`;
  const about = {
    ...({ unit: 'ANSWER', source: 'SURVEYS', version: definition.version } as const),
    leftOut: ['STILL_WAITING', 'OWN_WORDS'] as const,
    survey: { key: definition.key, title: definition.title },
  };
  const questions = questionsOf(definition).filter((each) => choicesOf(each).length > 0);
  return {
    counted: {
      [survey]: () => true,
      [answered]: ({ declined }) => !declined,
    },
    groups: Object.fromEntries(
      questions.map((question) => [keyOf(definition, question), groupOf(question)]),
    ),
    indicators: [
      { ...about, key: answered, of: survey, kind: 'SHARE' },
      ...questions.map((question): Indicator => {
        const asked = { ...about, key: keyOf(definition, question), of: answered, question };
        const groups = [...choicesOf(question), ...INSTEAD];
        return { ...asked, kind: question.kind === 'MULTIPLE' ? 'SHARE_EACH' : 'SPLIT', groups };
      }),
    ],
  };
}

const keyOf = ({ key, version }: SurveyDefinition, { id }: SurveyQuestion) =>
  `survey ${key} ${version} ${id}`;

const groupOf =
  ({ id }: SurveyQuestion) =>
  ({ answers }: AnswerFacts): readonly string[] => {
    const chosen = answers[id] ?? 'NOT_ASKED';
    return typeof chosen === 'string' ? [chosen] : chosen;
  };
