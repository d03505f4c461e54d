import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Bundle, BundleRefused, FORMAT, readBundle, writeBundle } from './bundle-file.ts';
import { newSecretKey, readSecretKey, signatureOf } from './minisign.ts';

const key = readSecretKey(newSecretKey());
const bundle: Bundle = {
  made: '2026-11-29T12:00:00.000Z',
  origin: { municipality: 'GM0193', name: 'Zwolle', organisationName: 'Welzijn Voorbeeld' },
  pieces: [
    { kind: 'LETTER', key: 'OFFER_LETTER', language: 'nl', content: 'Onderwerp\n\nTekst é\r\n' },
    { kind: 'FORM_TEXT', key: 'support-request.title', language: 'nl-simple', content: 'Hulp?' },
    { kind: 'TERM', key: 'letterTarget', language: null, content: '28' },
  ],
  heldBack: [{ kind: 'FORM_TEXT', key: 'form.call', language: 'nl' }],
};
const file = writeBundle(bundle, key);

const archiveOf = (whole: Uint8Array) => {
  const text = Buffer.from(whole).toString('latin1');
  return whole.subarray(text.split('\n', 4).join('\n').length + 1);
};
/** Signed by a person whom one trusts, and wrong all the same. */
const signed = (files: Readonly<Record<string, Uint8Array>>) => {
  const archive = zipSync(files, { level: 1 });
  return Buffer.concat([Buffer.from(signatureOf(archive, key, 'x')), archive]);
};
const withManifest = (change: object) => {
  const files = unzipSync(archiveOf(file));
  const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString());
  return signed({ ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, ...change })) });
};
const read = (bytes: Uint8Array) => readBundle(bytes, [key]);

test('what was written is read, to the last character', () => {
  const { bundle: back, signedBy } = read(file);

  expect(signedBy).toBe(key);
  expect(back).toMatchObject({ origin: bundle.origin, heldBack: bundle.heldBack });
  expect(new Set(back.pieces)).toEqual(new Set(bundle.pieces));
});

test('equal content gives equal bytes, in whichever order it comes', () => {
  const again = writeBundle({ ...bundle, pieces: bundle.pieces.toReversed() }, key);

  expect(Buffer.compare(again, file)).toBe(0);
});

test('anybody can read the pieces with what unpacks an archive', () => {
  const files = unzipSync(archiveOf(file));

  expect(Object.keys(files)).toEqual([
    'manifest.json',
    'letter/OFFER_LETTER.nl.txt',
    'form_text/support-request.title.nl-simple.txt',
    'term/letterTarget.txt',
  ]);
});

test('a byte that is another one anywhere refuses all of it', () => {
  for (let place = 0; place < file.length; place += 13) {
    const touched = Buffer.from(file);
    touched[place]! ^= 1;
    // The first line is a comment that nobody signs, as minisign has it.
    if (place < Buffer.from(file).indexOf('\n')) continue;
    expect(() => read(touched), String(place)).toThrow(BundleRefused);
  }
});

test('a key that nobody trusts is named, and nothing is unpacked', () => {
  const stranger = readSecretKey(newSecretKey());

  expect(() => readBundle(file, [stranger])).toThrow(key.id);
  expect(() => readBundle(file, [])).toThrow('not trusted here');
});

describe('although it is signed', () => {
  test.each([
    ['a newer format', () => withManifest({ format: FORMAT + 1 }), 'Bring Steunpad up to date'],
    ['a list that says more', () => withManifest({ more: true }), 'cannot be read'],
    ['a list without what is there', () => withManifest({ pieces: [] }), 'does not name'],
    ['no list', () => signed({ 'letter/a.txt': strToU8('a') }), 'no list'],
    ['a path upwards', () => signed({ '../a.txt': strToU8('a') }), 'no bundle has'],
    ['an absolute path', () => signed({ '/etc/a': strToU8('a') }), 'no bundle has'],
    ['a bomb', () => signed({ 'a.txt': new Uint8Array(50_000_000) }), 'no bundle has'],
    ['too many files', () => signed(manyFiles()), 'no bundle has'],
    ['no archive', () => signedBytes(Buffer.from('no archive')), 'cannot be unpacked'],
  ])('%s is refused', (_, made, why) => {
    const bytes = made();

    expect(() => read(bytes)).toThrow(why);
    expect(() => read(bytes)).toThrow(BundleRefused);
  });

  const manyFiles = () =>
    Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`a/${i}.txt`, new Uint8Array()]));
  const signedBytes = (bytes: Uint8Array) =>
    Buffer.concat([Buffer.from(signatureOf(bytes, key, 'x')), bytes]);

  test('two files of one name are refused', () => {
    const archive = Buffer.from(zipSync({ 'a/b1.txt': strToU8('1'), 'a/b2.txt': strToU8('2') }));
    const double = Buffer.from(archive.toString('latin1').replaceAll('b2.txt', 'b1.txt'), 'latin1');

    expect(() => read(signedBytes(double))).toThrow('no bundle has');
  });
});

test.each([
  ['nothing', ''],
  ['one line', 'bundle'],
  ['four lines', 'a\nb\nc\nd\ne'],
])('%s is no bundle', (_, text) => {
  expect(() => read(Buffer.from(text))).toThrow('This file is no bundle of Steunpad.');
});

test('a file that is too large is not looked at', () => {
  expect(() => read(new Uint8Array(20_000_001))).toThrow('too large');
});

test('two pieces of one name are not written', () => {
  const twice = { ...bundle, pieces: [bundle.pieces[0]!, bundle.pieces[0]!] };

  expect(() => writeBundle(twice, key)).toThrow('the same name');
});
