import { SHIPPED_SURVEYS, shippedSurvey } from '@steunpad/texts/surveys.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { LANGUAGES } from '../correspondence/language.ts';
import { type GivenAnswer, readAnswers } from './answers.ts';
import { wrongWith } from './check-definition.ts';
import { choicesOf, questionsOf, type SurveyDefinition } from './definition.ts';
import { questionnaire } from './paper.ts';
import { pathThrough } from './path.ts';
import { isDayAfter, monthOf, releasable, SMALLEST_BATCH, weekOf } from './release.ts';

const text = (words: string) =>
  Object.fromEntries(LANGUAGES.map((tag) => [tag, `${words} ${tag}`]));
const option = (id: string) => ({ id, text: text(id) });

/** Each kind of question once, a branch on a question and one on a section. */
const SURVEY: SurveyDefinition = {
  key: 'every-kind',
  version: 1,
  title: text('Title'),
  intro: text('Intro'),
  sections: [
    {
      id: 'first',
      title: text('First'),
      questions: [
        { id: 'missed', kind: 'SINGLE', text: text('Missed'), options: ['yes', 'no'].map(option) },
        {
          id: 'what',
          kind: 'MULTIPLE',
          text: text('What'),
          when: { question: 'missed', isAnyOf: ['yes'] },
          options: ['talk', 'money'].map(option),
        },
        {
          id: 'more',
          kind: 'OPEN',
          text: text('More'),
          when: { question: 'what', isAnyOf: ['talk'] },
          mostCharacters: 40,
        },
      ],
    },
    {
      id: 'second',
      title: text('Second'),
      when: { question: 'missed', isAnyOf: ['yes'] },
      questions: [
        {
          id: 'how',
          kind: 'SCALE',
          text: text('How'),
          least: 1,
          most: 5,
          leastWords: text('bad'),
          mostWords: text('good'),
        },
        { id: 'weeks', kind: 'NUMBER', text: text('Weeks'), least: 0, most: 52 },
      ],
    },
  ],
};

const given = (answers: Readonly<Record<string, readonly string[]>>): GivenAnswer[] =>
  Object.entries(answers).map(([question, values]) => ({ question, values }));

// biome-ignore lint/suspicious/noExplicitAny: a file may hold whatever somebody typed.
type Copy = any;

/** The definition with something in it changed, as a file may hold it. */
function changed(change: (copy: Copy) => void): unknown {
  const copy = structuredClone(SURVEY);
  change(copy);
  return copy;
}

