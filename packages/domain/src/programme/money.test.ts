import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dutchEuros, MOST_CENTS, parseEuros, percentOf, sumOf, writeEuros } from './money.ts';

const cents = fc.bigInt({ min: -MOST_CENTS, max: MOST_CENTS });

test.each([
  ['122000', 12_200_000n],
  ['122000.00', 12_200_000n],
  [' 122000,05 ', 12_200_005n],
  ['-0.01', -1n],
  ['0', 0n],
])('%j is an amount', (text, amount) => {
  expect(parseEuros(text)).toBe(amount);
});

test.each([
  '',
  '122.000',
  '122.000,00',
  '1,5',
  '1e5',
  '€ 5',
  '1.005',
  '--1',
  '٣',
  '10000000000.01',
])('%j is none', (text) => {
  expect(parseEuros(text)).toBeNull();
});

test('an amount is read as it was written', () => {
  fc.assert(fc.property(cents, (amount) => parseEuros(writeEuros(amount)) === amount));
});

test('Dutch has points for thousands and a comma for cents', () => {
  expect([12_200_000n, -5n, 123_456_789_01n, 99_999n].map(dutchEuros)).toEqual([
    '122.000,00',
    '-0,05',
    '123.456.789,01',
    '999,99',
  ]);
});

test('a sum does not depend on its order, and no cent is lost however many there are', () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 200 }), (amounts) => {
      expect(sumOf(amounts.toReversed())).toBe(sumOf(amounts));
      expect(sumOf([...amounts, ...amounts.map((amount) => -amount)])).toBe(0n);
    }),
  );
  // In floating point this is 99999.99999998999.
  expect(writeEuros(sumOf(Array.from({ length: 1_000_000 }, () => 10n)))).toBe('100000.00');
});

test.each([
  [1n, 3n, '33.3'],
  [2n, 3n, '66.7'],
  [1n, 8n, '12.5'],
  [1n, 2000n, '0.1'],
  [-1n, 2000n, '-0.1'],
  [-1n, 2001n, '0.0'],
  [5n, 0n, null],
])('%s of %s is %s percent', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});
