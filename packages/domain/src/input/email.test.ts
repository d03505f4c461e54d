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
  ['joan@münchen.example', 'joan@xn--mnchen-3ya.example'],
  ['joan@MÜNCHEN.example', 'joan@xn--mnchen-3ya.example'],
  ['joan@mu\u0308nchen.example', 'joan@xn--mnchen-3ya.example'],
  ['joan@bücher.café.example', 'joan@xn--bcher-kva.xn--caf-dma.example'],
  ['joan@пример.испытание', 'joan@xn--e1afmkfd.xn--80akhbyknj4f'],
  ['joan@مثال.إختبار', 'joan@xn--mgbh0fb.xn--kgbechtv'],
  ['mailto:joan@voorbeeld.nl', 'joan@voorbeeld.nl'],
  ['joan\uff20voorbeeld.nl', 'joan@voorbeeld.nl'],
  ['\u200ejoan@voorbeeld.nl\u200b', 'joan@voorbeeld.nl'],
  ['jan\u2011piet@voor\u00adbeeld.nl', 'jan-piet@voorbeeld.nl'],
  ['joan\u0661@voorbeeld.nl', 'joan1@voorbeeld.nl'],
])('"%s" is %s, whichever browser tells it', (text, expected) => {
  expect(normaliseEmail(text)).toBe(expected);
});

test('an address is the same whether its domain comes as typed or as mail servers know it', () => {
  const label = fc.stringMatching(/^[a-zäöüéèçñğışżłøå]{2,20}$/);
  fc.assert(
    fc.property(label, (name) => {
      const { hostname } = new URL(`http://${name}.example`);

      expect(normaliseEmail(`joan@${name}.example`)).toBe(`joan@${hostname}`);
      expect(normaliseEmail(`joan@${hostname}`)).toBe(`joan@${hostname}`);
    }),
  );
});

test.each([
  '',
  ' ',
  'joan@münchen',
  'joan@münchen.example/pad',
  'joan@münchen.example:25',
  'joan@a@münchen.example',
  'joan@-ü.-example',
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
