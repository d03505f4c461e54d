import { expect, test } from 'vitest';
import { atMost, check, emailAddress, filled, freeText, phoneNumber, postcode } from './checks.ts';

test('only the first mistake in a field is told', () => {
  expect(check('phone', ' ', filled, phoneNumber)).toEqual([{ field: 'phone', code: 'REQUIRED' }]);
  expect(check('phone', '06', filled, phoneNumber)).toEqual([
    { field: 'phone', code: 'INVALID_PHONE' },
  ]);
  expect(check('phone', '06 12 34 56 78', filled, phoneNumber)).toEqual([]);
});

test('a free text may be empty, and as long as its limit', () => {
  expect(freeText('message', '', 5)).toEqual([]);
  expect(freeText('message', 'vijf5', 5)).toEqual([]);
  expect(freeText('message', 'zes666', 5)).toEqual([{ field: 'message', code: 'TOO_LONG' }]);
});

test('a citizen service number in a text is noticed, a telephone number is not', () => {
  expect(freeText('message', 'BSN 111222333', 100)).toEqual([
    { field: 'message', code: 'CONTAINS_BSN' },
  ]);
  expect(freeText('message', 'Bel 0612345678', 100)).toEqual([]);
});

test('the other mistakes have the codes of the API', () => {
  expect(emailAddress('naam@')).toBe('INVALID_EMAIL');
  expect(postcode('8011')).toBe('INVALID_POSTCODE');
  expect(atMost(2)('drie')).toBe('TOO_LONG');
});
