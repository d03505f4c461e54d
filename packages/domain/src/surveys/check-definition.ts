import { LANGUAGES, type Language } from '../correspondence/language.ts';
import {
  choicesOf,
  QUESTION_KINDS,
  type SurveyDefinition,
  type SurveyQuestion,
  type SurveySection,
} from './definition.ts';
import type { Condition } from './path.ts';

/** All answers together have to fit into the fixed size in which they wait. */
export const MOST_QUESTIONS = 50;
export const MOST_OPTIONS = 200;
export const MOST_CHARACTERS = 5_000;
const MOST_STEPS = 11;

const KEY = /^[a-z][a-z0-9-]{1,39}$/;
const ID = /^[a-z][a-zA-Z0-9]{0,23}$/;

/** A text that is longer than this was not meant for a form. */
const LONGEST_TEXT = 1_000;

/**
 * What keeps a definition from being published, each as one sentence with the place where it stands. None: it is right.
 * It takes whatever a file may hold.
 */
export function wrongWith(given: unknown): readonly string[] {
  const wrong = wrongShape(given);
  return wrong.length > 0 ? wrong : wrongRules(given as SurveyDefinition);
}

type Record_ = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Whether everything is there and of the right kind, before anything of it is compared. */
function wrongShape(given: unknown): readonly string[] {
  if (!isRecord(given)) return ['The survey has to be an object with key, version and sections.'];
  const wrong: string[] = [];
  if (!isText(given['key']) || !KEY.test(given['key']))
    wrong.push('The key has to be small letters, digits and dashes, such as years-after.');
  if (!isWhole(given['version']) || (given['version'] as number) < 1)
    wrong.push('The version has to be a whole number from 1 on.');
  wrong.push(
    ...wrongTexts('The title', given['title']),
    ...wrongTexts('The intro', given['intro']),
  );
  if (!['undefined', 'boolean'].includes(typeof given['offersCall']))
    wrong.push('What stands at offersCall has to be true or false.');
  if (!Array.isArray(given['sections']) || given['sections'].length === 0)
    return [...wrong, 'The survey has no sections.'];
  return [...wrong, ...given['sections'].flatMap(wrongSection)];
}

function wrongSection(section: unknown, i: number): readonly string[] {
  const at = `Section ${i + 1}`;
  if (!isRecord(section)) return [`${at} has to be an object.`];
  const { id, title, intro, when, questions } = section;
  const wrong = [...wrongId(at, id), ...wrongTexts(`The title of section ${i + 1}`, title)];
  if (intro !== undefined) wrong.push(...wrongTexts(`The intro of section ${i + 1}`, intro));
  wrong.push(...wrongCondition(at, when));
  if (!Array.isArray(questions) || questions.length === 0)
    return [...wrong, `${at} has no questions.`];
  return [...wrong, ...questions.flatMap((question, j) => wrongQuestion(question, i, j))];
}

function wrongQuestion(question: unknown, i: number, j: number): readonly string[] {
  const place = `Question ${j + 1} of section ${i + 1}`;
  if (!isRecord(question)) return [`${place} has to be an object.`];
  const { id, kind, text, hint, when } = question;
  const at = typeof id === 'string' && ID.test(id) ? `Question ${id}` : place;
  const wrong = [...wrongId(place, id), ...wrongTexts(at, text)];
  if (hint !== undefined) wrong.push(...wrongTexts(`The hint of ${at.toLowerCase()}`, hint));
  wrong.push(...wrongCondition(at, when));
  switch (kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return [...wrong, ...wrongOptions(at, question['options'])];
    case 'SCALE':
      return [
        ...wrong,
        ...wrongBounds(at, question),
        ...wrongTexts(`The words at the low end of ${at.toLowerCase()}`, question['leastWords']),
        ...wrongTexts(`The words at the high end of ${at.toLowerCase()}`, question['mostWords']),
      ];
    case 'NUMBER':
      return [...wrong, ...wrongBounds(at, question)];
    case 'OPEN': {
      const most = question['mostCharacters'];
      const isRight = isWhole(most) && most >= 1 && most <= 2_000;
      return isRight ? wrong : [...wrong, `${at} needs mostCharacters, from 1 to 2000.`];
    }
    default:
      return [...wrong, `${at} has to be one of ${QUESTION_KINDS.join(', ')}.`];
  }
}

