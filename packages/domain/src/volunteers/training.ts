import type { CivilDate } from '../calendar/civil-date.ts';

/** The basic training comes before everything; further training follows when it is useful. */
export type TrainingCourse = 'BASIC' | 'FURTHER';

/** One course that a volunteer finished. */
export interface TrainingRecord {
  readonly course: TrainingCourse;
  readonly doneOn: CivilDate;
  /** The last day on which it counts; `null` when it counts for good. */
  readonly validUntil: CivilDate | null;
}

/** Whether the basic training is finished and counts on a day (DOMAIN 4.6, hard rule). */
export const isTrained = (records: readonly TrainingRecord[], day: CivilDate): boolean =>
  records.some(
    ({ course, doneOn, validUntil }) =>
      course === 'BASIC' && doneOn <= day && (validUntil === null || day <= validUntil),
  );
