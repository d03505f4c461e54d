import type { FieldErrorCode } from '../generated/types.ts';
import type { Outcome } from './sending.ts';

interface FieldError {
  readonly path: readonly string[];
  readonly code: FieldErrorCode;
}

/** What the API found wrong, at the fields of the form where it can be mended. */
export function misfilled(
  errors: readonly FieldError[],
  fieldFor: (path: readonly string[]) => string,
): Outcome<never> {
  const problems = errors.map(({ path, code }) => ({ field: fieldFor(path), code }));
  return { status: 'invalid', problems };
}
