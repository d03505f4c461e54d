import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import * as guard from '../guards.ts';

interface Facts {
  readonly certificateValid: boolean;
  readonly trainingValid: boolean;
  readonly highSignalOpen: boolean;
}

const certificateValid = requirement(
  'certificateValid',
  'The certificate of conduct of the volunteer has to be valid.',
  (f: Facts) => f.certificateValid,
);

const trainingValid = requirement(
  'trainingValid',
  'The volunteer has to have finished the training.',
  (f: Facts) => f.trainingValid,
);

export const bothAccept: EventDefinition<Facts> = {
  words: 'A yes to a proposal',
  rows: [
    {
      row: 26,
      from: ['PROPOSED'],
      guards: [certificateValid, trainingValid, guard.noHighSignalOpen],
      to: 'ACTIVE',
      by: ['SYSTEM', 'RESIDENT', 'COORDINATOR'],
      effects: [effect.firstMeeting, effect.planReview],
    },
  ],
};
