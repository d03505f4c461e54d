import { expect, test } from 'vitest';
import type { SurveyDefinition } from '../surveys/definition.ts';
import { figuresOf, groupsOf, sumsOf } from './indicator.ts';
import { type AnswerFacts, answersTo } from './survey-indicators.ts';

const SURVEY = {
  key: 'after',
  version: 2,
  title: { nl: 'Daarna' },
  intro: { nl: '' },
  sections: [
    {
      id: 'all',
      title: { nl: '' },
      questions: [
        {
          id: 'missed',
          kind: 'SINGLE',
          text: { nl: 'Miste u iets?' },
          options: [
            { id: 'yes', text: { nl: 'ja' } },
            { id: 'no', text: { nl: 'nee' } },
          ],
        },
        {
          id: 'what',
          kind: 'MULTIPLE',
          text: { nl: 'Wat?' },
          when: { question: 'missed', isAnyOf: ['yes'] },
          options: [
            { id: 'talk', text: { nl: 'praten' } },
            { id: 'money', text: { nl: 'geld' } },
          ],
        },
        {
          id: 'mark',
          kind: 'SCALE',
          text: { nl: 'Cijfer' },
          ...{ least: 1, most: 3, leastWords: { nl: '' }, mostWords: { nl: '' } },
        },
        { id: 'words', kind: 'OPEN', text: { nl: 'Nog iets?' }, mostCharacters: 100 },
      ],
    },
  ],
} as const satisfies SurveyDefinition;

const ANSWERS: readonly AnswerFacts[] = [
  { declined: true, answers: {} },
  { declined: false, answers: { missed: ['yes'], what: ['talk', 'money'], mark: ['3'] } },
  { declined: false, answers: { missed: ['yes'], what: 'DOES_NOT_KNOW', mark: 'SKIPPED' } },
  { declined: false, answers: { missed: ['no'], mark: ['3'] } },
];

const subject = answersTo(SURVEY);
const figures = ANSWERS.flatMap((facts) => figuresOf(subject, facts));
const count = (figure: string) => figures.filter((each) => each === figure).length;

test.each([
  ['answered', '3/4'],
  ['missed', 'yes 2/3, no 1/3'],
  ['what', 'talk 1/3, money 1/3, DOES_NOT_KNOW 1/3, NOT_ASKED 1/3'],
  ['mark', '3 2/3, SKIPPED 1/3'],
])('of four answers, one of them a no: %s is %s', (name, expected) => {
  const indicator = subject.indicators.find(({ key }) => key === `survey after 2 ${name}`)!;

  expect(
    groupsOf(indicator)
      .filter(({ figure }) => count(figure) > 0)
      .map(({ group, figure, of }) => `${group ? `${group} ` : ''}${count(figure)}/${count(of)}`)
      .join(', '),
  ).toBe(expected);
});

test('every total is the sum of its parts, and own words are counted nowhere', () => {
  for (const { total, parts } of subject.indicators.flatMap(sumsOf))
    expect([total, parts.reduce((sum, part) => sum + count(part), 0)]).toEqual([
      total,
      count(total),
    ]);
  expect(subject.indicators.some(({ key }) => key.includes('words'))).toBe(false);
});
