import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';
import { fieldIssue } from '../../mutation/input.ts';
import { changeVolunteer } from '../volunteers/change-volunteer.store.ts';
import { refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('pauseMyVolunteering', {
  description:
    'A volunteer rests. No reason is asked. Nobody is proposed meanwhile; whom they visit already stays theirs.',
  done: ['VolunteeringPaused', 'They rest from now on.'],
  fields: (t) => ({
    until: t.field({ type: 'Date', description: 'Until when. Left out when they do not know.' }),
  }),
  schema: ({ now }) =>
    z.object({
      until: z
        .custom<CivilDate>()
        .nullish()
        .superRefine((day, context) => {
          if (day && day <= dayOf(now)) fieldIssue(context, 'INVALID_DATE');
        }),
    }),
  work: async ({ until }, { volunteerId }, context) => {
    const pause = { volunteerId, step: 'pause', pauseUntil: until ?? null } as const;
    return refusedTo(await changeVolunteer(context, pause, 'VOLUNTEER'));
  },
});
