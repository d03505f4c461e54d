import { isolated, LANGUAGES } from '@steunpad/domain/correspondence/language.ts';
import { instructions } from '@steunpad/domain/safeguarding/instructions.ts';
import { expect, test } from 'vitest';
import { greeting } from './greeting.ts';
import { directionOf, KNOWN } from './languages.ts';
import { isTextKey, say } from './say.ts';
import { instructionSentence, sketchSentences } from './visits.ts';

test('a text is said in the language that is asked for, with what is filled in', () => {
  expect(say('nl', 'papers.pageOf', { page: 1, pages: 3 })).toBe('1 van 3');
  expect(say('tr', 'papers.pageOf', { page: 1, pages: 3 })).toBe('1 / 3');
  expect(say('en', 'readiness.NO_EMAIL')).toBe('Enter the e-mail address for residents.');
});

test('what is filled in is never read as a placeholder', () => {
  expect(say('nl', 'mails.greeting', { name: '{name} $& {x}' })).toBe('Geachte {name} $& {x}');
});

test('a text that is not there, and what every object has, is no text', () => {
  expect(isTextKey('own-data-fields.name')).toBe(true);
  for (const key of ['own-data-fields', 'own-data-fields.constructor', 'toString', '']) {
    expect(isTextKey(key)).toBe(false);
  }
});

test('the rules know the languages that translators have, and which are read from right to left', () => {
  expect(KNOWN.map(({ tag }) => tag)).toEqual(LANGUAGES);
  for (const tag of LANGUAGES) {
    expect([tag, isolated('1', tag) !== '1']).toEqual([tag, directionOf(tag) === 'rtl']);
  }
});

const sketch = {
  ageBand: 'AGE_50_TO_59',
  area: 'Assendorp',
  domains: ['PRACTICAL', 'SOCIAL'],
  dayParts: ['MORNING', 'EVENING'],
  languages: ['nl', 'tr'],
} as const;

test.each([
  ['uk', 'Ця людина живе тут: Assendorp.', 'Мови цієї людини: нідерландська і турецька.'],
  [
    'tr',
    'Bu kişinin yaşadığı yer: Assendorp.',
    'Bu kişinin konuştuğu diller: Felemenkçe ve Türkçe.',
  ],
  ['pl', 'Ta osoba mieszka tutaj: Assendorp.', 'Języki tej osoby: niderlandzki i turecki.'],
] as const)('a volunteer hears about a resident in %s', (language, area, languages) => {
  const sentences = sketchSentences(sketch, language);

  expect(sentences).toHaveLength(5);
  expect(sentences).toContain(area);
  expect(sentences).toContain(languages);
});

test('what to do about a worry is said in each language, each otherwise', () => {
  const all = LANGUAGES.map((language) =>
    instructions({ phone: '1' }).map((one) => instructionSentence(one, language)),
  );

  expect(new Set(all.map(([, crisis]) => crisis)).size).toBe(LANGUAGES.length);
  for (const [, crisis, emergency] of all) {
    expect(crisis).toMatch(/113.*0800-0113/);
    expect(emergency).toContain('112');
  }
});

const registered = {
  initials: 'J.',
  surname: 'Velzen',
  surnamePrefix: 'van',
  partnerSurname: null,
  partnerSurnamePrefix: null,
  namingUse: 'OWN',
  nobleTitle: null,
  partnerNobleTitle: null,
  partnerBondStands: true,
  gender: 'WOMAN',
} as const;

test.each([
  ['nl', 'Geachte mevrouw Van Velzen', 'Geachte Ruben Voorbeeld'],
  ['nl-simple', 'Beste J. van Velzen', 'Beste Ruben Voorbeeld'],
  ['tr', 'Sayın J. van Velzen', 'Sayın Ruben Voorbeeld'],
  ['pl', 'Dzień dobry, J. van Velzen', 'Dzień dobry, Ruben Voorbeeld'],
] as const)('in %s somebody is greeted by the name that is known', (language, known, typed) => {
  expect(greeting(registered, language)).toBe(known);
  expect(greeting({ name: 'Ruben Voorbeeld' }, language)).toBe(typed);
});

test.each(LANGUAGES)('in %s a name that is none is not repeated', (language) => {
  const said = greeting({ name: 'Win 100 euro op voorbeeld.nl' }, language);

  expect(said).not.toMatch(/100|voorbeeld/);
  expect(said).not.toBe('');
});
