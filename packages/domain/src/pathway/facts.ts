import type { CivilDate } from '../calendar/civil-date.ts';

/** When a letter may and should go out. */
export interface LetterFacts {
  /** The last day that the death may have been on; `null` when nothing is known. */
  readonly latestDeath: CivilDate | null;
  /** The day on which the notice reached us. */
  readonly received: CivilDate;
}

/** When the call may and should be made. */
export interface CallFacts extends LetterFacts {
  readonly letterSentOn: CivilDate | null;
  /** Month-days on which nobody calls, such as `04-02`. */
  readonly monthDaysToAvoid: readonly string[];
}

export interface UnreachedFacts {
  /** The last day that the death may have been on; `null` for the person who asked themselves. */
  readonly latestDeath: CivilDate | null;
}
