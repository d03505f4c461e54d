import { LIMITS } from '../input/limits.ts';
import { Refusal, type Role } from '../kernel.ts';

/** How fast a resident wants to go. Only they know (DOMAIN 4.5). */
export type WorkPace = 'NOW' | 'SLOW' | 'PAUSED';

/**
 * Help with staying at work, beginning again or looking for work, for who wants it (art. 7 Participatiewet; the Anw
 * knows no duty to work). Nothing in it is about sick leave: that is between an employee and an employer.
 */
export interface WorkGuidance {
  /** What the resident would like, in their own words. */
  readonly wish: string;
  readonly pace: WorkPace;
  /** Whether the municipality's consultant may hear of it. */
  readonly consultantConsent: boolean;
}

/** The pace is the resident's; somebody else may only write down what they said. */
export class PaceIsTheResidents extends Refusal {
  readonly code = 'PACE_IS_THE_RESIDENTS';

  constructor() {
    super('Only the resident sets the pace, or a coordinator in their words.');
  }
}

/** Without a wish there is no guidance to work. */
export class WishMissing extends Refusal {
  readonly code = 'WISH_MISSING';

  constructor() {
    super(`The wish has to be told, in ${LIMITS.ownWords} characters at most.`);
  }
}

/** Begins only where a resident said what they would like. */
export function beginWorkGuidance(
  told: WorkGuidance,
  role: Role,
): WorkGuidance | WishMissing | PaceIsTheResidents {
  const wish = told.wish.trim();
  if (wish === '' || wish.length > LIMITS.ownWords) return new WishMissing();
  return setPace({ ...told, wish }, told.pace, role);
}

/** Any pace may follow any other, at any moment and without a reason; pausing is this one step. */
export const setPace = (
  guidance: WorkGuidance,
  pace: WorkPace,
  role: Role,
): WorkGuidance | PaceIsTheResidents =>
  ['RESIDENT', 'COORDINATOR', 'PROFESSIONAL'].includes(role)
    ? { ...guidance, pace }
    : new PaceIsTheResidents();

/** Whether somebody may ask how it goes with work now. */
export const mayAskAboutWork = ({ pace }: WorkGuidance): boolean => pace !== 'PAUSED';

/** Whether the municipality's consultant may be told: with consent, and not while it is paused. */
export const mayTellConsultant = (guidance: WorkGuidance): boolean =>
  guidance.consultantConsent && mayAskAboutWork(guidance);
