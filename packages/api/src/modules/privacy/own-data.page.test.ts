import { expect, test } from 'vitest';
import { readableFile } from './own-data.file.ts';
import { pageOf } from './own-data.page.ts';

const data = {
  you: {
    name: '<script>alert(1)</script>',
    phone: '+31612345678',
    [`<img src=x onerror="alert('x')">`]: `"&'`,
  },
  letters: [{ kind: 'REQUEST_CONFIRMATION', status: 'SENT' }],
  talks: [],
  notInThisFile: ['WHY_HELD'],
};

const page = (language: 'nl' | 'ar' | 'tr') =>
  pageOf(readableFile(data, 'resident', 'privacy@voorbeeld.example', language));

test('what somebody typed is text on the page, never markup', () => {
  const html = page('nl');

  expect(html).not.toMatch(/<script|<img|onerror="|alert\('/);
  expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
  expect(html).toContain('<bdi>&#34;&#38;&#39;</bdi>');
});

test('fields and values have a word, and nothing is said where there is nothing', () => {
  expect(page('nl')).toContain(
    '<bdi>wat: mail dat wij uw vraag hebben, hoe het staat: verstuurd</bdi>',
  );
  expect(page('tr')).toContain('ne: talebinizin bize ulaştığını bildiren e-posta');
  expect(page('tr')).toContain('<bdi>hiçbir şey</bdi>');
});

test('a page that is read from right to left keeps what is not in its own order', () => {
  const html = page('ar');

  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('\u2068+31612345678\u2069');
  expect(html).toContain('\u2068privacy@voorbeeld.example\u2069');
});
