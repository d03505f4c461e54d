import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { PathwayState } from '../pathway/pathway.ts';

export type SupportRequestState = 'RECEIVED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

/** Whoever asks for support hears from a person within two working days (DOMAIN 10, default timers). */
export const ANSWER_WITHIN_WORKING_DAYS = 2;

/** The day by which a request that came in on `received` is answered. */
export const answerBy = (received: CivilDate): CivilDate =>
  addWorkingDays(received, ANSWER_WITHIN_WORKING_DAYS);

/** Where it stands, in what a resident needs to know. Never why: a hold or a signal is not told here. */
export type ResidentStep =
  /** We have it, and a person looks at it. */
  | 'RECEIVED'
  /** We wrote to you. */
  | 'INVITED'
  /** We will call you. */
  | 'CALL'
  /** We contact you in the week that you chose. */
  | 'LATER'
  | 'TALK_PLANNED'
  /** We choose together what helps. */
  | 'PLANNING'
  /** We look for a volunteer. */
  | 'WAITING'
  /** We found somebody, and wait for answers. */
  | 'PROPOSED'
  | 'SUPPORTED'
  /** The last visits. */
  | 'ENDING'
  /** We call once more, to hear how it is. */
  | 'AFTERCARE'
  /** Nothing happens by itself, and nobody comes unless the resident asks. */
  | 'ENDED';

const STEP_IN: Readonly<Record<PathwayState, ResidentStep>> = {
  NEW: 'RECEIVED',
  TO_CHECK: 'RECEIVED',
  TO_INVITE: 'RECEIVED',
  INVITED: 'INVITED',
  CALL_DUE: 'CALL',
  LATER: 'LATER',
  TALK_PLANNED: 'TALK_PLANNED',
  PLANNING: 'PLANNING',
  WAITING: 'WAITING',
  PROPOSED: 'PROPOSED',
  ACTIVE: 'SUPPORTED',
  ENDING: 'ENDING',
  AFTERCARE: 'AFTERCARE',
  // Any promise would be broken while it is held, and that it is held may be told to nobody (DOMAIN 3.3).
  HELD: 'ENDED',
  NOT_TARGET: 'ENDED',
  UNREACHED: 'ENDED',
  DECLINED: 'ENDED',
  CLOSED: 'ENDED',
  STOPPED: 'ENDED',
  ERASED: 'ENDED',
};

export function residentStep(
  request: SupportRequestState,
  pathway: PathwayState | null,
): ResidentStep {
  if (request === 'RECEIVED') return 'RECEIVED';
  if (request !== 'ACCEPTED' || pathway === null) return 'ENDED';
  return STEP_IN[pathway];
}

const BEFORE_THE_TALK: readonly ResidentStep[] = ['RECEIVED', 'CALL', 'LATER', 'TALK_PLANNED'];

/** What a resident wrote to prepare the talk may be changed until the talk was held. */
export const mayChangeIntake = (step: ResidentStep): boolean => BEFORE_THE_TALK.includes(step);
