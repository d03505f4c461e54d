import { type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';

interface Days {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** That somebody is away, from the first day to the last, and who keeps their promises meanwhile. */
export interface Absence extends Days {
  readonly staffMemberId: string;
  /** `null` when nobody does. */
  readonly standInId: string | null;
}

export class StandInLoop extends Refusal {
  readonly code = 'STAND_IN_LOOP';

  constructor() {
    super(
      'On one of these days the promises would come back to somebody who is away. Choose somebody else.',
    );
  }
}

export class AbsenceDaysWrong extends Refusal {
  readonly code = 'ABSENCE_DAYS_WRONG';

  constructor() {
    super('The last day comes after the first, is not over yet, and is within a year from now.');
  }
}

const LONGEST_DAYS = 366;

export function checkAbsenceDays(
  { from, until }: Days,
  today: CivilDate,
): AbsenceDaysWrong | undefined {
  return from <= until && until >= today && daysBetween(today, until) <= LONGEST_DAYS
    ? undefined
    : new AbsenceDaysWrong();
}

/**
 * Who keeps the promises of somebody today: themselves; or, while they are away, whoever stands in for them, and so on
 * while that person is away too. `null` when it ends with nobody: then the promise is for everybody to see and take.
 *
 * `present` are those who have a role here. Of several absences of one person on a day the last one counts.
 */
export function keeperOf(
  person: string,
  present: ReadonlySet<string>,
  absences: readonly Absence[],
  today: CivilDate,
): string | null {
  const passed = new Set<string>();
  for (let at: string | null = person; at !== null && !passed.has(at); ) {
    passed.add(at);
    const away: Absence | undefined = absenceOf(at, absences, today);
    if (!away) return present.has(at) ? at : null;
    at = away.standInId;
  }
  return null;
}

/** Where somebody is on a day, if not here. */
export const absenceOf = <A extends Absence>(
  person: string,
  absences: readonly A[],
  day: CivilDate,
): A | undefined =>
  absences.findLast(
    ({ staffMemberId, from, until }) => staffMemberId === person && from <= day && day <= until,
  );

/** Whether promises would go round in a circle on some day of a new absence. */
export function makesLoop(absence: Absence, absences: readonly Absence[]): boolean {
  return comesBack(absence, absences, absence.staffMemberId, new Set());
}

function comesBack(
  { standInId, from, until }: Absence,
  absences: readonly Absence[],
  person: string,
  passed: ReadonlySet<string>,
): boolean {
  if (standInId === person) return true;
  if (standInId === null || passed.has(standInId)) return false;
  return absences.some(
    (next) =>
      next.staffMemberId === standInId &&
      next.from <= until &&
      next.until >= from &&
      comesBack(
        {
          ...next,
          from: next.from > from ? next.from : from,
          until: next.until < until ? next.until : until,
        },
        absences,
        person,
        new Set([...passed, standInId]),
      ),
  );
}
