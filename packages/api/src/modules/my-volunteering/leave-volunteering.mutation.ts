import { changeVolunteer } from '../volunteers/change-volunteer.store.ts';
import { refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('leaveVolunteering', {
  description:
    'A volunteer stops altogether, without a reason. Whom they visit hears it from a person, and keeps the place. The code opens nothing any more.',
  done: ['VolunteeringLeft', 'They are a volunteer no longer.'],
  fields: () => ({}),
  work: async (_told, { volunteerId }, context) => {
    const leave = { volunteerId, step: 'leave', pauseUntil: null } as const;
    return refusedTo(await changeVolunteer(context, leave, 'VOLUNTEER'));
  },
});
