import { plainText } from '@steunpad/domain/input/plain-text.ts';
import { normaliseReference, normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import { check, filled, type Problem } from '../kernel/checks.ts';

export const BLANK_KEY = { reference: '', code: '' };

export type KeyAnswers = typeof BLANK_KEY;

/** What opens the page: number and code of a request, or the code of a letter alone. */
export interface MyKey {
  readonly reference?: string;
  readonly code: string;
}

export function checkMyKey({ reference, code }: KeyAnswers): readonly Problem[] {
  const aReference = (text: string) =>
    !plainText(text) || normaliseReference(text) ? null : ('INVALID' as const);
  const aCode = (text: string) => (normaliseResidentCode(text) ? null : ('INVALID' as const));
  return [...check('code', code, filled, aCode), ...check('reference', reference, aReference)];
}

export const readMyKey = ({ reference, code }: KeyAnswers): MyKey => ({
  ...(plainText(reference) && { reference }),
  code,
});
