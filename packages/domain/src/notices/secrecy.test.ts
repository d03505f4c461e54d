import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secrecyAfter } from './secrecy.ts';

test.each([
  [false, null, { restricted: false, disagrees: false }],
  [false, false, { restricted: false, disagrees: false }],
  [false, true, { restricted: true, disagrees: false }],
  [true, null, { restricted: true, disagrees: false }],
  [true, true, { restricted: true, disagrees: false }],
  [true, false, { restricted: true, disagrees: true }],
])('stands %s, told %s', (stands, told, expected) => {
  expect(secrecyAfter(stands, told)).toEqual(expected);
});

test('secrecy never falls by itself, whatever comes in which order', () => {
  const message = fc.constantFrom(true, false, null);

  fc.assert(
    fc.property(fc.array(message, { maxLength: 30 }), (history) => {
      let restricted = false;
      history.forEach((told, i) => {
        restricted = secrecyAfter(restricted, told).restricted;
        expect(restricted).toBe(history.slice(0, i + 1).includes(true));
      });
    }),
    { numRuns: 10_000 },
  );
});
