import { expect, test } from 'vitest';
import { withoutInvisible } from './invisible.ts';

test.each([
  ['Jo\u200ban', 'Joan'],
  ['\u202aJoan\u202c', 'Joan'],
  ['\ufeffJoan', 'Joan'],
  ['Vel\u00adzen', 'Velzen'],
  ['Joan\u2060\u200e\u200f\u2066\u2069', 'Joan'],
  ['Jo\u200dan', 'Joan'],
  ['Joan\ufe0f', 'Joan'],
  ['Joan\u{e0041}', 'Joan'],
  ['Jo\u034fan \u3164', 'Joan '],
])('%j loses what nobody sees', (text, seen) => {
  expect(withoutInvisible(text)).toBe(seen);
});

test.each([
  'Joan in het Veld',
  "d'Ancona-Şahin 't Hooft",
  'می\u200cخواهم',
  'क्\u200dष',
  'نمونه\u200cای',
  '\u06dd٣',
  'e\u0301',
  'a\u00a0b',
])('%j keeps its letters', (text) => {
  expect(withoutInvisible(text)).toBe(text);
});

test('a joiner at the edge of its script is none', () => {
  expect(withoutInvisible('می\u200c')).toBe('می');
  expect(withoutInvisible('\u200cمی')).toBe('می');
});
