import type { Language } from '../correspondence/language.ts';
import {
  choicesOf,
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
  textIn,
} from './definition.ts';
import type { Condition } from './path.ts';

/** What a questionnaire on paper says besides its questions. */
export interface PaperWords {
  readonly howTo: string;
  readonly doNotKnow: string;
  readonly skip: string;
  readonly severalAnswers: string;
  readonly writeNumber: string;
  readonly crisis: string;
  readonly noThanks: string;
  /** With {nummer} and {antwoorden}. */
  readonly onlyIf: string;
  readonly or: string;
}

const BOX = '☐';

/** The same questions in the same order on paper, as Markdown: a branch says in words to whom it is put. */
export function questionnaire(
  definition: SurveyDefinition,
  language: Language,
  words: PaperWords,
): string {
  const numbers = new Map(questionsOf(definition).map(({ id }, i) => [id, i + 1]));
  const named = new Map(questionsOf(definition).map((question) => [question.id, question]));
  const condition = (when: Condition | undefined): string[] => {
    if (!when) return [];
    const asked = named.get(when.question)!;
    const answers = when.isAnyOf.map((value) => `“${choiceText(asked, value, language)}”`);
    const nummer = String(numbers.get(when.question));
    const sentence = words.onlyIf
      .replace('{nummer}', nummer)
      .replace('{antwoorden}', answers.join(` ${words.or} `));
    return [`*${sentence}*`];
  };
  return [
    `# ${textIn(definition.title, language)}`,
    textIn(definition.intro, language),
    words.howTo,
    `${BOX} ${words.noThanks}`,
    ...definition.sections.flatMap((section) => [
      `## ${textIn(section.title, language)}`,
      ...condition(section.when),
      ...(section.intro ? [textIn(section.intro, language)] : []),
      ...section.questions.flatMap((question) => [
        `**${numbers.get(question.id)}. ${textIn(question.text, language)}**`,
        ...condition(question.when),
        ...(question.hint ? [textIn(question.hint, language)] : []),
        ...answerRoom(question, language, words),
        `${BOX} ${words.doNotKnow} ${BOX} ${words.skip}`,
      ]),
    ]),
    words.crisis,
  ].join('\n\n');
}

function answerRoom(
  question: SurveyQuestion,
  language: Language,
  words: PaperWords,
): readonly string[] {
  switch (question.kind) {
    case 'SINGLE':
      return [boxes(question, language)];
    case 'MULTIPLE':
      return [words.severalAnswers, boxes(question, language)];
    case 'SCALE': {
      const steps = choicesOf(question).map((step) => `${BOX} ${step}`);
      const ends = [textIn(question.leastWords, language), textIn(question.mostWords, language)];
      return [`${ends[0]} ${steps.join(' ')} ${ends[1]}`];
    }
    case 'NUMBER':
      return [`${words.writeNumber} ${LINE.slice(0, 20)}`];
    case 'OPEN':
      return Array.from({ length: question.mostCharacters > 500 ? 6 : 3 }, () => LINE);
  }
}

const LINE = '_'.repeat(60).replaceAll('_', '\\_');

const boxes = (question: SurveyQuestion, language: Language): string =>
  choicesOf(question)
    .map((value) => `- ${BOX} ${choiceText(question, value, language)}`)
    .join('\n');

/** What a value means, in words. */
function choiceText(question: SurveyQuestion, value: string, language: Language): string {
  if (question.kind !== 'SINGLE' && question.kind !== 'MULTIPLE') return value;
  return textIn(question.options.find(({ id }) => id === value)!.text, language);
}
