import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { asMarkdown, fill, type Template, type ValuesFor } from './fill.ts';
import { placeholdersIn } from './placeholder.ts';

const values: ValuesFor<'AGREEMENT_LETTER'> = {
  salutation: 'Geachte mevrouw Van Velzen-in het Veld',
  municipality: 'Voorbeeldstad',
  organisation: 'Steunpunt',
  callerName: 'Marja',
  talkDate: civilDate('2026-04-02'),
  agreements: ['Wij bellen op dinsdag', { term: 'Werk:', text: 'nog even niet' }],
  phone: '+31385550193',
  openingHours: 'op werkdagen van 9 tot 17 uur',
  email: 'steun@voorbeeld.example',
  signatoryName: 'M. Voorbeeld',
  signatoryFunction: 'coördinator',
};

const letter = (body: string, subject = 'Wat wij afspraken'): Template<'AGREEMENT_LETTER'> => ({
  kind: 'AGREEMENT_LETTER',
  subject,
  body,
});
const filled = (body: string, changes: Partial<typeof values> = {}) =>
  fill(letter(body), { ...values, ...changes }, 'nl').body;

test('every value is written as its kind is', () => {
  expect(filled('Op {{talkDate}} belde u {{phone}}.')).toBe(
    'Op 2 april 2026 belde u 038 555 01 93.',
  );
  expect(filled('{{agreements}}')).toBe('- Wij bellen op dinsdag\n- **Werk\\:** nog even niet');
  expect(fill(letter('{{talkDate}}'), values, 'en').body).toBe('2 April 2026');
});

test('the subject is plain text on one line', () => {
  const { subject } = fill(
    letter('.', 'Van {{organisation}}'),
    { ...values, organisation: 'A*B\r\nBcc: c' },
    'nl',
  );

  expect(subject).toBe('Van A*B Bcc: c');
});

test('a name is never markup', () => {
  expect(
    filled('{{salutation}}', { salutation: 'Geachte *Jan* [de] <b>Boer</b> & 1. # _x_' }),
  ).toBe('Geachte \\*Jan\\* \\[de\\] \\<b\\>Boer\\<\\/b\\> \\& 1\\. \\# \\_x\\_');
});

test('a letter with a hole in it does not go out', () => {
  const { phone: _, ...without } = values;

  expect(() => fill(letter('{{phone}}'), without as typeof values, 'nl')).toThrow(/phone/);
  expect(() => filled('{{salutation}}', { salutation: ' \n' })).toThrow(/salutation/);
  expect(() => filled('{{agreements}}', { agreements: [] })).toThrow(/agreements/);
  expect(() => filled('{{agreements}}', { agreements: [''] })).toThrow(/agreements/);
  expect(() => filled('{{unheardOf}}')).toThrow(/unheardOf/);
});

test('what a value holds is never taken for a placeholder or for markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      fc.pre(asMarkdown(text) !== '');
      const body = filled('{{salutation}}\n\n{{agreements}}', {
        salutation: text,
        agreements: [text, { term: text, text }],
      });

      expect(placeholdersIn(body)).toEqual([]);
      expect(body).not.toContain('{{');
      const [greeting, ...items] = body.split('\n').filter((line) => line !== '');
      expect(items).toHaveLength(2);
      expect(greeting!.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
    }),
  );
});

test('a value that was written can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const read = asMarkdown(text).replace(/\\(.)/g, '$1');

      expect(read).toBe(
        text
          .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim(),
      );
    }),
  );
});
