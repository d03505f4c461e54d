import { addDays, latest } from '../calendar/civil-date.ts';
import { addWorkingDays, notOnQuietDay } from '../calendar/working-days.ts';
import type { Occasion } from '../kernel.ts';
import type { LetterFacts, PathwayEvents } from './events.ts';
import type { Effect } from './pathway.ts';

/** The default terms of DOMAIN 10, in days where nothing else is said. */
export const TERMS = {
  checkWithinWorkingDays: 5,
  letterNotBefore: 14,
  letterTarget: 21,
  letterAfterReceiptWorkingDays: 2,
  contactWithinWorkingDays: 2,
  talkWithinWorkingDays: 10,
  planWithinWorkingDays: 5,
  eraseNotTarget: 30,
  eraseDeclined: 42,
} as const;

/** The offer letter: about three weeks after the death, never within two, never on a quiet day. */
export function sendLetter({ latestDeath, received }: LetterFacts, { today }: Occasion): Effect {
  const afterReceipt = addWorkingDays(received, TERMS.letterAfterReceiptWorkingDays);
  // Nobody dies after the notice of it: without a date of death its receipt is the day to count from.
  const death = latestDeath && latestDeath < received ? latestDeath : received;
  const notBefore = notOnQuietDay(
    latest(addDays(death, TERMS.letterNotBefore), afterReceipt, today),
  );
  const due = notOnQuietDay(latest(addDays(death, TERMS.letterTarget), notBefore));
  return { type: 'TaskOpened', task: 'SEND_LETTER', due, notBefore };
}

export const checkNotice = (_: unknown, { today }: Occasion): Effect => ({
  type: 'TaskOpened',
  task: 'CHECK_NOTICE',
  due: addWorkingDays(today, TERMS.checkWithinWorkingDays),
});

/** Nobody under age gets the offer, but a person looks whether somebody else should do something. */
export const checkUnderage = (
  { underMinimumAge }: PathwayEvents['notTarget'],
  occasion: Occasion,
): Effect | null => (underMinimumAge ? checkNotice(null, occasion) : null);

export const contact = (_: unknown, { today }: Occasion): Effect => ({
  type: 'TaskOpened',
  task: 'CONTACT',
  due: addWorkingDays(today, TERMS.contactWithinWorkingDays),
});

export const holdTalk = (_: unknown, { today }: Occasion): Effect => ({
  type: 'TaskOpened',
  task: 'HOLD_TALK',
  due: addWorkingDays(today, TERMS.talkWithinWorkingDays),
});

export const makePlan = (_: unknown, { today }: Occasion): Effect => ({
  type: 'TaskOpened',
  task: 'MAKE_PLAN',
  due: addWorkingDays(today, TERMS.planWithinWorkingDays),
});

export const dropBirthDate = (): Effect => ({ type: 'BirthDateDropped' });

export const eraseNotTarget = (_: unknown, { today }: Occasion): Effect => ({
  type: 'EraseAfterSet',
  day: addDays(today, TERMS.eraseNotTarget),
});

export const eraseDeclined = (_: unknown, { today }: Occasion): Effect => ({
  type: 'EraseAfterSet',
  day: addDays(today, TERMS.eraseDeclined),
});

/** Remembered as a keyed hash only, so that no later import starts again (GDPR 21). */
export const objectToContact = (): Effect => ({ type: 'ContactObjected' });
