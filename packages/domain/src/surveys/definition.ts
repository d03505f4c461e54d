import type { Language } from '../correspondence/language.ts';
import type { Condition } from './path.ts';

/** A text of a survey in each language that it is in. */
export type SurveyTexts = Readonly<Partial<Record<Language, string>>>;

export const QUESTION_KINDS = ['SINGLE', 'MULTIPLE', 'SCALE', 'OPEN', 'NUMBER'] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface SurveyOption {
  readonly id: string;
  readonly text: SurveyTexts;
}

interface Question {
  readonly id: string;
  readonly text: SurveyTexts;
  readonly hint?: SurveyTexts;
  /** Left out: it is always asked. */
  readonly when?: Condition;
}

/** One answer out of a few, or as many as one likes. */
export interface ChoiceQuestion extends Question {
  readonly kind: 'SINGLE' | 'MULTIPLE';
  readonly options: readonly SurveyOption[];
}

/** A whole number from least to most, with words at both ends. */
export interface ScaleQuestion extends Question {
  readonly kind: 'SCALE';
  readonly least: number;
  readonly most: number;
  readonly leastWords: SurveyTexts;
  readonly mostWords: SurveyTexts;
}

export interface NumberQuestion extends Question {
  readonly kind: 'NUMBER';
  readonly least: number;
  readonly most: number;
}

/** In somebody's own words. */
export interface OpenQuestion extends Question {
  readonly kind: 'OPEN';
  readonly mostCharacters: number;
}

export type SurveyQuestion = ChoiceQuestion | ScaleQuestion | NumberQuestion | OpenQuestion;

export interface SurveySection {
  readonly id: string;
  readonly title: SurveyTexts;
  readonly intro?: SurveyTexts;
  readonly when?: Condition;
  readonly questions: readonly SurveyQuestion[];
}

/** What is asked, in every language that it is asked in. A published version never changes: a new one has a new number. */
export interface SurveyDefinition {
  readonly key: string;
  readonly version: number;
  readonly title: SurveyTexts;
  readonly intro: SurveyTexts;
  /** Whether one may ask at the end to be contacted, as somebody in grief may want. Left out: yes. */
  readonly offersCall?: boolean;
  readonly sections: readonly SurveySection[];
}

/** A survey as it is known: which one, and which of its versions. */
export interface SurveyVersion {
  readonly surveyKey: string;
  readonly version: number;
}

export const offersCall = (definition: SurveyDefinition): boolean =>
  definition.offersCall !== false;

/** A text in a language; what was published has them all. */
export const textIn = (texts: SurveyTexts, language: Language): string =>
  texts[language] ?? texts.nl ?? '';

export const questionsOf = ({ sections }: SurveyDefinition): readonly SurveyQuestion[] =>
  sections.flatMap(({ questions }) => questions);

/** The values that may be chosen at a question; none where somebody types. */
export function choicesOf(question: SurveyQuestion): readonly string[] {
  switch (question.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return question.options.map(({ id }) => id);
    case 'SCALE':
      return Array.from({ length: question.most - question.least + 1 }, (_, i) =>
        String(question.least + i),
      );
    case 'OPEN':
    case 'NUMBER':
      return [];
  }
}
