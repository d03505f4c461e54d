import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** A public key in the format of minisign, so that anybody can check a signature with that program. */
export interface PublicKey {
  /** Sixteen hexadecimal digits, as minisign shows them. */
  readonly id: string;
  /** The line of the file that is not the comment. */
  readonly text: string;
}

/** Who keeps it can sign in the name of the municipality. */
export interface SecretKey extends PublicKey {
  readonly key: KeyObject;
}

export class KeyInvalid extends Error {}

const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** Of a key. */
const PLAIN = 'Ed';
/** Of a signature of the BLAKE2b hash of a file. */
const PREHASHED = 'ED';
const ID_BYTES = 8;
const KEY_BYTES = 2 + ID_BYTES + 32;
const SIGNATURE_BYTES = 2 + ID_BYTES + 64;

/** A new key, as the text of a file in PKCS #8. */
export const newSecretKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

export function readSecretKey(pem: string): SecretKey {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new KeyInvalid('This is no secret key: bundle key makes one.');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new KeyInvalid('This is no key of Ed25519.');
  const raw = createPublicKey(key)
    .export({ type: 'spki', format: 'der' })
    .subarray(ED25519_SPKI.length);
  const id = createHash('blake2b512').update(raw).digest().subarray(0, ID_BYTES);
  return { ...published(Buffer.concat([Buffer.from(PLAIN), id, raw])), key };
}

/** The file of a public key, as minisign takes it. */
export const publicKeyFile = ({ id, text }: PublicKey): string =>
  `untrusted comment: minisign public key ${id}\n${text}\n`;

/** A public key from its file, or from the one line of it that counts. */
export function readPublicKey(file: string): PublicKey {
  const lines = file.trim().split(/\r?\n/);
  const bytes = bytesIn(lines.length === 2 ? lines[1]! : lines[0]!);
  if (lines.length > 2 || bytes?.length !== KEY_BYTES || bytes.toString('latin1', 0, 2) !== PLAIN)
    throw new KeyInvalid('This is no public key of minisign.');
  return published(bytes);
}

/** The four lines that minisign writes beside a file. The comment is signed with it. */
export function signatureOf(bytes: Uint8Array, { key, text }: SecretKey, comment: string): string {
  const id = bytesIn(text)!.subarray(2, 2 + ID_BYTES);
  const signature = sign(null, prehash(bytes), key);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  const signed = Buffer.concat([Buffer.from(PREHASHED), id, signature]);
  return [
    'untrusted comment: bundle of Steunpad',
    signed.toString('base64'),
    `trusted comment: ${comment}`,
    whole.toString('base64'),
    '',
  ].join('\n');
}

/** The key of `keys` that signed these bytes, or `null` where none of them did. */
export function signerOf<Key extends PublicKey>(
  bytes: Uint8Array,
  signatureFile: string,
  keys: readonly Key[],
): Key | null {
  const [, line = '', trusted = '', wholeLine = ''] = signatureFile.split('\n');
  const [signed, whole] = [bytesIn(line), bytesIn(wholeLine)];
  const comment = /^trusted comment: (.*)$/.exec(trusted)?.[1];
  if (signed?.length !== SIGNATURE_BYTES || whole?.length !== 64 || comment === undefined)
    return null;
  if (signed.toString('latin1', 0, 2) !== PREHASHED) return null;
  const id = idOf(signed);
  const signature = signed.subarray(2 + ID_BYTES);
  const isBy = (each: Key) => {
    const key = keyOf(each);
    return (
      verify(null, prehash(bytes), key, signature) &&
      verify(null, Buffer.concat([signature, Buffer.from(comment)]), key, whole)
    );
  };
  return keys.find((each) => each.id === id && isBy(each)) ?? null;
}

/** The id of the key that a signature says it is of; nobody checked whether it is. */
export function claimedKey(signatureFile: string): string | null {
  const signed = bytesIn(signatureFile.split('\n')[1] ?? '');
  return signed?.length === SIGNATURE_BYTES ? idOf(signed) : null;
}

const published = (bytes: Buffer): PublicKey => ({
  id: idOf(bytes),
  text: bytes.toString('base64'),
});

// The bytes are a number in little endian, which minisign shows.
const idOf = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(2, 2 + ID_BYTES))
    .reverse()
    .toString('hex')
    .toUpperCase();

const keyOf = ({ text }: PublicKey): KeyObject =>
  createPublicKey({
    key: Buffer.concat([ED25519_SPKI, bytesIn(text)!.subarray(2 + ID_BYTES)]),
    format: 'der',
    type: 'spki',
  });

const prehash = (bytes: Uint8Array): Buffer => createHash('blake2b512').update(bytes).digest();

/** `null` for what is not base64 exactly: a second way to write a signature would be a second file with it. */
function bytesIn(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
