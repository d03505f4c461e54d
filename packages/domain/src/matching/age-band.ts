import { ageOn, type CivilDate } from '../calendar/civil-date.ts';

/** About how old somebody is: near enough to feel the same age, too little to be known by. */
export type AgeBand =
  | 'UNDER_30'
  | 'AGE_30_TO_39'
  | 'AGE_40_TO_49'
  | 'AGE_50_TO_59'
  | 'AGE_60_TO_69'
  | 'AGE_70_AND_OLDER';

export function ageBandOf(birth: CivilDate, today: CivilDate): AgeBand {
  const age = ageOn(birth, today);
  if (age < 30) return 'UNDER_30';
  if (age < 40) return 'AGE_30_TO_39';
  if (age < 50) return 'AGE_40_TO_49';
  if (age < 60) return 'AGE_50_TO_59';
  return age < 70 ? 'AGE_60_TO_69' : 'AGE_70_AND_OLDER';
}
