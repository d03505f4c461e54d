import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { FINAL, type PathwayState } from '../pathway/pathway.ts';

export type SupportRequestState = 'RECEIVED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

/** Whoever asks for support hears from a person within two working days (DOMAIN 10, default timers). */
export const ANSWER_WITHIN_WORKING_DAYS = 2;

/** The day by which a request that came in on `received` is answered. */
export const answerBy = (received: CivilDate): CivilDate =>
  addWorkingDays(received, ANSWER_WITHIN_WORKING_DAYS);

/** Where it stands, in the words that a resident needs. */
export type ResidentStep = 'RECEIVED' | 'TALK_PLANNED' | 'PLANNING' | 'SUPPORTED' | 'ENDED';

export function residentStep(
  request: SupportRequestState,
  pathway: PathwayState | null,
): ResidentStep {
  if (request === 'RECEIVED') return 'RECEIVED';
  if (request !== 'ACCEPTED' || pathway === null) return 'ENDED';
  if ((FINAL as readonly PathwayState[]).includes(pathway)) return 'ENDED';
  if (pathway === 'TALK_PLANNED') return 'TALK_PLANNED';
  return pathway === 'PLANNING' ? 'PLANNING' : 'SUPPORTED';
}

/** What a resident wrote to prepare the talk may be changed until the talk was held. */
export const mayChangeIntake = (step: ResidentStep): boolean =>
  step === 'RECEIVED' || step === 'TALK_PLANNED';
