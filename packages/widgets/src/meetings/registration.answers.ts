import { LIMITS } from '@steunpad/domain/input/limits.ts';
import type { RegisterForMeetingInput } from '../generated/types.ts';
import { atMost, check, emailAddress, filled, freeText, type Problem } from '../kernel/checks.ts';

/** What is asked of the person who comes; the address only at first. */
export const NOBODY = {
  name: '',
  organisation: '',
  role: '',
  places: '1',
  acceptsPart: [] as readonly string[],
  companions: '',
  accessNeeds: '',
  question: '',
};

export const BLANK = { ...NOBODY, email: '' };

export type WhoComes = typeof NOBODY;
export type RegistrationAnswers = typeof BLANK;

const wholeNumber = (most: number) => (text: string) =>
  /^[1-9]\d?$/.test(text.trim()) && Number(text) <= most ? null : 'INVALID';

/** In the order of the form. */
export const checkWhoComes = (
  answers: WhoComes,
  most: number,
  email: readonly Problem[] = [],
): readonly Problem[] => [
  ...check('name', answers.name, filled, atMost(LIMITS.name)),
  ...email,
  ...check('organisation', answers.organisation, atMost(LIMITS.name)),
  ...check('role', answers.role, atMost(LIMITS.name)),
  ...check('places', answers.places, filled, wholeNumber(most)),
  ...freeText('accessNeeds', answers.accessNeeds, LIMITS.ownWords),
  ...freeText('question', answers.question, LIMITS.ownWords),
];

export const checkRegistration = (answers: RegistrationAnswers, most: number) =>
  checkWhoComes(answers, most, check('email', answers.email, filled, emailAddress));

type WhoInput = Pick<
  RegisterForMeetingInput,
  | 'name'
  | 'organisation'
  | 'role'
  | 'places'
  | 'acceptsPart'
  | 'companions'
  | 'accessNeeds'
  | 'question'
>;

export const whoInput = (answers: WhoComes): WhoInput => ({
  name: answers.name,
  organisation: answers.organisation.trim() || null,
  role: answers.role.trim() || null,
  places: Number(answers.places),
  acceptsPart: answers.acceptsPart.includes('YES'),
  companions: answers.companions
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  accessNeeds: answers.accessNeeds.trim() || null,
  question: answers.question.trim() || null,
});
