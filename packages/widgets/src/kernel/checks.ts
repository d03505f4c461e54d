import { containsBsn } from '@steunpad/domain/input/bsn.ts';
import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { normalisePhone } from '@steunpad/domain/input/phone.ts';
import { plainText } from '@steunpad/domain/input/plain-text.ts';
import { normalisePostcode } from '@steunpad/domain/input/postcode.ts';
import type { FieldErrorCode } from '../generated/types.ts';

/** One mistake in a form. The codes are those of the API, so both have the same sentence. */
export interface Problem {
  readonly field: string;
  readonly code: FieldErrorCode;
}

type Check = (text: string) => FieldErrorCode | null;

export const filled: Check = (text) => (plainText(text) ? null : 'REQUIRED');
export const withoutBsn: Check = (text) => (containsBsn(text) ? 'CONTAINS_BSN' : null);
export const phoneNumber: Check = (text) => (normalisePhone(text) ? null : 'INVALID_PHONE');
export const emailAddress: Check = (text) => (normaliseEmail(text) ? null : 'INVALID_EMAIL');
export const postcode: Check = (text) => (normalisePostcode(text) ? null : 'INVALID_POSTCODE');

export function atMost(limit: number): Check {
  return (text) => (text.length > limit ? 'TOO_LONG' : null);
}

/** The first mistake in the text of a field, as a list of none or one. */
export function check(
  field: string,
  text: string,
  ...checks: readonly Check[]
): readonly Problem[] {
  for (const wrong of checks) {
    const code = wrong(text);
    if (code) return [{ field, code }];
  }
  return [];
}

/** A free text may be left out, but may not hold a BSN or be longer than its limit. */
export function freeText(field: string, text: string, limit: number): readonly Problem[] {
  return check(field, text, withoutBsn, atMost(limit));
}
