import { addDays, type CivilDate } from '../../calendar/civil-date.ts';
import { onWorkingDay } from '../../calendar/working-days.ts';
import { isNearSensitiveDay } from '../../calls/sensitive-days.ts';
import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { Effect } from '../pathway.ts';

interface Facts {
  readonly daysToAvoid: readonly CivilDate[];
}

/** A call after some weeks, not within a week of a day that is hard. */
export function planAftercare({ daysToAvoid }: Facts, occasion: Occasion): Effect {
  let day = onWorkingDay(addDays(occasion.today, effect.termsOf(occasion).aftercareWeeks * 7));
  while (isNearSensitiveDay(day, daysToAvoid)) day = onWorkingDay(addDays(day, 1));
  return effect.task('AFTERCARE_CALL', day);
}

export const finished: EventDefinition<Facts> = {
  words: 'Finishing support',
  rows: [
    {
      row: 30,
      from: ['ENDING'],
      to: 'AFTERCARE',
      by: ['COORDINATOR'],
      effects: [effect.endMatch('NEED_MET'), planAftercare],
    },
  ],
};
