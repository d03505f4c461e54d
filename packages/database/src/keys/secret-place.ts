import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Keyring, keyringOf } from './keyring.ts';
import { newSecret, type Secret, secretsIn } from './secret.ts';

export interface SecretSettings {
  /** The secret itself; the old one after the new one while keys are sealed anew. */
  readonly secret?: string | undefined;
  /** A file that holds it. */
  readonly secretFile?: string | undefined;
}

const HOW =
  'STEUNPAD_SECRET or STEUNPAD_SECRET_FILE is missing: `npm run -s steunpad -- secret new` makes one. Keep it apart from the database and its backups (docs/operator/secret.md).';

/**
 * The keyring of an installation. On a server the secret is given; the embedded database makes its own, in a file
 * beside the database files, when there is something to seal. Rejects in one sentence.
 */
export function keyringFrom(
  { secret, secretFile }: SecretSettings,
  embeddedIn: string | null,
): Keyring {
  if (secret && secretFile)
    throw new Error('STEUNPAD_SECRET and STEUNPAD_SECRET_FILE are both set: give one of them.');
  if (secret) return keyringOf(secretsIn(secret, 'STEUNPAD_SECRET'));
  if (secretFile) return keyringOf(secretsIn(read(secretFile), secretFile));
  if (embeddedIn === null) throw new Error(HOW);
  const own = join(embeddedIn, 'secret');
  const found = read(own, true);
  return keyringOf(found ? secretsIn(found, own) : [], () => make(own));
}

function read(path: string, mayMiss = false): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (mayMiss && (error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new Error(`The secret in ${path} cannot be read.`);
  }
}

/** On the disk before anything is sealed under it. */
function make(path: string): Secret {
  const text = newSecret();
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${text}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return secretsIn(text, path)[0]!;
}