describe('a definition is checked before it is published', () => {
  test.each(Object.keys(SHIPPED_SURVEYS))('%s as it is shipped is right', (key) => {
    expect(wrongWith(shippedSurvey(key))).toEqual([]);
  });

  test.each<[string, (copy: Copy) => void, string]>([
    ['nothing asked', (s) => (s.sections = []), 'The survey has no sections.'],
    [
      'a bad key',
      (s) => (s.key = 'A b'),
      'The key has to be small letters, digits and dashes, such as years-after.',
    ],
    ['version 0', (s) => (s.version = 0), 'The version has to be a whole number from 1 on.'],
    ['a missing language', (s) => delete s.title.uk, 'The title has no text in uk.'],
    [
      'an empty text',
      (s) => (s.sections[0].questions[0].text.pl = ' '),
      'Question missed has no text in pl.',
    ],
    [
      'a language too many',
      (s) => (s.intro.fr = 'x'),
      'The intro has a text in fr, which is no language here.',
    ],
    [
      'no options',
      (s) => (s.sections[0].questions[0].options = []),
      'Question missed has no options.',
    ],
    [
      'an option without words',
      (s) => delete s.sections[0].questions[0].options[1].text,
      'Option 2 of question missed has no text.',
    ],
    [
      'an unknown kind',
      (s) => (s.sections[0].questions[0].kind = 'DATE'),
      'Question missed has to be one of SINGLE, MULTIPLE, SCALE, OPEN, NUMBER.',
    ],
    [
      'a branch to nowhere',
      (s) => (s.sections[1].when.question = 'gone'),
      'The branch of section second names question gone, which does not come before it.',
    ],
    [
      'a branch to what comes later',
      (s) => (s.sections[0].questions[1].when.question = 'how'),
      'The branch of question what names question how, which does not come before it.',
    ],
    [
      'a branch on no answer',
      (s) => (s.sections[1].when.isAnyOf = ['perhaps']),
      'The branch of section second names answer perhaps, which question missed does not have.',
    ],
    [
      'a branch on own words',
      (s) => (s.sections[1].when = { question: 'more', isAnyOf: ['x'] }),
      'The branch of section second names answer x, which question more does not have.',
    ],
    [
      'a question twice',
      (s) => (s.sections[1].questions[0].id = 'missed'),
      'There are two questions missed.',
    ],
    [
      'an option twice',
      (s) => (s.sections[0].questions[0].options[1].id = 'yes'),
      'Question missed has two options yes.',
    ],
    [
      'no words at an end',
      (s) => delete s.sections[1].questions[0].mostWords,
      'The words at the high end of question how has no text.',
    ],
    [
      'a scale the wrong way round',
      (s) => (s.sections[1].questions[0].most = 1),
      'Question how needs whole numbers least and most, least below most.',
    ],
    [
      'more own words than wait anywhere',
      (s) => {
        const open = s.sections[0].questions[2];
        s.sections[0].questions = Array.from({ length: 4 }, (_, i) => ({
          ...open,
          id: `open${i}`,
          when: undefined,
          mostCharacters: 2000,
        }));
        s.sections[1].when = undefined;
      },
      'The open questions have room for more than 5000 characters in all.',
    ],
  ])('%s: one clear sentence', (_, change, sentence) => {
    expect(wrongWith(changed(change))).toContain(sentence);
  });

  test('something without a text of its own is no key', () => {
    expect(wrongWith({ ...SURVEY, key: { toString: 0 } })).toHaveLength(1);
    expect(wrongWith({ ...SURVEY, title: { ...SURVEY.title, nl: { toString: 0 } } })).toHaveLength(
      1,
    );
  });

  test('whatever a file may hold is answered, never an accident', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 40 }), (value, at) => {
        expect(Array.isArray(wrongWith(value))).toBe(true);
        // The same at any place of a right one.
        let i = 0;
        const broken = JSON.parse(JSON.stringify(SURVEY), (_key, old) =>
          i++ === at ? value : old,
        );
        expect(Array.isArray(wrongWith(broken))).toBe(true);
      }),
    );
  });
});

