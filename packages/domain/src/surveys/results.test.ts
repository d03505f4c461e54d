import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isShared, MEETING_SURVEY, roundOf } from '../meetings/survey-round.ts';
import { type Response, resultsOf } from './results.ts';

const SURVEY = shippedSurvey(MEETING_SURVEY)!;
const NO: Response = { declined: true, answers: {} };
const says = (answers: Response['answers']): Response => ({ declined: false, answers });
const many = (count: number, each: (i: number) => Response) =>
  Array.from({ length: count }, (_, i) => each(i));

test('nine answers tell nothing, not even that there are nine', () => {
  expect(
    resultsOf(
      SURVEY,
      many(9, () => says({ useful: ['5'] })),
    ),
  ).toEqual({
    sent: null,
    questions: [],
  });
});

test('ten answers are counted by what was chosen, with what nobody chose', () => {
  const told = resultsOf(SURVEY, [
    ...many(10, (i) =>
      says({
        useful: [i < 4 ? '5' : '2'],
        learned: i < 3 ? ['grief', 'where'] : ['nothing'],
        again: ['yes'],
      }),
    ),
    NO,
  ]);

  expect(told.sent).toEqual({ answered: 10, declined: 1 });
  const [useful, learned, again, ...others] = told.questions;
  expect(others, 'own words are told elsewhere').toEqual([]);
  expect(useful).toMatchObject({ answered: 10, average: 3.2 });
  expect(useful?.choices.map(({ times }) => times)).toEqual([0, 6, 0, 0, 4]);
  expect(learned).toMatchObject({ answered: 10, average: null });
  expect(learned?.choices).toEqual([
    { value: 'grief', times: 3 },
    { value: 'helping', times: 0 },
    { value: 'where', times: 3 },
    { value: 'nothing', times: 7 },
  ]);
  expect(again?.choices.map(({ times }) => times)).toEqual([10, 0, 0]);
});

test('of ten who sent something, a question that only nine answered tells nothing', () => {
  const told = resultsOf(
    SURVEY,
    many(10, (i) =>
      i === 0 ? says({ useful: 'SKIPPED', again: ['no'] }) : says({ useful: ['1'], again: ['no'] }),
    ),
  );

  expect(told.sent).toEqual({ answered: 10, declined: 0 });
  expect(told.questions.map(({ question }) => question.id)).toEqual(['again']);
});

test('ten who all say no, thank you, are counted and tell nothing else', () => {
  expect(
    resultsOf(
      SURVEY,
      many(10, () => NO),
    ),
  ).toEqual({
    sent: { answered: 0, declined: 10 },
    questions: [],
  });
});

test('a meeting has a round of its own from ten registrations on; smaller ones share that of their year', () => {
  const asked = { id: 'a-meeting', day: civilDate('2027-01-14') };

  expect(roundOf({ ...asked, registrations: 10 })).toBe('meeting a-meeting');
  expect(roundOf({ ...asked, registrations: 9 })).toBe('small meetings 2027');
  expect([9, 10].map((registrations) => isShared(roundOf({ ...asked, registrations })))).toEqual([
    true,
    false,
  ]);
});
