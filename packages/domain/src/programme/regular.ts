import { Refusal } from '../kernel.ts';

/** What the step from pilot to regular touches. */
export type RegularArea = 'PHASE' | 'TARGET_GROUP' | 'FUNDING' | 'RETENTION' | 'LETTERS';

/** One thing that the step changes, from what to what. `null` is nothing. */
export interface RegularChange {
  readonly area: RegularArea;
  /** Which, by its name in the API. */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

export class AlreadyRegular extends Refusal {
  readonly code = 'ALREADY_REGULAR';

  constructor() {
    super('It is part of what is always offered already.');
  }
}

export class PreviewOutdated extends Refusal {
  readonly code = 'PREVIEW_OUTDATED';

  constructor() {
    super('Something changed since the preview was read. Read it again and decide again.');
  }
}

/** What is really different: what stays as it is, is not shown as a change. */
export const realChanges = (changes: readonly RegularChange[]): readonly RegularChange[] =>
  changes.filter(({ before, after }) => before !== after);
