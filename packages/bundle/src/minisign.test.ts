import { describe, expect, test } from 'vitest';
import {
  claimedKey,
  newSecretKey,
  publicKeyFile,
  readPublicKey,
  readSecretKey,
  signatureOf,
  signerOf,
} from './minisign.ts';

const bytes = Buffer.from('hello bundle\n');

/** What minisign 0.11 made: `minisign -G -W`, and `minisign -S -m f -t 'trusted words'` of the bytes above. */
const THEIRS = {
  key: `untrusted comment: minisign public key 2777D0D84BB27B1D
RWQde7JL2NB3J2IfTxjeavSvzB/2auIDXtWrrxxrliZfplFsR/OBnxxY
`,
  signature: `untrusted comment: signature from minisign secret key
RUQde7JL2NB3J7oqjEAP3Q3xk3ttDwNq86dZI1AlifJdqHs0PQ7EvYmbH5UcjFTMYmzsCEQF5Tb0E+rqof2LIfbzacf729RRvQo=
trusted comment: trusted words
95Fow1dJoYd831Y7QphTo+04Q4vEkZsYKma/hB8DPGeHJdRQIeK/ubO5wtod5G7UcpHsRiGQ3Yx7P4j25yBXDw==
`,
};

test('what minisign signed is known here, by the id that minisign shows', () => {
  const key = readPublicKey(THEIRS.key);

  expect(key.id).toBe('2777D0D84BB27B1D');
  expect(claimedKey(THEIRS.signature)).toBe(key.id);
  expect(signerOf(bytes, THEIRS.signature, [key])).toBe(key);
  expect(publicKeyFile(key)).toBe(THEIRS.key);
});

describe('what we sign', () => {
  const ours = readSecretKey(newSecretKey());
  const signature = signatureOf(bytes, ours, 'made on a day');
  const pinned = readPublicKey(publicKeyFile(ours));

  test('is known by the public key, among others', () => {
    const other = readPublicKey(THEIRS.key);

    expect(signerOf(bytes, signature, [other, pinned])).toBe(pinned);
    expect(signerOf(bytes, signature, [other])).toBeNull();
  });

  test('is refused when a byte, the comment, or either signature is another', () => {
    const lines = signature.split('\n');
    const swapped = (line: number, text: string) => lines.with(line, text).join('\n');
    const flipped = (text: string) => {
      const raw = Buffer.from(text, 'base64');
      raw[raw.length - 1]! ^= 1;
      return raw.toString('base64');
    };

    for (const touched of [
      swapped(2, 'trusted comment: made on another day'),
      swapped(1, flipped(lines[1]!)),
      swapped(3, flipped(lines[3]!)),
      swapped(1, `${lines[1]} `),
      swapped(2, 'made on a day'),
      lines.slice(0, 2).join('\n'),
      '',
    ])
      expect(signerOf(bytes, touched, [pinned])).toBeNull();
    expect(signerOf(Buffer.from('hello bundle!'), signature, [pinned])).toBeNull();
  });
});

test.each([
  ['nothing', ''],
  ['words', 'a key'],
  ['a signature', THEIRS.signature],
  ['a key that is cut off', THEIRS.key.slice(0, -10)],
])('%s is no public key', (_, text) => {
  expect(() => readPublicKey(text)).toThrow('no public key');
});

test('what is no secret key of Ed25519 is told in one sentence', () => {
  expect(() => readSecretKey('geheim')).toThrow('This is no secret key');
});
