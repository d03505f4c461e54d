import { describe, expect, test } from 'vitest';
import { checkTemplate, MAX_BODY, MAX_SUBJECT, type TemplateText } from './check-template.ts';
import { TEMPLATE_KINDS, TEMPLATES, type TemplateKind } from './template-kind.ts';
import { tellingWordIn, unwantedWordsIn } from './unwanted-words.ts';

/** A text of a kind that says no more than it must. */
const bare = (kind: TemplateKind): TemplateText => ({
  subject: 'Een bericht voor u',
  body: TEMPLATES[kind].required.map((name) => `{{${name}}}`).join('\n\n'),
  language: 'nl',
});

const problems = (kind: TemplateKind, changes: Partial<TemplateText>) =>
  checkTemplate(kind, { ...bare(kind), ...changes });
const added = (kind: TemplateKind, text: string) =>
  problems(kind, { body: `${bare(kind).body}\n\n${text}` });

test.each(TEMPLATE_KINDS)('a %s with all that it must hold may be published', (kind) => {
  expect(checkTemplate(kind, bare(kind))).toEqual([]);
});

describe('letter 2 tells what art. 14 GDPR asks, and how to answer', () => {
  test.each([
    'dataSource',
    'legalBase',
    'dataShared',
    'retention',
    'privacyContact',
    'code',
    'replyUrl',
    'phone',
    'monthOfCall',
    'callerName',
    'signatoryName',
  ])('without %s it may not be published', (found) => {
    const body = bare('OFFER_LETTER').body.replace(`{{${found}}}`, '');

    expect(problems('OFFER_LETTER', { body })).toEqual([
      { code: 'MISSING_PLACEHOLDER', where: 'BODY', found },
    ]);
  });
});

test('a placeholder of another kind of text, or of none, is unknown', () => {
  expect(added('TRIED_TO_CALL_CARD', 'Uw code: {{code}}')).toEqual([
    { code: 'UNKNOWN_PLACEHOLDER', where: 'BODY', found: 'code' },
  ]);
  expect(problems('LEAFLET', { subject: 'Van {{toString}}' })).toEqual([
    { code: 'UNKNOWN_PLACEHOLDER', where: 'SUBJECT', found: 'toString' },
  ]);
});

test.each(['{{ phone }}', '{{phone', 'phone}}', '\\{{phone}}', '{{te_l}}'])(
  'what looks like a placeholder but is none (%s) is not printed as it stands',
  (text) => {
    expect(added('LEAFLET', text)).toMatchObject([{ code: 'UNKNOWN_PLACEHOLDER' }]);
  },
);

test('a list stands alone on its line', () => {
  expect(added('AGREEMENT_LETTER', 'Samen: {{agreements}}.')).toEqual([
    { code: 'LIST_NOT_ALONE', where: 'BODY', found: 'agreements' },
  ]);
  expect(problems('AGREEMENT_LETTER', { subject: '{{agreements}}' })).toEqual([
    { code: 'LIST_NOT_ALONE', where: 'SUBJECT', found: 'agreements' },
  ]);
});

test('empty and endless texts are refused', () => {
  expect(problems('LEAFLET', { subject: ' ' })).toEqual([
    { code: 'EMPTY', where: 'SUBJECT', found: null },
  ]);
  expect(problems('LEAFLET', { body: '' })).toContainEqual({
    code: 'EMPTY',
    where: 'BODY',
    found: null,
  });
  expect(problems('LEAFLET', { subject: 'a'.repeat(MAX_SUBJECT + 1) })).toEqual([
    { code: 'TOO_LONG', where: 'SUBJECT', found: null },
  ]);
  expect(added('TRIED_TO_CALL_CARD', 'a'.repeat(MAX_BODY.CARD))).toEqual([
    { code: 'TOO_LONG', where: 'BODY', found: null },
  ]);
});

describe('what lies on the doormat or lights up on a screen gives nothing away', () => {
  test.each([
    'Steun bij rouw',
    'Na het overlijden',
    'Uw verlies',
    'Your bereavement',
    'After a death',
  ])('%s', (text) => {
    expect(problems('LATER_CONFIRMATION', { subject: text })).toMatchObject([
      { code: 'SUBJECT_NOT_NEUTRAL', where: 'SUBJECT' },
    ]);
    expect(added('REMINDER_CARD', text)).toMatchObject([
      { code: 'CARD_NOT_NEUTRAL', where: 'BODY' },
    ]);
  });

  test('inside an envelope things have their names', () => {
    expect(problems('LEAFLET', { subject: 'Steun na het overlijden van uw partner' })).toEqual([]);
  });

  test.each(['Vertrouwelijk', 'Een bericht van de gemeente', 'Wij trouwen', 'De doos is dicht'])(
    '%s may be said',
    (text) => {
      expect(tellingWordIn(text)).toBeNull();
    },
  );
});

describe('words that nobody wants to be called by', () => {
  test.each([
    'Uw klantnummer',
    'De cliënten',
    'Dit traject',
    'het intakegesprek',
    'Uw dossier',
    'het verdriet verwerken',
    'een plekje geven',
    'In uw geval',
    'Uw zaaknummer',
    'Aan de erven van',
    'Gelukt!',
    'Ask a case worker',
    'About your case',
    'our customers',
  ])('%s', (text) => {
    expect(added('LEAFLET', text)).toMatchObject([{ code: 'WORD_NOT_USED', where: 'BODY' }]);
  });

  test.each(['Wij bevallen u', 'zakelijk', 'oorzaak', 'trajectory', 'In most cases'])(
    '%s may be said',
    (text) => {
      expect(unwantedWordsIn(text)).toEqual([]);
    },
  );
});

test('a citizen service number is in no text', () => {
  expect(added('LEAFLET', 'Noem 111222333.')).toEqual([
    { code: 'CONTAINS_BSN', where: 'BODY', found: null },
  ]);
});
