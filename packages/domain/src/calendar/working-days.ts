import { addDays, type CivilDate, fromParts, partsOf, weekday } from './civil-date.ts';
import { isEquatedDay } from './equated-days.ts';

/** A working day is no Saturday, no Sunday and no day of art. 3 Algemene termijnenwet, equated days included. */
export function isWorkingDay(day: CivilDate): boolean {
  return weekday(day) <= 5 && !isPublicHoliday(day) && !isEquatedDay(day);
}

/**
 * New Year, Good Friday, Easter Monday, King's Day, Liberation Day, Ascension, Whit Monday and both days of
 * Christmas (art. 3 Algemene termijnenwet). Easter Sunday and Whit Sunday are Sundays already.
 */
export function isPublicHoliday(day: CivilDate): boolean {
  const [year, month, date] = partsOf(day);
  const fixed = `${month}-${date}`;
  if (['1-1', '5-5', '12-25', '12-26'].includes(fixed) || day === kingsDay(year)) return true;
  const easter = easterSunday(year);
  return [-2, 1, 39, 50].some((days) => addDays(easter, days) === day);
}

/** The `count`th working day after a day. */
export function addWorkingDays(day: CivilDate, count: number): CivilDate {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, 1);
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}

/** The day itself, or the first working day after it. */
export function onWorkingDay(day: CivilDate): CivilDate {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/** A quiet day: nobody calls or writes by themselves. Not a working day, or from 24 December to 2 January. */
export function isQuietDay(day: CivilDate): boolean {
  const [, month, date] = partsOf(day);
  return !isWorkingDay(day) || (month === 12 && date >= 24) || (month === 1 && date <= 2);
}

/** The day itself, or the first day after it that is not quiet. */
export function notOnQuietDay(day: CivilDate): CivilDate {
  let result = day;
  while (isQuietDay(result)) result = addDays(result, 1);
  return result;
}

/** 27 April, or the Saturday before it when that is a Sunday. Until 2013 it was Queen's Day. */
function kingsDay(year: number): CivilDate {
  const day = fromParts(year, 4, year < 2014 ? 30 : 27)!;
  if (weekday(day) !== 7) return day;
  return addDays(day, -1);
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  const date = (h - m + r + month + 19) % 32;
  return fromParts(year, month, date)!;
}
