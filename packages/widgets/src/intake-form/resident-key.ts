import { normaliseReference, normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import { check, filled, type Problem } from '../kernel/checks.ts';

export const BLANK_KEY = { reference: '', code: '' };

export type KeyAnswers = typeof BLANK_KEY;
export type ResidentKey = Readonly<KeyAnswers>;

export function checkKey(answers: KeyAnswers): readonly Problem[] {
  return [...check('reference', answers.reference, filled), ...check('code', answers.code, filled)];
}

/** Number and code as they were given out, or `null` when one cannot be right: then no try is spent on it. */
export function readKey(answers: KeyAnswers): ResidentKey | null {
  const reference = normaliseReference(answers.reference);
  const code = normaliseResidentCode(answers.code);
  return reference && code ? { reference, code } : null;
}
