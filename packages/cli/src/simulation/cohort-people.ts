import { type CivilDate, civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import {
  choicesOf,
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
} from '@steunpad/domain/surveys/definition.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import { chanceOf, pick } from './chance.ts';

/** Somebody who lost their partner years before the simulation begins, and what they will do. */
export interface Earlier {
  readonly number: number;
  readonly person: { readonly eventId: string };
  readonly says: 'ANSWER' | 'NO' | 'CALLS_NO' | 'OBJECTS' | 'NOTHING';
  /** Days between letter and answer. */
  readonly after: number;
  readonly answers: readonly Answer[];
  readonly asksForCall: boolean;
  /** What the registry says before the invitation, and before the reminder. */
  readonly atInvitation: 'LIVES_HERE' | 'MOVED' | 'DIED';
  readonly atReminder: 'LIVES_HERE' | 'MOVED' | 'DIED';
  /** The letter comes back some days later. */
  readonly returned: boolean;
}

export interface Answer {
  readonly question: string;
  readonly values: readonly string[];
  readonly instead?: 'DOES_NOT_KNOW' | 'SKIPPED';
}

export const SURVEY: SurveyDefinition = shippedSurvey('years-after')!;

/** Numbers that nobody has of those who lose their partner during the simulation. */
const FIRST_NUMBER = 1_000_000;

/** The list of the registry: people who lost their partner in a year, of whom every twentieth stands there twice. */
export function listOf(seed: number, count: number, lost: Loss): readonly Earlier[] {
  const doubled = Math.floor(count / 20);
  const people = Array.from({ length: count - doubled }, (_, i) => earlierOf(seed, i, lost));
  const again = people
    .slice(0, doubled)
    .map((earlier) => ({ ...earlier, person: { ...earlier.person } }));
  return [...people, ...again];
}

export interface Loss {
  readonly year: number;
  readonly code: string;
}

function earlierOf(seed: number, i: number, { year, code }: Loss): Earlier {
  const chance = chanceOf(seed, FIRST_NUMBER + i);
  // Drawn in a fixed order, as those of `personOf`.
  const born = year - (chance() < 0.2 ? 67 : 28) - Math.floor(chance() * 30);
  const month = String(1 + Math.floor(chance() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(chance() * 28)).padStart(2, '0');
  return {
    number: FIRST_NUMBER + i,
    person: {
      eventSource: 'urn:simulation:cohort',
      eventId: `c${i}`,
      dateOfDeath: diedOn(year, chance()),
      survivor: {
        initials: 'W.',
        surname: `Vroeger${i}`,
        gender: pick(chance(), { WOMAN: 65, MAN: 35 }),
        birthDate: `${born}-${month}-${day}`,
        municipality: chance() < 0.1 ? 'GM9999' : code,
        residence: {
          street: 'Voorbeeldlaan',
          houseNumber: String(i + 1),
          postcode: `80${11 + (i % 29)} CD`,
          town: 'Voorbeeldstad',
        },
        deceased: chance() < 0.05,
        disclosureRestricted: chance() < 0.02,
      },
    } as Earlier['person'],
    says: pick(chance(), { ANSWER: 38, NO: 14, CALLS_NO: 5, OBJECTS: 3, NOTHING: 40 }),
    after: 1 + Math.floor(chance() * 40),
    asksForCall: chance() < 0.08,
    atInvitation: pick(chance(), { LIVES_HERE: 96, MOVED: 2, DIED: 2 }),
    atReminder: pick(chance(), { LIVES_HERE: 98, MOVED: 1, DIED: 1 }),
    returned: chance() < 0.03,
    answers: answersTo(SURVEY, chance),
  };
}

/** One in ten died in another year: the list of a registry is never just what was asked for. */
function diedOn(year: number, chance: number): CivilDate {
  const month = String(1 + Math.floor(((chance * 100) % 1) * 12)).padStart(2, '0');
  return civilDate(`${chance < 0.1 ? year - 1 : year}-${month}-15`);
}

const OWN_WORDS = [
  'Niemand vroeg hoe het met mij ging.',
  'Ik wist niet waar ik terecht kon met de papieren.',
  'De dokter belde, dat hielp.',
] as const;

/** What somebody says to a survey, with some questions left. */
export const answersTo = (survey: SurveyDefinition, chance: () => number): readonly Answer[] =>
  questionsOf(survey).flatMap((question) => answerTo(question, chance));

function answerTo(question: SurveyQuestion, chance: () => number): Answer[] {
  const { id, kind } = question;
  const [does, which, more] = [chance(), chance(), chance()];
  if (does < 0.06) return [{ question: id, values: [], instead: 'SKIPPED' }];
  if (does < 0.12) return [{ question: id, values: [], instead: 'DOES_NOT_KNOW' }];
  if (kind === 'OPEN')
    return does < 0.6 ? [] : [{ question: id, values: [OWN_WORDS[Math.floor(which * 3)]!] }];
  if (kind === 'NUMBER') return [{ question: id, values: [String(Math.floor(which * 60))] }];
  const choices = choicesOf(question);
  // The first answers are given more often, as in life.
  const first = Math.floor(which * which * choices.length);
  const next = Math.floor(more * choices.length);
  const values = kind === 'MULTIPLE' && next !== first ? [first, next] : [first];
  return [{ question: id, values: values.map((at) => choices[at]!) }];
}
