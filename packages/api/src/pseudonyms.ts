import { createHmac } from 'node:crypto';
import type { TenantRow } from '@steunpad/database';

/**
 * A keyed hash that only this municipality can make again. The purpose keeps hashes of the same
 * thing for two uses apart, so that tables cannot be joined on them.
 */
export function pseudonym(
  { pseudonymKey }: Pick<TenantRow, 'pseudonymKey'>,
  purpose: 'person' | 'death' | 'resident-code' | 'code-check' | 'reference' | 'input',
  text: string,
): Buffer<ArrayBuffer> {
  return createHmac('sha256', Buffer.from(pseudonymKey, 'hex'))
    .update(`${purpose}\n${text}`)
    .digest();
}