function wrongOptions(at: string, options: unknown): readonly string[] {
  if (!Array.isArray(options) || options.length === 0) return [`${at} has no options.`];
  return options.flatMap((option, i) => {
    const place = `Option ${i + 1} of ${at.toLowerCase()}`;
    return isRecord(option)
      ? [...wrongId(place, option['id']), ...wrongTexts(place, option['text'])]
      : [`${place} has to be an object.`];
  });
}

function wrongBounds(at: string, { least, most }: Record_): readonly string[] {
  const isRight = isWhole(least) && isWhole(most) && least >= 0 && least < most && most <= 100_000;
  return isRight ? [] : [`${at} needs whole numbers least and most, least below most.`];
}

const wrongId = (at: string, id: unknown): readonly string[] =>
  typeof id === 'string' && ID.test(id)
    ? []
    : [`${at} needs an id: a small letter, then at most 23 letters and digits.`];

function wrongCondition(at: string, when: unknown): readonly string[] {
  if (when === undefined) return [];
  const isRight =
    isRecord(when) &&
    typeof when['question'] === 'string' &&
    Array.isArray(when['isAnyOf']) &&
    when['isAnyOf'].length > 0 &&
    when['isAnyOf'].every((value) => typeof value === 'string');
  return isRight ? [] : [`The branch of ${at.toLowerCase()} needs question and isAnyOf.`];
}

function wrongTexts(at: string, texts: unknown): readonly string[] {
  if (!isRecord(texts)) return [`${at} has no text.`];
  const unknown = Object.keys(texts).filter((tag) => !LANGUAGES.includes(tag as Language));
  const long = Object.values(texts).some((text) => isText(text) && text.length > LONGEST_TEXT);
  const missing = LANGUAGES.filter((tag) => {
    const text = texts[tag];
    return typeof text !== 'string' || text.trim() === '';
  });
  return [
    ...missing.map((tag) => `${at} has no text in ${tag}.`),
    ...unknown.map((tag) => `${at} has a text in ${tag}, which is no language here.`),
    ...(long ? [`${at} has a text of more than ${LONGEST_TEXT} characters.`] : []),
  ];
}

/** What only shows when its parts are compared: what stands there twice, what a branch names, and how much it all is. */
function wrongRules({ sections }: SurveyDefinition): readonly string[] {
  const questions = sections.flatMap((section) => section.questions);
  const options = questions.flatMap(choicesOf).length;
  const characters = questions.reduce(
    (sum, question) => sum + (question.kind === 'OPEN' ? question.mostCharacters : 0),
    0,
  );
  return [
    ...twice(sections).map((id) => `There are two sections ${id}.`),
    ...twice(questions).map((id) => `There are two questions ${id}.`),
    ...questions.flatMap(wrongChoices),
    ...wrongBranches(sections),
    ...(questions.length > MOST_QUESTIONS
      ? [`There are more than ${MOST_QUESTIONS} questions.`]
      : []),
    ...(options > MOST_OPTIONS ? [`There are more than ${MOST_OPTIONS} options in all.`] : []),
    ...(characters > MOST_CHARACTERS
      ? [`The open questions have room for more than ${MOST_CHARACTERS} characters in all.`]
      : []),
  ];
}

function wrongChoices(question: SurveyQuestion): readonly string[] {
  if (question.kind === 'SCALE' && question.most - question.least >= MOST_STEPS)
    return [`Question ${question.id} has more than ${MOST_STEPS} steps.`];
  if (question.kind !== 'SINGLE' && question.kind !== 'MULTIPLE') return [];
  return twice(question.options).map((id) => `Question ${question.id} has two options ${id}.`);
}

/** A branch may only look back, at something that is chosen and can be chosen. */
function wrongBranches(sections: readonly SurveySection[]): readonly string[] {
  const before = new Map<string, SurveyQuestion>();
  const wrong: string[] = [];
  const look = (at: string, when: Condition | undefined) => {
    if (!when) return;
    const asked = before.get(when.question);
    if (!asked) {
      wrong.push(
        `The branch of ${at} names question ${when.question}, which does not come before it.`,
      );
      return;
    }
    const choices = choicesOf(asked);
    for (const value of when.isAnyOf.filter((one) => !choices.includes(one)))
      wrong.push(
        `The branch of ${at} names answer ${value}, which question ${asked.id} does not have.`,
      );
  };
  for (const section of sections) {
    look(`section ${section.id}`, section.when);
    for (const question of section.questions) {
      look(`question ${question.id}`, question.when);
      before.set(question.id, question);
    }
  }
  return wrong;
}

function twice(things: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(things.filter(({ id }) => seen.has(id) || !seen.add(id)).map(({ id }) => id))];
}
