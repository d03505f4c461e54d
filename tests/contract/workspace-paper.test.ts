import { readFileSync } from 'node:fs';
import type { SurveyDefinition, SurveyQuestion } from '@steunpad/domain/surveys/definition.ts';
import type { Option, Values } from '@steunpad/workspace/form/step-form.ts';
import { paperForm, paperWords, type Survey } from '@steunpad/workspace/research/paper-form.ts';
import { researchWords } from '@steunpad/workspace/research/texts.ts';
import { describe, expect, test } from 'vitest';

const said = researchWords.nl;

/** A shipped survey as `surveyOnPaper` answers it. */
function inDutch({ title, version, sections }: SurveyDefinition): Survey {
  const asked = (question: SurveyQuestion) => ({
    ...{ id: question.id, kind: question.kind, text: question.text.nl! },
    ...{ hint: question.hint?.nl ?? null, when: copied(question.when) },
    options:
      'options' in question ? question.options.map(({ id, text }) => ({ id, text: text.nl! })) : [],
    least: 'least' in question ? question.least : null,
    most: 'most' in question ? question.most : null,
    leastWords: question.kind === 'SCALE' ? question.leastWords.nl! : null,
    mostWords: question.kind === 'SCALE' ? question.mostWords.nl! : null,
    mostCharacters: question.kind === 'OPEN' ? question.mostCharacters : null,
  });
  return {
    __typename: 'Survey',
    ...{ title: title.nl!, version },
    sections: sections.map(({ id, title: name, intro, when, questions }) => ({
      ...{ id, title: name.nl!, intro: intro?.nl ?? null, when: copied(when) },
      questions: questions.map(asked),
    })),
  };
}
const copied = (when: SurveyQuestion['when']) =>
  when ? { question: when.question, isAnyOf: [...when.isAnyOf] } : null;

const shipped = 'packages/texts/src/surveys/years-after.1.json';
const survey = inDutch(JSON.parse(readFileSync(shipped, 'utf8')));
const form = paperForm(survey, 'AB12', said, true);
const askedWith = (values: Values) =>
  form.fields.filter(({ when }) => when?.(values) ?? true).map(({ name }) => name);
const optionsAt = (name: string, of = form) => {
  const { options } = of.fields.find((field) => field.name === name)!;
  return (options as (about: object, values: Values) => readonly Option[])({}, {});
};

describe('a survey that came on paper', () => {
  test('each question has the number of the paper, and a heading where a section begins', () => {
    const { title, fields } = paperWords(survey, said);
    expect(title).toBe(survey.title);
    const numbers = Object.values(fields).flatMap(
      ({ label }) => /^(\d+)\. /.exec(label)?.[1] ?? [],
    );
    expect(numbers.map(Number)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
    expect(Object.values(fields).flatMap(({ heading }) => heading ?? [])).toEqual(
      survey.sections.map((section) => section.title),
    );
    expect(form.fields.filter(({ name }) => !fields[name])).toEqual([]);
  });

  test('an answer opens the questions that follow it, as on paper', () => {
    expect(askedWith({})).not.toContain('q-missedWhat');
    expect(askedWith({ 'q-missed': 'some' })).toContain('q-missedWhat');
    expect(askedWith({ declined: true })).toEqual(['declined']);
  });

  test('answers are sent as they were given; of a question that is not asked nothing', () => {
    const values = {
      ...{ 'q-missed': 'no', 'q-missedWhat.talk': true, 'q-nowGoing': '4' },
      ...{ 'q-firstHelp': ' 12 ', 'q-firstHelp-instead': 'SKIPPED' },
      ...{ 'q-nowNeeds.talk': true, 'q-nowNeeds.SKIPPED': true, 'q-contactWhen': 'SKIPPED' },
      'q-nowOwn-instead': 'DOES_NOT_KNOW',
    };
    expect(form.input?.(values)).toEqual({
      answers: [
        { question: 'missed', values: ['no'] },
        { question: 'firstHelp', values: ['12'] },
        { question: 'contactWhen', values: [], instead: 'SKIPPED' },
        { question: 'nowGoing', values: ['4'] },
        { question: 'nowNeeds', values: ['talk'] },
        { question: 'nowOwn', values: [], instead: 'DOES_NOT_KNOW' },
      ],
    });
    expect(form.input?.({ ...values, declined: true })).toEqual({});
    expect(form.subject({}, {})).toEqual({ code: 'AB12', version: survey.version });
  });

  test('a form in which nothing stands is not sent, since a code answers once', () => {
    expect(form.wrong?.({})).toEqual({ 'q-missed': 'REQUIRED' });
    expect(form.wrong?.({ 'q-missed': 'SKIPPED' })).toEqual({});
    expect(form.wrong?.({ declined: true })).toEqual({});
  });

  test('each answer has a key, of a scale its own number, and none where keys are off', () => {
    expect(optionsAt('q-missed').map(({ code }) => code)).toEqual(['1', '2', '3', 'w', 's']);
    expect(optionsAt('q-nowGoing').map(({ code }) => code)).toEqual([
      ...['1', '2', '3', '4', '5', 'w', 's'],
    ]);
    expect(optionsAt('q-missed').at(-1)?.label).toBe('Sla ik over [s]');
    const still = paperForm(survey, 'AB12', said, false);
    expect(optionsAt('q-missed', still).at(-1)?.label).toBe('Sla ik over');
  });

  test('a scale from nought to ten has a key for ten too', () => {
    const mark = (least: number): Survey => ({
      ...survey,
      sections: survey.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.kind === 'SCALE' ? { ...question, least, most: 10 } : question,
        ),
      })),
    });
    const keysFrom = (least: number) =>
      optionsAt('q-nowGoing', paperForm(mark(least), 'AB12', said, true)).map(({ code }) => code);
    expect(keysFrom(0)).toEqual([...'0123456789', 't', 'w', 's']);
    expect(keysFrom(1)).toEqual([...'1234567890', 'w', 's']);
  });

  test('what is wrong is said beside its question', () => {
    expect(form.place?.(['answers', '3', 'firstHelp'], {})).toBe('q-firstHelp');
  });
});
