import type { Role } from '../kernel.ts';
import { type Row, requirement } from '../table.ts';
import {
  BEFORE_PAUSE,
  type StatusBeforePause,
  type VolunteerEventName,
  type VolunteerEvents,
  type VolunteerReadiness,
  type VolunteerStatus,
} from './volunteer.ts';

/** One row of the way of a volunteer, who always has a status already. */
export interface VolunteerTransition<
  E extends VolunteerEventName = VolunteerEventName,
  Facts = never,
> extends Row<Facts, VolunteerStatus, VolunteerStatus, unknown> {
  readonly from: readonly VolunteerStatus[];
  readonly event: E;
}

// Keeps each row's facts typed by its own event, in a list that holds all of them.
const row = <E extends VolunteerEventName>(
  transition: VolunteerTransition<E, VolunteerEvents[E]>,
): VolunteerTransition => transition;

const trainingDone = requirement(
  'trainingDone',
  'The basic training has to be finished and recorded.',
  (f: { readonly trained: boolean }) => f.trained,
);
const certificateSeen = requirement(
  'certificateSeen',
  'A valid certificate of conduct has to be seen.',
  (f: VolunteerReadiness) => f.certificateValid,
);
const ownLossLongEnoughAgo = requirement(
  'ownLossLongEnoughAgo',
  'The volunteer’s own loss has to be long enough ago.',
  (f: VolunteerReadiness) => !f.ownLossTooRecent,
);
const readyAgain = (f: VolunteerReadiness) =>
  f.trained && f.certificateValid && !f.ownLossTooRecent;
const notReadyAgain = (f: VolunteerReadiness) => !readyAgain(f);
const cameFrom = (status: StatusBeforePause) => (f: VolunteerEvents['resume']) =>
  f.pausedFrom === status;

const SELF_OR_COORDINATOR = ['VOLUNTEER', 'COORDINATOR'] as const satisfies Role[];

/** Every transition of a volunteer (DOMAIN 4.2, 4.4, 9). A new rule is a new row here. */
export const VOLUNTEER_TRANSITIONS: readonly VolunteerTransition[] = [
  row({ from: ['APPLIED'], event: 'invite', to: 'INVITED', by: ['COORDINATOR'] }),
  row({
    from: ['INVITED'],
    event: 'beginTraining',
    to: 'IN_TRAINING',
    by: ['COORDINATOR'],
  }),
  row({
    from: ['IN_TRAINING'],
    event: 'finishTraining',
    guards: [trainingDone],
    to: 'READY',
    by: ['COORDINATOR'],
  }),
  row({
    from: ['READY'],
    event: 'activate',
    guards: [trainingDone, certificateSeen, ownLossLongEnoughAgo],
    to: 'ACTIVE',
    by: ['COORDINATOR'],
  }),
  // From PAUSED too: a pause may be made longer or shorter.
  row({
    from: [...BEFORE_PAUSE, 'PAUSED'],
    event: 'pause',
    to: 'PAUSED',
    by: SELF_OR_COORDINATOR,
  }),
  ...(['APPLIED', 'INVITED', 'IN_TRAINING', 'READY'] as const).map((status) =>
    row({
      from: ['PAUSED'],
      event: 'resume',
      when: [cameFrom(status)],
      to: status,
      by: SELF_OR_COORDINATOR,
    }),
  ),
  row({
    from: ['PAUSED'],
    event: 'resume',
    when: [cameFrom('ACTIVE'), readyAgain],
    to: 'ACTIVE',
    by: SELF_OR_COORDINATOR,
  }),
  // Much may have happened in a long pause: a certificate that ended, a loss of one's own.
  row({
    from: ['PAUSED'],
    event: 'resume',
    when: [cameFrom('ACTIVE'), notReadyAgain],
    to: 'READY',
    by: SELF_OR_COORDINATOR,
  }),
  row({ from: [...BEFORE_PAUSE, 'PAUSED'], event: 'leave', to: 'LEFT', by: SELF_OR_COORDINATOR }),
  // Up to READY: whose certificate does not come was never sent to anybody. No reason is kept.
  row({
    from: ['APPLIED', 'INVITED', 'IN_TRAINING', 'READY'],
    event: 'decline',
    to: 'DECLINED',
    by: ['COORDINATOR'],
  }),
];
