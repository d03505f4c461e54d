import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { TenantRow } from '@steunpad/database';
import { pseudonym } from '../../rows/pseudonym.ts';

/** Both follow from the code alone: where the draft stands, and what it is encrypted with. */
export interface DraftKeys {
  readonly lookup: Buffer<ArrayBuffer>;
  readonly seal: Buffer<ArrayBuffer>;
}

const NONCE = 12;
const TAG = 16;
const BLOCK = 1_024;

/** Quick on purpose: the code is 74 bits of chance and no password, and what is slow is a lever against our own server. */
export const keysOf = (municipality: TenantRow, code: string): DraftKeys => ({
  lookup: pseudonym(municipality, 'draft-lookup', code),
  seal: pseudonym(municipality, 'draft-seal', code),
});

/**
 * Encrypted for one place: of another municipality or form it does not open. It is as long as the next whole block, so that
 * its length says little about the text, and nothing where no text is longer than a block.
 */
export function sealed(
  { seal }: Pick<DraftKeys, 'seal'>,
  place: string,
  content: object,
  block = BLOCK,
): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', seal, nonce).setAAD(Buffer.from(place));
  const text = Buffer.from(JSON.stringify(content));
  const padded = Buffer.alloc(Math.ceil(text.length / block) * block, ' ');
  text.copy(padded);
  const body = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** What was sealed for this place with these keys, or `null`. */
export function unsealed(
  { seal }: Pick<DraftKeys, 'seal'>,
  place: string,
  bytes: Uint8Array,
): unknown {
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
