import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { sensitiveDays } from '@steunpad/domain/calls/sensitive-days.ts';
import { pathwayStep } from './pathway-step.ts';

pathwayStep('finishSupport', {
  description: 'The last visit was; a call follows after six weeks (row 30).',
  done: ['SupportFinished', 'The aftercare call is planned, away from difficult days.'],
  fields: () => ({}),
  event: (_input, { partner }, { now }) => ({
    name: 'finished',
    daysToAvoid: sensitiveDays(partner.daysToAvoid, dayOf(now)),
  }),
});
