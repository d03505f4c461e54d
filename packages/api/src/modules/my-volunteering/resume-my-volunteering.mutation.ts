import { changeVolunteer } from '../volunteers/change-volunteer.store.ts';
import { refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('resumeMyVolunteering', {
  description:
    'A volunteer goes on after a rest: where they were, or first with a coordinator when a certificate has ended meanwhile.',
  done: ['VolunteeringResumed', 'They are back.'],
  fields: () => ({}),
  work: async (_told, { volunteerId }, context) => {
    const resume = { volunteerId, step: 'resume', pauseUntil: null } as const;
    return refusedTo(await changeVolunteer(context, resume, 'VOLUNTEER'));
  },
});
