import { expect, test } from 'vitest';
import { readBsn, readMunicipalityCode, readSecrecy, readYesNo } from './registry-values.ts';

const inAnyCase = (words: readonly string[]) =>
  words.flatMap((word) => [word, word.toLowerCase(), ` ${word[0]}${word.slice(1).toLowerCase()} `]);

test.each(inAnyCase(['J', 'JA', 'Y', 'YES', 'WAAR', 'TRUE', '1']))('%j is a yes', (text) => {
  expect([readYesNo(text), readSecrecy(text)]).toEqual([true, true]);
});

test.each(inAnyCase(['N', 'NEE', 'NO', 'ONWAAR', 'FALSE', '0']))('%j is a no', (text) => {
  expect([readYesNo(text), readSecrecy(text)]).toEqual([false, false]);
});

test.each(['', 'X', 'misschien', '8', '-1', '01', '1,0', 'geheim', 'ja!'])(
  '%j is not known, which is no no',
  (text) => {
    expect([readYesNo(text), readSecrecy(text)]).toEqual([null, null]);
  },
);

test.each(['1', '2', '3', '4', '5', '6', '7'])('secrecy %s of the registry is a yes', (text) => {
  expect(readSecrecy(text)).toBe(true);
});

test('but 7 is no yes where a yes or no belongs', () => {
  expect(readYesNo('7')).toBeNull();
});

test.each([
  ['GM0193', 'GM0193'],
  ['gm0193', 'GM0193'],
  ['0193', 'GM0193'],
  ['193', 'GM0193'],
  ['Zwolle', null],
  ['193,0', null],
  ['19300', null],
  ['0000', null],
  ['', null],
])('municipality %j is %s', (text, expected) => {
  expect(readMunicipalityCode(text)).toBe(expected);
});

test.each([
  ['123456782', '123456782'],
  ['1234.56.782', '123456782'],
  ['123 456 782', '123456782'],
  ['123-456-782', '123456782'],
  ['012345672', '012345672'],
  ['12345672', '012345672'],
  ['123456789', null],
  ['000000000', null],
  ['1234567', null],
  ['1,23457E+08', null],
  ['123456782,0', null],
])('BSN %j is %s', (text, expected) => {
  expect(readBsn(text)).toBe(expected);
});
