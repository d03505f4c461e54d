import { expect, test } from 'vitest';
import { postcodeArea } from './postcode-area.ts';

test.each([
  ['8011', '52.511', '6.093'],
  ['8011', '52,511', '6,093'],
  ['8011', '52', '6'],
])('%s at %s and %s is an area', (digits, latitude, longitude) => {
  expect(postcodeArea(digits, latitude, longitude)).toMatchObject({ digits: '8011' });
});

test('a comma is a point', () => {
  expect(postcodeArea('8011', '52,511', '6,093')).toEqual({
    digits: '8011',
    latitude: 52.511,
    longitude: 6.093,
  });
});

test.each([
  ['postcode4', '0811', '52.5', '6.1'],
  ['postcode4', '8011 AB', '52.5', '6.1'],
  ['postcode4', '', '52.5', '6.1'],
  ['latitude', '8011', '', '6.1'],
  ['latitude', '8011', '6.1', '52.5'],
  ['latitude', '8011', '503000', '203000'],
  ['latitude', '8011', 'Infinity', '6.1'],
  ['longitude', '8011', '52.5', '-6.1'],
  ['longitude', '8011', '52.5', '52.5'],
])('%s is not right in %s, %s, %s', (wrong, ...row) => {
  expect(postcodeArea(...row)).toEqual({ problem: expect.stringContaining(wrong) });
});
