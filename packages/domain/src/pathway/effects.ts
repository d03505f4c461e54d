import { addDays, addMonths, type CivilDate, latest } from '../calendar/civil-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  notOnQuietDay,
  onWorkingDay,
} from '../calendar/working-days.ts';
import type { Occasion } from '../kernel.ts';
import { answerBy } from '../matching/match-proposal.ts';
import type { DestructionCause } from '../privacy/destruction-record.ts';
import { eraseOn, ruleOf } from '../privacy/retention.ts';
import type { RetentionKey } from '../privacy/retention-rules.ts';
import { TERMS, type Terms } from '../terms.ts';
import type { CallFacts, LetterFacts, UnreachedFacts } from './facts.ts';
import type { CloseReason, Effect, QueuedLetter, TaskKind, TimerKind } from './pathway.ts';

export const termsOf = ({ terms = TERMS }: Occasion): Terms => terms;

export const task = (kind: TaskKind, due: CivilDate, notBefore?: CivilDate): Effect => ({
  type: 'TaskOpened',
  task: kind,
  due,
  ...(notBefore && { notBefore }),
});

export const timer = (kind: TimerKind, due: CivilDate): Effect => ({
  type: 'TimerSet',
  timer: kind,
  due,
});

export const letter = (kind: QueuedLetter, { today }: Occasion): Effect => ({
  type: 'LetterQueued',
  letter: kind,
  notBefore: notOnQuietDay(today),
});

/** A promise within so many working days, by the name of its term. */
export const within = (occasion: Occasion, kind: TaskKind, term: keyof Terms): Effect =>
  task(kind, addWorkingDays(occasion.today, termsOf(occasion)[term]));

/** The offer letter: about three weeks after the death, never within two, never on a quiet day. */
export function sendLetter({ latestDeath, received }: LetterFacts, occasion: Occasion): Effect {
  const terms = termsOf(occasion);
  const afterReceipt = addWorkingDays(received, terms.letterAfterReceiptWorkingDays);
  const death = deathOr(latestDeath, received);
  const notBefore = notOnQuietDay(
    latest(addDays(death, terms.letterNotBefore), afterReceipt, occasion.today),
  );
  const due = notOnQuietDay(latest(addDays(death, terms.letterTarget), notBefore));
  return task('SEND_LETTER', due, notBefore);
}

// Nobody dies after the notice of it: without a date of death its receipt is the day to count from.
const deathOr = (latestDeath: CivilDate | null, received: CivilDate) =>
  latestDeath && latestDeath < received ? latestDeath : received;

/** The call: about three months after the death, well after the letter, on a day that is nobody's birthday. */
export function setCallTimer(facts: CallFacts, occasion: Occasion): Effect {
  const terms = termsOf(occasion);
  const sent = facts.letterSentOn ?? occasion.today;
  const target = latest(
    addDays(deathOr(facts.latestDeath, facts.received), terms.callAfterWeeks * 7),
    addDays(sent, terms.callAfterLetterWeeks * 7),
    occasion.today,
  );
  return timer('CALL', onFreeDay(target, facts.monthDaysToAvoid));
}

/** The first day from this one on which is neither quiet nor one to avoid. */
function onFreeDay(day: CivilDate, monthDays: readonly string[]): CivilDate {
  let free = notOnQuietDay(day);
  while (monthDays.includes(free.slice(5))) free = notOnQuietDay(addDays(free, 1));
  return free;
}

export const checkNotice = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CHECK_NOTICE', 'checkWithinWorkingDays');

export const checkCorrection = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CHECK_CORRECTION', 'checkWithinWorkingDays');

/** Nobody under age gets the offer, but a person looks whether somebody else should do something. */
export const checkUnderage = (
  facts: { readonly underMinimumAge: boolean },
  occasion: Occasion,
): Effect | null => (facts.underMinimumAge ? checkNotice(facts, occasion) : null);

/** So many days from today, or the last working day before: a promise is not kept on a holiday, nor after it. */
export function byWorkingDay({ today }: Occasion, days: number): CivilDate {
  let due = addDays(today, days);
  while (due > today && !isWorkingDay(due)) due = addDays(due, -1);
  return onWorkingDay(due);
}

/** The name went from the municipality to the organisation that calls: it is written down with its ground. */
export const handOver = (): Effect => ({ type: 'HandedOver' });

