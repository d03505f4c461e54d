import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  normaliseReference,
  normaliseResidentCode,
  reference,
  residentCode,
} from './resident-code.ts';

const ALPHABET = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'];

const chance = fc.uint8Array({ minLength: 11, maxLength: 16 });
const someCode = chance.map(residentCode);
const someReference = fc
  .tuple(fc.constantFrom('S', 'V'), fc.uint8Array({ minLength: 8, maxLength: 16 }))
  .map(([letter, bytes]) => reference(letter as 'S' | 'V', bytes));

/** As people type: in any case, with dashes, spaces or nothing between the characters. */
const typings = (given: string) =>
  fc
    .array(
      fc.tuple(
        fc.boolean(),
        fc.constantFrom(
          '',
          '',
          '-',
          ' ',
          '. ',
          '\u2013',
          '\u2011',
          '\u00a0',
          '\u200b',
          '\u202a',
          '\u00ad',
        ),
      ),
      {
        minLength: 12,
        maxLength: 12,
      },
    )
    .map((ways) =>
      [...given.replaceAll('-', '')]
        .map((character, i) => (ways[i]![0] ? character : character.toLowerCase()) + ways[i]![1])
        .join(''),
    );

test('a code is three times four characters that nobody takes for one another', () => {
  fc.assert(
    fc.property(someCode, (code) => {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(code).not.toMatch(/[01ILO]/);
    }),
  );
});

test('every letter and digit of the alphabet is used in every place', () => {
  const codes = fc.sample(chance, { numRuns: 3000, seed: 1 }).map(residentCode);

  for (const place of [0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13]) {
    expect(new Set(codes.map((code) => code[place]))).toEqual(new Set(ALPHABET));
  }
});

test('a code is read in any typing', () => {
  fc.assert(
    fc.property(
      someCode.chain((code) => fc.tuple(fc.constant(code), typings(code))),
      ([code, typed]) => {
        expect(normaliseResidentCode(typed)).toBe(code);
      },
    ),
  );
});

test('a code is read from any keyboard', () => {
  const zeros = fc.constantFrom(0x0660, 0x06f0, 0xff10);
  fc.assert(
    fc.property(someCode, someReference, zeros, (code, given, zero) => {
      const typed = (text: string) =>
        text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

      expect(normaliseResidentCode(typed(code))).toBe(code);
      expect(normaliseReference(typed(given))).toBe(given);
    }),
  );
});

test('one changed character is always noticed', () => {
  fc.assert(
    fc.property(someCode, (code) => {
      const characters = [...code.replaceAll('-', '')];
      for (const [place, was] of characters.entries()) {
        for (const wrong of ALPHABET.filter((character) => character !== was)) {
          expect(normaliseResidentCode(characters.with(place, wrong).join(''))).toBeNull();
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('two swapped neighbours are always noticed, the check character too', () => {
  fc.assert(
    fc.property(someCode, (code) => {
      const characters = [...code.replaceAll('-', '')];
      for (const place of characters.slice(1).keys()) {
        const [a, b] = [characters[place]!, characters[place + 1]!];
        if (a === b) continue;
        expect(
          normaliseResidentCode(
            characters
              .with(place, b)
              .with(place + 1, a)
              .join(''),
          ),
        ).toBeNull();
      }
    }),
  );
});

test('for every pair of unequal neighbours in every place a swap is noticed', () => {
  const rest = residentCode(new Uint8Array(11)).replaceAll('-', '');
  for (let place = 0; place < 10; place += 1) {
    for (const a of ALPHABET) {
      for (const b of ALPHABET.filter((other) => other !== a)) {
        const body = [...rest.slice(0, 11)].with(place, a).with(place + 1, b);
        const swapped = body.with(place, b).with(place + 1, a);
        const valid = (characters: string[]) =>
          ALPHABET.find((check) => normaliseResidentCode(characters.join('') + check));
        if (valid(body) === valid(swapped)) expect.fail(`${body.join('')} and ${swapped.join('')}`);
      }
    }
  }
});

test.each([
  '',
  '2222',
  '2222-2222-222',
  '2222-2222-22222',
  '2222-2222-222O',
  '2222-2222-222I',
  '0000-0000-0000',
])('"%s" is no code', (text) => {
  expect(normaliseResidentCode(text)).toBeNull();
});

test('chance is used: other bytes give another code', () => {
  const codes = fc.sample(chance, { numRuns: 1000, seed: 2 }).map((bytes) => residentCode(bytes));
  const bytes = new Set(fc.sample(chance, { numRuns: 1000, seed: 2 }).map(String));

  expect(new Set(codes).size).toBe(bytes.size);
});

test('a reference begins with what it is of, and is read in any typing', () => {
  fc.assert(
    fc.property(
      someReference.chain((given) => fc.tuple(fc.constant(given), typings(given))),
      ([given, typed]) => {
        expect(given).toMatch(/^[SV]-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
        expect(normaliseReference(typed)).toBe(given);
      },
    ),
  );
});

test.each([
  '',
  'S',
  'X-7K4M-92QD',
  '7K4M-92QD',
  'S-7K4M-92Q',
  'S-7K4M-92QDD',
  'S-7K4M-92Q0',
  'S-7K4M-92QI',
])('"%s" is no reference', (text) => {
  expect(normaliseReference(text)).toBeNull();
});

test('a code is no reference and a reference is no code', () => {
  fc.assert(
    fc.property(someCode, someReference, (code, given) => {
      expect(normaliseReference(code)).toBeNull();
      expect(normaliseResidentCode(given)).toBeNull();
    }),
  );
});
