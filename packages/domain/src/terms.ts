import { MEANS_FROM } from './evaluation/cost-indicators.ts';

/** The default terms of DOMAIN 10; days where nothing else is said. A municipality may set its own. */
export const TERMS = {
  checkWithinWorkingDays: 5,
  letterNotBefore: 14,
  letterTarget: 21,
  letterAfterReceiptWorkingDays: 2,
  /** The outreach call, in weeks after the death. */
  callAfterWeeks: 13,
  /** At least so many weeks between letter and call. */
  callAfterLetterWeeks: 5,
  /** How long the call may be made after its day, in weeks. */
  callWindowWeeks: 3,
  callAttempts: 3,
  /** Without any answer to the card the pathway rests after so many weeks. */
  silenceWeeks: 6,
  laterNotBefore: 14,
  laterNotAfterMonths: 12,
  laterContactWorkingDays: 5,
  contactWithinWorkingDays: 2,
  talkWithinWorkingDays: 10,
  planWithinWorkingDays: 5,
  waitingContactWeeks: 3,
  findVolunteerWorkingDays: 10,
  proposalAnswerDays: 5,
  someoneElseContactWorkingDays: 3,
  firstMeetingWorkingDays: 10,
  checkInWorkingDays: 5,
  arrangePaceWorkingDays: 2,
  reviewMonths: 3,
  softEndMonths: 12,
  lastVisitsWeeks: 6,
  aftercareWeeks: 6,
  tellInPersonWorkingDays: 1,
  /** A timer that fires later than this does nothing by itself any more: a person decides. */
  lateAfterDays: 7,
  /** How old a certificate of conduct may be: three years is advice, no law (DOMAIN 2.4); a municipality may ask for a newer one. */
  certificateYears: 3,
  /** A volunteer with a loss of their own waits so long before being matched (DOMAIN 4.6). */
  ownLossMonths: 24,
  /** The most residents that any volunteer may have at the same time, whatever they offer. */
  maxCapacity: 3,
  /** How long a volunteer rests after a match that ended early (table row 28). */
  coolDownWeeks: 4,
  /** How long what a wrong notice led to is kept. Other terms for keeping are rules of their own. */
  eraseErroneous: 0,
  /** A letter of apology has to be sent before nothing is known any more. */
  eraseErroneousAfterLetter: 14,
  /** People: a number from one to just below it is shown in no report, and cannot be worked out. */
  reportThreshold: 5,
} as const satisfies Readonly<Record<string, number>>;

export type Terms = Readonly<Record<keyof typeof TERMS, number>>;

/** The least and the most that a term may be, in whatever it is counted. */
export function limitsOfTerm(name: keyof Terms): readonly [least: number, most: number] {
  // Under five somebody is recognised. Means are shown from ten people on, so that ten protects those too.
  if (name === 'reportThreshold') return [TERMS.reportThreshold, MEANS_FROM];
  // A day that it leads to has to be one that can be written.
  return [0, name.endsWith('Years') ? 99 : 9_999];
}

/** The terms of a municipality: its own where it has set them, the defaults otherwise. */
export const termsWith = (own: Readonly<Record<string, number>>): Terms => ({ ...TERMS, ...own });
