import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { TenantRow } from '@steunpad/database';
import { pseudonym } from '../../pseudonyms.ts';
import { TooManyRequests } from '../../refusals.ts';

/** Both follow from the code alone: where the draft stands, and what it is encrypted with. */
export interface DraftKeys {
  readonly lookup: Buffer<ArrayBuffer>;
  readonly seal: Buffer<ArrayBuffer>;
}

// 16 MB and some 25 ms of a core: the code is chance, not a password, so this has to slow down nobody but a guesser.
const COST = { N: 2 ** 14, r: 8, p: 1 };
const MOST_AT_ONCE = 4;
const NONCE = 12;
const TAG = 16;
const BLOCK = 1_024;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** One at a time: each holds memory, a core and a connection for a while. Who would wait long is asked to come back. */
export async function keysOf(
  municipality: TenantRow,
  code: string,
): Promise<DraftKeys | TooManyRequests> {
  if (waiting >= MOST_AT_ONCE) return new TooManyRequests(1);
  waiting += 1;
  const turn = last.then(() => derived(municipality, code));
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

function derived(municipality: TenantRow, code: string): Promise<DraftKeys> {
  const salt = pseudonym(municipality, 'draft-keys', municipality.code);
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 64, COST, (error, bytes) => {
      if (error) return reject(error);
      resolve({
        lookup: Buffer.from(bytes.subarray(0, 32)),
        seal: Buffer.from(bytes.subarray(32)),
      });
    });
  });
}

/** Encrypted for one place: of another municipality or form it does not open. Its length says little about the text. */
export function sealed({ seal }: DraftKeys, place: string, content: object): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', seal, nonce).setAAD(Buffer.from(place));
  const text = Buffer.from(JSON.stringify(content));
  const padded = Buffer.alloc(Math.ceil(text.length / BLOCK) * BLOCK, ' ');
  text.copy(padded);
  const body = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** What was sealed for this place with these keys, or `null`. */
export function unsealed({ seal }: DraftKeys, place: string, bytes: Uint8Array): unknown {
  const nonce = bytes.subarray(0, NONCE);
  const decipher = createDecipheriv('aes-256-gcm', seal, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const body = decipher.update(bytes.subarray(NONCE + TAG));
  try {
    return JSON.parse(Buffer.concat([body, decipher.final()]).toString('utf8'));
  } catch {
    return null;
  }
}
