import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { TenantRow } from '@steunpad/database';

/**
 * A keyed hash that only this municipality can make again. The purpose keeps hashes of the same
 * thing for two uses apart, so that tables cannot be joined on them.
 */
export function pseudonym(
  { pseudonymKey }: Pick<TenantRow, 'pseudonymKey'>,
  purpose:
    | 'person'
    | 'death'
    | 'recognition'
    | 'notice'
    | 'resident-code'
    | 'code-check'
    | 'reference'
    | 'input'
    | 'draft'
    | 'draft-code'
    | 'draft-lookup'
    | 'draft-seal'
    | 'note-seal'
    | 'link-report'
    | 'survey-code'
    | 'survey-code-id'
    | 'survey-waiting-id'
    | 'survey-waiting-seal'
    | 'survey-address-seal'
    | 'survey-draft-id'
    | 'survey-draft-seal'
    | 'meeting-address',
  text: string,
): Buffer<ArrayBuffer> {
  return createHmac('sha256', keyOf(pseudonymKey)).update(`${purpose}\n${text}`).digest();
}

// One for each municipality that asks: preparing a key costs more than the hash.
const keys = new Map<string, KeyObject>();
/** More than there are municipalities. */
const MOST_KEYS = 1_000;

function keyOf(hex: string): KeyObject {
  const key = keys.get(hex) ?? createSecretKey(hex, 'hex');
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(hex, key);
  return key;
}
