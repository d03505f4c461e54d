import { expect, test } from 'vitest';
import { MOST_CHARACTERS, problemsOfOwnText } from './own-text.ts';

const SHIPPED = 'Heeft u vragen? Bel {telefoon}, {openingstijden}.';

test.each([
  'Vragen? Bel {telefoon}. Dat kan {openingstijden}.',
  '{openingstijden}: bel {telefoon} <b>nu</b>',
  '{telefoon} {openingstijden} {telefoon}',
])('%j is taken as it is', (own) => {
  expect(problemsOfOwnText(SHIPPED, own)).toEqual([]);
});

test.each([
  ['Bel ons.', ['PLACEHOLDER_MISSING', 'PLACEHOLDER_MISSING']],
  ['Bel {telefoon}, {openingstijden} {bsn}', ['PLACEHOLDER_UNKNOWN']],
  ['Bel {telefoon}, {openingstijden}, dan is uw dossier compleet', ['UNWANTED_WORD']],
  ['Bel {telefoon}, {openingstijden}!', ['UNWANTED_WORD']],
  [`{telefoon} {openingstijden} ${'x'.repeat(MOST_CHARACTERS)}`, ['TOO_LONG']],
  ['  ', ['EMPTY', 'PLACEHOLDER_MISSING', 'PLACEHOLDER_MISSING']],
])('%j is refused', (own, codes) => {
  expect(problemsOfOwnText(SHIPPED, own).map(({ code }) => code)).toEqual(codes);
});
