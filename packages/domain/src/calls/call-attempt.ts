import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayPart } from './day-part.ts';

/** What came of one try to speak with a resident (DOMAIN 9, ContactAttempt). */
export type AttemptResult =
  | 'REACHED'
  | 'NO_ANSWER'
  | 'BUSY'
  | 'VOICEMAIL_NEUTRAL'
  | 'WRONG_NUMBER'
  | 'OTHER_PERSON'
  | 'CALL_BACK_AT'
  | 'REFUSED';

/** A day and the part of it. */
export interface CallMoment {
  readonly day: CivilDate;
  readonly dayPart: DayPart;
}

/** One try. A resident who asks to be called back says when. */
export type CallAttempt = CallMoment &
  (
    | { readonly result: Exclude<AttemptResult, 'CALL_BACK_AT'> }
    | { readonly result: 'CALL_BACK_AT'; readonly callBack: CallMoment }
  );

/**
 * What each result says about the next step.
 * MISSED counts as not reached; ANSWERED means that the resident spoke;
 * OWN_MOMENT is the resident's own moment and no attempt; NO_NUMBER ends calling, not the offer.
 */
export const MEANING_OF = {
  REACHED: 'ANSWERED',
  REFUSED: 'ANSWERED',
  NO_ANSWER: 'MISSED',
  BUSY: 'MISSED',
  VOICEMAIL_NEUTRAL: 'MISSED',
  OTHER_PERSON: 'MISSED',
  CALL_BACK_AT: 'OWN_MOMENT',
  WRONG_NUMBER: 'NO_NUMBER',
} as const satisfies Record<AttemptResult, 'ANSWERED' | 'MISSED' | 'OWN_MOMENT' | 'NO_NUMBER'>;

/** The moments at which the resident was not reached. Two tries in one part of a day are one. */
export function missedMoments(attempts: readonly CallAttempt[]): CallMoment[] {
  const missed = attempts.filter(({ result }) => MEANING_OF[result] === 'MISSED');
  const moments = new Map(
    missed.map(({ day, dayPart }) => [`${day} ${dayPart}`, { day, dayPart }]),
  );
  return [...moments.values()];
}
