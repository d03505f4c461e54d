import { addDays, addMonths, type CivilDate, partsOf } from '../calendar/civil-date.ts';
import { TERMS } from '../terms.ts';

/** The day from which a volunteer's own loss is long enough ago; `null` when none was told. */
export const ownLossLongEnoughFrom = (
  ownLossOn: CivilDate | null,
  months: number = TERMS.ownLossMonths,
): CivilDate | null => ownLossOn && addMonths(ownLossOn, months);

/** Whether a volunteer's own loss is too short ago. What was not told does not count. */
export function isOwnLossTooRecent(
  ownLossOn: CivilDate | null,
  today: CivilDate,
  months: number = TERMS.ownLossMonths,
): boolean {
  const from = ownLossLongEnoughFrom(ownLossOn, months);
  return from !== null && today < from;
}

/** The next day on which a volunteer's own loss returns, today included (DOMAIN 4.4). */
export function nextOwnAnniversary(ownLossOn: CivilDate, today: CivilDate): CivilDate {
  const [lossYear] = partsOf(ownLossOn);
  const [year] = partsOf(today);
  const thisYear = addMonths(ownLossOn, 12 * Math.max(1, year - lossYear));
  return thisYear >= today ? thisYear : addMonths(ownLossOn, 12 * (year - lossYear + 1));
}

/** Whether the coordinator should ask how a volunteer is, because that day is near. */
export const isNearOwnAnniversary = (
  ownLossOn: CivilDate,
  today: CivilDate,
  withinDays = 14,
): boolean => nextOwnAnniversary(ownLossOn, today) <= addDays(today, withinDays);
