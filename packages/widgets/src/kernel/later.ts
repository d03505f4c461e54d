/** The first and the last day from which contact may be asked for: two weeks to a year from today. */
function laterRange(today: Date): { readonly min: string; readonly max: string } {
  const min = new Date(today);
  min.setUTCDate(min.getUTCDate() + 14);
  const max = new Date(today);
  max.setUTCFullYear(max.getUTCFullYear() + 1);
  return { min: min.toISOString().slice(0, 10), max: max.toISOString().slice(0, 10) };
}

/** Whether contact may be asked for from this day on. */
export function laterEnough(day: string) {
  const { min, max } = laterRange(new Date());
  return day >= min && day <= max ? null : ('INVALID_DATE' as const);
}