export const setSilenceTimer = (_: unknown, occasion: Occasion): Effect =>
  timer('SILENCE', addDays(occasion.today, termsOf(occasion).silenceWeeks * 7));

export const contact = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CONTACT', 'contactWithinWorkingDays');

export const sendInformation = (_: unknown, occasion: Occasion) => letter('LEAFLET', occasion);

export const holdTalk = (_: unknown, occasion: Occasion) =>
  within(occasion, 'HOLD_TALK', 'talkWithinWorkingDays');

export const makePlan = (_: unknown, occasion: Occasion) =>
  within(occasion, 'MAKE_PLAN', 'planWithinWorkingDays');

export const findVolunteer = (_: unknown, occasion: Occasion) =>
  within(occasion, 'FIND_VOLUNTEER', 'findVolunteerWorkingDays');

export const firstMeeting = (_: unknown, occasion: Occasion) =>
  within(occasion, 'FIRST_MEETING', 'firstMeetingWorkingDays');

/** Whoever waits hears from us at least so often (DOMAIN 10). */
export const keepInTouch = (_: unknown, occasion: Occasion): Effect =>
  task('WAITING_CONTACT', byWorkingDay(occasion, termsOf(occasion).waitingContactWeeks * 7));

/** A proposal is over on the day after the last on which an answer counts. */
export const askForAnswer = (_: unknown, occasion: Occasion): Effect =>
  overAfter(answerBy(occasion.today, termsOf(occasion).proposalAnswerDays));

export const overAfter = (lastDay: CivilDate): Effect => timer('PROPOSAL', addDays(lastDay, 1));

export const planReview = (_: unknown, occasion: Occasion): Effect =>
  task('REVIEW', notOnQuietDay(addMonths(occasion.today, termsOf(occasion).reviewMonths)));

export const planLastVisits = (_: unknown, occasion: Occasion): Effect =>
  task('LAST_VISITS', onWorkingDay(addDays(occasion.today, termsOf(occasion).lastVisitsWeeks * 7)));

export const cancelLetters = (): Effect => ({ type: 'LettersCancelled' });
export const dropBirthDate = (): Effect => ({ type: 'BirthDateDropped' });
export const closed = (reason: CloseReason) => (): Effect => ({ type: 'Closed', reason });
export const endMatch = (reason: CloseReason) => (): Effect => ({ type: 'MatchEnded', reason });

export const erase = (rule: DestructionCause, day: CivilDate): Effect => ({
  type: 'EraseAfterSet',
  rule,
  day,
});

/** The day by a rule for keeping, with the term that the municipality chose. */
const eraseBy = (key: RetentionKey, { today, retention = {} }: Occasion): Effect =>
  erase(key, eraseOn(ruleOf(key, retention), today));

export const eraseNotTarget = (_: unknown, occasion: Occasion) =>
  eraseBy('NOTICE_WITHOUT_TARGET', occasion);

export const eraseDeclined = (_: unknown, occasion: Occasion) => eraseBy('DECLINED', occasion);

/** Somebody who died, moved or was held for good got nothing of us: kept no longer than somebody who said no. */
export const eraseStopped = (_: unknown, occasion: Occasion) => eraseBy('DECLINED', occasion);

/** Two years, or fifteen where the municipality gives this support under the Wmo and says so. */
export const eraseSupported = (_: unknown, occasion: Occasion): Effect =>
  eraseBy(occasion.retention?.SUPPORTED_UNDER_WMO ? 'SUPPORTED_UNDER_WMO' : 'SUPPORTED', occasion);

/** Counted from the death: the door stays open for as long as for everybody else. */
export function eraseUnreached({ latestDeath }: UnreachedFacts, occasion: Occasion): Effect {
  const { today, retention = {} } = occasion;
  const byDeath = eraseOn(ruleOf('NEVER_REACHED', retention), latestDeath ?? today);
  const atLeast = eraseOn(ruleOf('DECLINED', retention), today);
  return erase('NEVER_REACHED', latest(byDeath, atLeast));
}

/** Remembered as a keyed hash only, so that no later import starts again (GDPR 21). */
export const objectToContact = (): Effect => ({ type: 'ContactObjected' });

export const erasePerson = (): Effect => ({ type: 'PersonErased' });
