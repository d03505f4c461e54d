import { addMonths, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { pathwayStep } from './pathway-step.ts';

pathwayStep('finishSupport', {
  description: 'The last visit was; a call follows after six weeks (row 30).',
  done: ['SupportFinished', 'The aftercare call is planned, away from difficult days.'],
  scope: 'requests:write',
  role: 'COORDINATOR',
  fields: () => ({}),
  happen: (_input, { partner }, { now }) => {
    const today = dayOf(now);
    const years = [today, addMonths(today, 12)].map((day) => day.slice(0, 4));
    return {
      event: 'finished',
      daysToAvoid: years.flatMap((year) =>
        partner.daysToAvoid.map((monthDay) => `${year}-${monthDay}` as CivilDate),
      ),
    };
  },
});
