import { Refusal } from '@steunpad/domain/kernel.ts';

/** Something has to be in place before real people are reached. */
export class NotReady extends Refusal {
  readonly code = 'NOT_READY';
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`Before real people are reached there has to be: ${missing.join(', ')}.`);
    this.missing = missing;
  }
}
