import { expect, test } from 'vitest';
import { keysOf, sealed, unsealed } from './draft-keys.ts';

const municipality = (pseudonymKey: string) => ({
  code: 'GM0193',
  targetRule: 'ALL_ADULTS' as const,
  minimumAge: 18,
  pseudonymKey,
  terms: {},
  retention: null,
});
const ZWOLLE = municipality('11'.repeat(32));

const keys = (code: string, of = ZWOLLE) => keysOf(of, code);

test('the same code leads to the same keys, in one municipality alone', () => {
  const made = keys('AAAA');

  expect(keys('AAAA')).toEqual(made);
  expect(keys('AAAB')).not.toEqual(made);
  expect(keys('AAAA', municipality('22'.repeat(32)))).not.toEqual(made);
  expect(made.lookup).not.toEqual(made.seal);
});

test('what is sealed opens in its place alone, untouched alone, and never looks the same twice', () => {
  const made = keys('AAAA');
  const bytes = sealed(made, 'here', { text: 'Kanarie ë 👵🏽' });
  const touched = Buffer.from(bytes);
  touched[40]! ^= 1;

  expect(unsealed(made, 'here', bytes)).toEqual({ text: 'Kanarie ë 👵🏽' });
  expect(unsealed(made, 'there', bytes)).toBeNull();
  expect(unsealed(made, 'here', touched)).toBeNull();
  expect(unsealed(keys('AAAB'), 'here', bytes)).toBeNull();
  expect(sealed(made, 'here', { text: 'Kanarie ë 👵🏽' })).not.toEqual(bytes);
});

test('its length says in which thousand of characters it is, and no more', () => {
  const made = keys('AAAA');
  const lengthOf = (characters: number) => sealed(made, 'here', ['x'.repeat(characters)]).length;

  expect(lengthOf(0)).toBe(lengthOf(1_000));
  expect(lengthOf(1_021)).toBe(lengthOf(1_000) + 1_024);
});
