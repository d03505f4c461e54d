import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseEmail } from './email.ts';

test.each([
  'joan@voorbeeld.nl',
  'joan.van.velzen+steun@mail.voorbeeld.nl',
  "o'brien@voorbeeld.nl",
  'a@b.co',
  'Joan@Voorbeeld.NL',
  'joan@1.nl',
  'joan@a-b.nl',
  'joan@xn--mnchen-3ya.example',
  `${'j'.repeat(64)}@voorbeeld.nl`,
])('%s is an address, and stays as it was typed', (text) => {
  expect(normaliseEmail(text)).toBe(text);
});

test('spaces around an address do not matter', () => {
  expect(normaliseEmail(' joan@voorbeeld.nl\n')).toBe('joan@voorbeeld.nl');
});

test.each([
  '',
  ' ',
  'joan',
  'joan@',
  '@voorbeeld.nl',
  'joan@voorbeeld',
  'joan@@voorbeeld.nl',
  'joan@voorbeeld..nl',
  'joan@.nl',
  'joan@voorbeeld.nl.',
  'joan@-voorbeeld.nl',
  'joan@voorbeeld-.nl',
  'joan van velzen@voorbeeld.nl',
  'joan@voorbeeld.nl, ruben@voorbeeld.nl',
  'Joan <joan@voorbeeld.nl>',
  'joan@voorbeeld.nl\nbcc: iedereen@voorbeeld.nl',
  'jöan@voorbeeld.nl',
  `${'j'.repeat(65)}@voorbeeld.nl`,
  `joan@${'v'.repeat(64)}.nl`,
  `joan@${'voorbeeld.'.repeat(25)}nl`,
])('"%s" is no address', (text) => {
  expect(normaliseEmail(text)).toBeNull();
});

test('addresses of everyday form are read as they are, a second time too', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(normaliseEmail(` ${address}`)).toBe(address);
      expect(normaliseEmail(address)).toBe(address);
    }),
  );
});

test('a very long text that is almost an address does not keep anybody waiting', () => {
  expect(normaliseEmail(`${'a'.repeat(60)}@${'a-'.repeat(20_000)}`)).toBeNull();
  expect(normaliseEmail(`joan@${'a.'.repeat(120)}`)).toBeNull();
});
