import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAmsterdam } from './amsterdam.ts';

const byIntl = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Amsterdam',
});

const ours = (moment: Date) => inAmsterdam(moment).toISOString().slice(0, 19).replace('T', ' ');

test('at any moment of these decades it is what Intl says', () => {
  const moments = fc.date({
    min: new Date('2020-01-01T00:00Z'),
    max: new Date('2060-01-01T00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(ours(moment)).toBe(byIntl.format(moment));
    }),
  );
});

test.each(Array.from({ length: 40 }, (_, i) => 2020 + i))(
  'around both changes of the clock in %i it is too',
  (year) => {
    for (const month of [2, 9]) {
      for (let hour = 0; hour < 8 * 24; hour += 1) {
        for (const ms of [0, 3_599_999]) {
          const moment = new Date(Date.UTC(year, month, 24, hour) + ms);
          expect(ours(moment)).toBe(byIntl.format(moment));
        }
      }
    }
  },
);
