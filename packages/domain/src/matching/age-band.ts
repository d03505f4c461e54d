import { ageOn, type CivilDate } from '../calendar/civil-date.ts';
import type { Sentence } from '../organisations/sentence.ts';

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

export const AGE_BAND_WORDS: Readonly<Record<AgeBand, Sentence>> = {
  UNDER_30: { nl: 'jonger dan 30 jaar', en: 'under 30' },
  AGE_30_TO_39: { nl: 'tussen 30 en 40 jaar', en: 'between 30 and 40' },
  AGE_40_TO_49: { nl: 'tussen 40 en 50 jaar', en: 'between 40 and 50' },
  AGE_50_TO_59: { nl: 'tussen 50 en 60 jaar', en: 'between 50 and 60' },
  AGE_60_TO_69: { nl: 'tussen 60 en 70 jaar', en: 'between 60 and 70' },
  AGE_70_AND_OLDER: { nl: '70 jaar of ouder', en: '70 or older' },
};
