/** How fast a resident wants to go. Only they know (DOMAIN 4.5). */
export type WorkPace = 'NOW' | 'SLOW' | 'PAUSED';

/**
 * Help with staying at work, beginning again or looking for work, for the person who wants it (art. 7 Participatiewet; the Anw
 * knows no duty to work). Nothing in it is about sick leave: that is between an employee and an employer.
 */
export interface WorkGuidance {
  readonly pace: WorkPace;
  /** Whether the municipality's consultant may hear of it. */
  readonly consultantConsent: boolean;
}

/** Whether the municipality's consultant may be told: with consent, and not while it is paused. */
export const mayTellConsultant = ({ pace, consultantConsent }: WorkGuidance): boolean =>
  consultantConsent && pace !== 'PAUSED';
