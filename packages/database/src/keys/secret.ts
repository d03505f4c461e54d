import { hkdfSync, randomBytes } from 'node:crypto';

/** What an installation keeps apart from its database, made ready for use. */
export interface Secret {
  /** Which one it is; tells nothing about it. */
  readonly id: string;
  readonly key: Uint8Array;
}

const LEAST_BYTES = 32;

/** A new one, as it is written in a file or a setting. */
export const newSecret = (): string => randomBytes(LEAST_BYTES).toString('base64');

/** The secrets in a text: one, or more with spaces or line ends between them. Rejects in one sentence that holds none. */
export function secretsIn(text: string, from: string): Secret[] {
  const secrets = text.split(/[\s,]+/).flatMap((word) => (word ? [secretOf(word, from)] : []));
  if (secrets.length === 0) throw new Error(`${from} is empty.`);
  return secrets;
}

function secretOf(word: string, from: string): Secret {
  const bytes = decoded(word);
  if (!bytes || bytes.length < LEAST_BYTES)
    throw new Error(
      `${from} is no secret: it is at least ${LEAST_BYTES} random bytes in base64 or hexadecimal, as \`steunpad secret new\` prints them.`,
    );
  const derived = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', bytes, '', `steunpad ${purpose}`, length));
  return { id: derived('secret id', 8).toString('hex'), key: derived('key of keys', 32) };
}

function decoded(word: string): Buffer | null {
  if (/^([0-9a-f]{2})+$/i.test(word)) return Buffer.from(word, 'hex');
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(word) ? Buffer.from(word, 'base64') : null;
}
