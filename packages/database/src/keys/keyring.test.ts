import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { expect, test } from 'vitest';
import { keyringOf } from './keyring.ts';
import { newSecret, secretsIn } from './secret.ts';
import { keyringFrom } from './secret-place.ts';

const KEY = Buffer.alloc(32, 7);
const HEX = KEY.toString('hex');
const [old, other] = [newSecret(), newSecret()];
const ringOf = (...texts: string[]) => keyringOf(texts.flatMap((text) => secretsIn(text, 'here')));

test('a key opens for its municipality under its secret, and is never sealed twice alike', () => {
  const ring = ringOf(old);
  const [one, two] = [ring.seal('GM0193', KEY), ring.seal('GM0193', KEY)];

  expect(ring.open('GM0193', one.toString('hex'))).toBe(HEX);
  expect(ringOf(old).open('GM0193', two.toString('hex'))).toBe(HEX);
  expect(one.equals(two)).toBe(false);
  expect(one.includes(KEY)).toBe(false);
});

test('it opens neither for another municipality nor with one byte changed', () => {
  const ring = ringOf(old);
  const sealed = ring.seal('GM0193', KEY);

  expect(() => ring.open('GM0160', sealed.toString('hex'))).toThrow('damaged or is another');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => ringOf(old).open('GM0193', changed.toString('hex'))).toThrow('The key of GM0193');
  }
});

test('under another secret it does not open; which one it is under is told, and no secret', () => {
  const sealed = ringOf(old).seal('GM0193', KEY).toString('hex');
  const [id] = secretsIn(old, 'here').map((secret) => secret.id);

  const attempt = () => ringOf(other).open('GM0193', sealed);

  expect(attempt).toThrow(`sealed under another secret (${id})`);
  expect(attempt).not.toThrow(old);
  expect(attempt).not.toThrow(other);
  expect(() => keyringOf([]).open('GM0193', sealed)).toThrow('is missing');
});

test('of two secrets the first seals and both open', () => {
  const sealed = ringOf(old).seal('GM0193', KEY).toString('hex');
  const both = ringOf(`${other}\n${old}`);

  expect(both.open('GM0193', sealed)).toBe(HEX);
  expect(both.isCurrent(sealed)).toBe(false);
  const anew = both.seal('GM0193', KEY).toString('hex');
  expect(both.isCurrent(anew)).toBe(true);
  expect(ringOf(other).open('GM0193', anew)).toBe(HEX);
});

test('base64 and hexadecimal are taken; what is short or something else is refused in one line', () => {
  const hex = Buffer.from(old, 'base64').toString('hex');

  expect(secretsIn(hex, 'X')).toEqual(secretsIn(old, 'X'));
  for (const wrong of ['', ' \n', 'geheim', Buffer.alloc(31, 1).toString('base64'), 'é'.repeat(99)])
    expect(() => secretsIn(wrong, 'STEUNPAD_SECRET')).toThrow(/^STEUNPAD_SECRET is [^\n]+$/);
});

test('the embedded database makes its own when there is something to seal, for its owner alone', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'secret');
  const ring = keyringFrom({}, folder);
  expect(existsSync(path)).toBe(false);

  const sealed = ring.seal('GM0193', KEY).toString('hex');

  expect(statSync(path).mode & 0o777).toBe(0o600);
  const written = readFileSync(path, 'utf8');
  expect(keyringFrom({}, folder).open('GM0193', sealed)).toBe(HEX);
  expect(keyringFrom({ secretFile: path }, null).open('GM0193', sealed)).toBe(HEX);
  expect(keyringFrom({ secret: written }, null).open('GM0193', sealed)).toBe(HEX);
  expect(() => keyringFrom({}, temporaryFolder()).open('GM0193', sealed)).toThrow('is missing');
});

test('where a secret has to be given and is not, or twice, one line tells what to do', () => {
  const folder = temporaryFolder();
  const empty = join(folder, 'empty');
  writeFileSync(empty, '\n');

  expect(() => keyringFrom({}, null)).toThrow(/STEUNPAD_SECRET_FILE is missing: .*secret new/);
  expect(() => keyringFrom({ secret: old, secretFile: empty }, null)).toThrow('are both set');
  expect(() => keyringFrom({ secretFile: join(folder, 'no') }, null)).toThrow('cannot be read');
  expect(() => keyringFrom({ secretFile: empty }, null)).toThrow('is empty');
});