describe('answers', () => {
  test('to what was asked are kept, own words apart, and what was left out was skipped', () => {
    const read = readAnswers(SURVEY, [
      ...given({ missed: ['yes'], what: ['money', 'talk'], more: ['Rust'], weeks: ['٣'] }),
      { question: 'how', values: ['4'], instead: 'DOES_NOT_KNOW' },
    ]);

    expect(read).toEqual({
      chosen: { missed: ['yes'], what: ['talk', 'money'], how: 'DOES_NOT_KNOW', weeks: ['3'] },
      open: [{ question: 'more', text: 'Rust' }],
    });
    expect(readAnswers(SURVEY, [])).toEqual({ chosen: { missed: 'SKIPPED' }, open: [] });
  });

  test('off the path count for nothing, whichever branch was left', () => {
    const all = { what: ['talk'], more: ['Rust'], how: ['4'], weeks: ['3'] };

    expect(readAnswers(SURVEY, given({ missed: ['no'], ...all }))).toEqual({
      chosen: { missed: ['no'] },
      open: [],
    });
    expect(readAnswers(SURVEY, given({ missed: ['yes'], ...all, what: ['money'] }))).toMatchObject({
      open: [],
    });
  });

  test.each<[string, Record<string, string[]>, object]>([
    ['no such question', { gone: ['x'] }, { question: 'gone', code: 'INVALID' }],
    ['no such option', { missed: ['perhaps'] }, { question: 'missed', code: 'INVALID' }],
    ['two where one is asked', { missed: ['yes', 'no'] }, { question: 'missed', code: 'INVALID' }],
    ['no number', { missed: ['yes'], weeks: ['drie'] }, { question: 'weeks', code: 'INVALID' }],
    [
      'too great a number',
      { missed: ['yes'], weeks: ['53'] },
      { question: 'weeks', code: 'INVALID' },
    ],
    [
      'too long',
      { missed: ['yes'], what: ['talk'], more: ['x'.repeat(41)] },
      { question: 'more', code: 'TOO_LONG' },
    ],
    [
      'a BSN',
      { missed: ['yes'], what: ['talk'], more: ['111222333'] },
      { question: 'more', code: 'CONTAINS_BSN' },
    ],
  ])('%s is told at its question', (_, answers, problem) => {
    expect(readAnswers(SURVEY, given(answers))).toEqual([problem]);
  });

  test('a question answered twice is told once', () => {
    expect(
      readAnswers(SURVEY, [...given({ missed: ['yes'] }), ...given({ missed: ['no'] })]),
    ).toEqual([{ question: 'missed', code: 'DUPLICATE' }]);
  });

  test('whatever is chosen in whatever order, all that is kept was asked', () => {
    const questions = questionsOf(SURVEY);
    const any = fc.record(
      Object.fromEntries(
        questions.map((question) => [
          question.id,
          fc.subarray([...choicesOf(question)], {
            maxLength: Math.min(question.kind === 'MULTIPLE' ? 2 : 1, choicesOf(question).length),
          }),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (chosen) => {
        const read = readAnswers(SURVEY, given(chosen as Record<string, string[]>));
        const path = pathThrough(
          SURVEY.sections,
          (id) => (chosen as Record<string, string[]>)[id] ?? [],
        );
        const asked = path.flatMap((section) => section.questions.map(({ id }) => id));
        if (!('chosen' in read)) throw new Error('All of it may be chosen.');
        expect([...Object.keys(read.chosen)].sort()).toEqual([...asked].sort());
      }),
    );
  });
});

test('a questionnaire on paper asks the same, with its branches in words', () => {
  const words = {
    howTo: 'HOW',
    doNotKnow: 'NOT KNOWN',
    skip: 'SKIP',
    severalAnswers: 'SEVERAL',
    writeNumber: 'NUMBER',
    crisis: 'Call 113',
    noThanks: 'NO THANKS',
    onlyIf: 'Only if {nummer}: {antwoorden}',
    or: 'or',
  };
  const paper = questionnaire(SURVEY, 'en', words);

  expect(paper).toContain('**2. What en**\n\n*Only if 1: “yes en”*');
  expect(paper).toContain('## Second en\n\n*Only if 1: “yes en”*');
  expect(paper).toContain('bad en ☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5 good en');
  expect(paper.match(/☐ NOT KNOWN ☐ SKIP/g)).toHaveLength(questionsOf(SURVEY).length);
  expect(paper.trim().endsWith('Call 113')).toBe(true);
});

test(`fewer than ${SMALLEST_BATCH} of one version and round wait`, () => {
  const waiting = (count: number, round: string) =>
    Array.from({ length: count }, () => ({ surveyKey: 'a', version: 1, round }));

  expect(releasable([...waiting(9, '2011'), ...waiting(9, '2012')])).toEqual([]);
  expect(releasable([...waiting(10, '2011'), ...waiting(9, '2012')])).toEqual([
    waiting(10, '2011'),
  ]);
});

test('no day is kept: the month or the Monday of it', () => {
  expect(monthOf(civilDate('2026-11-29'))).toBe('2026-11-01');
  expect(weekOf(civilDate('2026-11-29'))).toBe('2026-11-23');
  expect(weekOf(civilDate('2026-11-30'))).toBe('2026-11-30');
});

test.each([
  ['2026-11-30T23:59:00+01:00', false, 'the same day'],
  ['2026-12-01T08:59:00+01:00', false, 'too early'],
  ['2026-12-01T09:00:00+01:00', true, 'the morning after'],
  ['2026-12-02T00:00:00+01:00', true, 'late, at any hour'],
])('at %s a message of the day after is due: %s (%s)', (moment, isDue) => {
  expect(isDayAfter(civilDate('2026-11-30'), new Date(moment))).toBe(isDue);
});
