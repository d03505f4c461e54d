import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { normaliseResidentCode, residentCode } from '../input/resident-code.ts';
import {
  DraftTooLarge,
  draftCode,
  isDraftField,
  isOver,
  keepableAnswers,
  keptUntil,
  normaliseDraftCode,
} from './draft.ts';

const chance = fc.uint8Array({ minLength: 16, maxLength: 32 });
const typed = fc.record({ name: fc.string(), values: fc.array(fc.string({ unit: 'binary' })) });

describe('the code of a draft', () => {
  test('is four times four characters, and is read however it is typed', () => {
    const ways = fc.array(fc.constantFrom('', '-', ' ', '. ', '\n'), {
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(chance, ways, fc.boolean(), (bytes, between, small) => {
        const code = draftCode(bytes);
        const characters = [...code.replaceAll('-', '')].map((one, i) => one + between[i]);
        const text = characters.join('');

        expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/);
        expect(normaliseDraftCode(small ? text.toLowerCase() : text)).toBe(code);
      }),
    );
  });

  test('with one wrong character, or two swapped, is no code', () => {
    fc.assert(
      fc.property(chance, fc.nat(15), fc.nat(29), (bytes, place, other) => {
        const characters = [...draftCode(bytes).replaceAll('-', '')];
        const others = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'].filter(
          (one) => one !== characters[place],
        );
        const [a, b] = [characters[place]!, characters[(place + 1) % 16]!];

        expect(normaliseDraftCode(characters.with(place, others[other]!).join(''))).toBeNull();
        if (place < 15 && a !== b) {
          const swapped = characters.with(place, b).with(place + 1, a);
          expect(normaliseDraftCode(swapped.join(''))).toBeNull();
        }
      }),
    );
  });

  test('is none of the codes that open a request, and the other way round', () => {
    fc.assert(
      fc.property(chance, (bytes) => {
        expect(normaliseResidentCode(draftCode(bytes))).toBeNull();
        expect(normaliseDraftCode(residentCode(bytes))).toBeNull();
      }),
    );
  });
});

describe('what is kept', () => {
  test('is what stands in a field, as it was typed, in its order', () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 12 }), (answers) => {
        const kept = keepableAnswers(answers);

        expect(kept).toEqual(answers.filter(({ values }) => values.join('') !== ''));
      }),
    );
  });

  test('has a size that no form comes near to that may be sent', () => {
    const longest = [{ name: 'message', values: ['ë'.repeat(15_900)] }];
    const longer = [{ name: 'message', values: ['ë'.repeat(16_000)] }];

    expect(keepableAnswers(longest)).toEqual(longest);
    expect(keepableAnswers(longer)).toBeInstanceOf(DraftTooLarge);
  });

  test('is only of fields of the form, never what goes along unseen', () => {
    expect(isDraftField('SUPPORT_REQUEST', 'message')).toBe(true);
    expect(isDraftField('VOLUNTEER_SIGNUP', 'message')).toBe(false);
    for (const name of ['website', 'key', 'steunpad-proof', 'constructor', '']) {
      expect(isDraftField('SUPPORT_REQUEST', name), name).toBe(false);
    }
  });
});

describe('how long', () => {
  test('is seven days, the last of them whole, as people count', () => {
    const kept = civilDate('2026-11-27');

    expect(keptUntil(kept)).toBe('2026-12-04');
    expect(isOver(kept, new Date('2026-12-04T23:59:00+01:00'))).toBe(false);
    expect(isOver(kept, new Date('2026-12-05T00:00:00+01:00'))).toBe(true);
  });

  test('never is less than seven times 24 hours', () => {
    const days = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2036-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (moment) => {
        const day = civilDate(moment.toISOString().slice(0, 10));
        expect(keptUntil(day)).toBe(addDays(day, 7));
        expect(isOver(day, new Date(Date.parse(`${day}T12:00:00Z`) + 7 * 86_400_000))).toBe(false);
      }),
    );
  });
});
