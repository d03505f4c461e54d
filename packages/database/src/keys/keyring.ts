import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Secret } from './secret.ts';

/** The secret that is here does not open what is in the database. Its message is for operators and holds no secret. */
export class KeyDoesNotOpen extends Error {
  override readonly name = 'KeyDoesNotOpen';
}

/** Seals and opens the keys of municipalities. */
export interface Keyring {
  /** As a row keeps it: it opens for this municipality only. */
  seal(municipality: string, key: Uint8Array): Buffer<ArrayBuffer>;
  /** The key in hexadecimal. Throws `KeyDoesNotOpen`. */
  open(municipality: string, sealed: string | null): string;
  /** Whether it is sealed under the first secret, as new ones are. */
  isCurrent(sealed: string): boolean;
  /** A key for one purpose, the same wherever the first secret is. Nothing that is kept may hang on it. */
  keyFor(purpose: string): Buffer;
}

const VERSION = 1;
const ID = 8;
const NONCE = 12;
const TAG = 16;

/**
 * Seals under the first of these secrets and opens with any. Where there is none, `make` makes one when the first key is
 * sealed, and never for what was sealed before.
 */
export function keyringOf(given: readonly Secret[], make?: () => Secret): Keyring {
  const secrets = [...given];
  // Opening costs more than a request should pay. What is sealed anew, as after a rotation, takes the place of what was.
  const opened = new Map<string, { readonly sealed: string; readonly key: string }>();

  function first(): Secret {
    if (!secrets[0] && make) secrets.push(make());
    if (!secrets[0]) throw new KeyDoesNotOpen(MISSING);
    return secrets[0];
  }

  function unseal(municipality: string, sealed: Buffer): string {
    const head = sealed.subarray(0, 1 + ID);
    const id = head.toString('hex', 1);
    const secret = secrets.find((each) => each.id === id);
    if (secrets.length === 0) throw new KeyDoesNotOpen(MISSING);
    if (!secret) throw new KeyDoesNotOpen(otherSecret(municipality, id, secrets));
    const nonce = sealed.subarray(1 + ID, 1 + ID + NONCE);
    const tag = sealed.subarray(1 + ID + NONCE, 1 + ID + NONCE + TAG);
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret.key, nonce, { authTagLength: TAG })
        .setAAD(aboutOf(municipality, head))
        .setAuthTag(tag);
      const body = decipher.update(sealed.subarray(1 + ID + NONCE + TAG));
      return Buffer.concat([body, decipher.final()]).toString('hex');
    } catch {
      throw new KeyDoesNotOpen(
        `The key of ${municipality} was damaged or is another municipality's: restore a backup.`,
      );
    }
  }

  return {
    seal(municipality, key) {
      const secret = first();
      const head = Buffer.from([VERSION, ...Buffer.from(secret.id, 'hex')]);
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', secret.key, nonce).setAAD(
        aboutOf(municipality, head),
      );
      const body = Buffer.concat([cipher.update(key), cipher.final()]);
      return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
    },

    open(municipality, sealed) {
      if (sealed === null)
        throw new KeyDoesNotOpen(`The key of ${municipality} is not sealed yet: start again.`);
      const known = opened.get(municipality);
      if (known?.sealed === sealed) return known.key;
      const key = unseal(municipality, Buffer.from(sealed, 'hex'));
      opened.set(municipality, { sealed, key });
      return key;
    },

    isCurrent: (sealed) => sealed.slice(2, 2 + 2 * ID) === first().id,

    keyFor: (purpose) => createHmac('sha256', first().key).update(`for ${purpose}`).digest(),
  };
}

/** What a sealed key is bound to. */
const aboutOf = (municipality: string, head: Uint8Array) =>
  Buffer.concat([Buffer.from(`key of ${municipality}\n`), head]);

const MISSING =
  'The secret that opens the keys of this database is missing: put it back where it was, or name it in STEUNPAD_SECRET_FILE (docs/operator/secret.md).';

const otherSecret = (municipality: string, id: string, here: readonly Secret[]) =>
  `The key of ${municipality} is sealed under another secret (${id}) than is here (${here.map((each) => each.id).join(', ')}): give the one it was sealed under (docs/operator/secret.md).`;
