/** A calendar day as `2026-03-01`. Not a moment: it has no hour and no zone. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const DAY_MS = 86_400_000;
/** Later years are typing mistakes; a lifetime after this one is still written in four digits. */
const LAST_YEAR = 9000;

/** A day that was written as `2026-03-01`, or `null` when there is no such day. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  return fromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** As `parseCivilDate`, for days that are known to exist. */
export function civilDate(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (!day) throw new RangeError(`There is no day ${text}.`);
  return day;
}

/** The day in Europe/Amsterdam at a moment. */
export function dayOf(moment: Date): CivilDate {
  return AMSTERDAM.format(moment) as CivilDate;
}

export function addDays(day: CivilDate, days: number): CivilDate {
  return fromTime(timeOf(day) + days * DAY_MS);
}

/** The same day of a later month. Where that month is too short, its last day (SVB's own rule was not found). */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const [year, month, date] = partsOf(day);
  const first = new Date(Date.UTC(2000, 0, 1));
  first.setUTCFullYear(year, month - 1 + months, 1);
  return clamped(first.getUTCFullYear(), first.getUTCMonth() + 1, date);
}

/** Whole years between a birth and a day. Somebody born on 29 February turns a year older on 1 March where there is no such day. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const [birthYear, ...birthday] = partsOf(birth);
  const [year, ...today] = partsOf(day);
  const had = today[0] > birthday[0] || (today[0] === birthday[0] && today[1] >= birthday[1]);
  return year - birthYear - (had ? 0 : 1);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: CivilDate): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** The first day of its week. */
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekday(day));

/** How many days `later` is after `day`; negative when it is before. */
export function daysBetween(day: CivilDate, later: CivilDate): number {
  return (timeOf(later) - timeOf(day)) / DAY_MS;
}

export function latest(...days: readonly [CivilDate, ...CivilDate[]]): CivilDate {
  return days.toSorted().at(-1)!;
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): CivilDate {
  return clamped(year, month, 31);
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: CivilDate): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

export function fromParts(year: number, month: number, date: number): CivilDate | null {
  const time = new Date(Date.UTC(2000, 0, 1));
  time.setUTCFullYear(year, month - 1, date);
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists && year >= 1 && year <= LAST_YEAR ? fromTime(time.getTime()) : null;
}

function clamped(year: number, month: number, date: number): CivilDate {
  const time = new Date(Date.UTC(2000, 0, 1));
  time.setUTCFullYear(year, month, 0);
  time.setUTCDate(Math.min(date, time.getUTCDate()));
  return fromTime(time.getTime());
}

const timeOf = (day: CivilDate) => Date.parse(`${day}T00:00:00Z`);
const fromTime = (time: number) => new Date(time).toISOString().slice(0, 10) as CivilDate;

const AMSTERDAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
