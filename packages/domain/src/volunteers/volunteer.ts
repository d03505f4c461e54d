import type { CivilDate } from '../calendar/civil-date.ts';

/** How far somebody is on the way to standing beside a resident (DOMAIN 9). */
export type VolunteerStatus =
  | 'APPLIED'
  | 'INVITED'
  | 'IN_TRAINING'
  | 'READY'
  | 'ACTIVE'
  | 'PAUSED'
  | 'LEFT'
  | 'DECLINED';

/** The statuses from which a volunteer may pause, and to which they come back. */
export const BEFORE_PAUSE = [
  'APPLIED',
  'INVITED',
  'IN_TRAINING',
  'READY',
  'ACTIVE',
] as const satisfies readonly VolunteerStatus[];

export type StatusBeforePause = (typeof BEFORE_PAUSE)[number];

/** The statuses from which nothing more happens. A volunteer who wants to help again applies again. */
export const VOLUNTEER_FINAL = ['LEFT', 'DECLINED'] as const satisfies readonly VolunteerStatus[];

export const isVolunteerFinal = (status: VolunteerStatus): boolean =>
  (VOLUNTEER_FINAL as readonly VolunteerStatus[]).includes(status);

/** What has to be true before somebody is sent to a resident. */
export interface VolunteerReadiness {
  readonly trained: boolean;
  readonly certificateValid: boolean;
  readonly ownLossTooRecent: boolean;
}

/** The events of a volunteer, each with the facts that its guards look at. */
export interface VolunteerEvents {
  readonly invite: Record<never, never>;
  /** Recorded after the talk to get to know each other: recording it says that it was. */
  readonly beginTraining: Record<never, never>;
  readonly finishTraining: { readonly trained: boolean };
  readonly activate: VolunteerReadiness;
  /** No reason is asked. */
  readonly pause: { readonly pauseUntil: CivilDate | null };
  readonly resume: VolunteerReadiness & { readonly pausedFrom: StatusBeforePause };
  readonly leave: Record<never, never>;
  readonly decline: Record<never, never>;
}

export type VolunteerEventName = keyof VolunteerEvents;

/** One event of a volunteer: its name and its facts. */
export type VolunteerEvent = {
  readonly [E in VolunteerEventName]: { readonly name: E } & VolunteerEvents[E];
}[VolunteerEventName];
