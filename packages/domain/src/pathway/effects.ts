import { addDays, addMonths, type CivilDate, latest } from '../calendar/civil-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  notOnQuietDay,
  onWorkingDay,
} from '../calendar/working-days.ts';
import { firstAttempt } from '../calls/next-attempt.ts';
import { isNearSensitiveDay } from '../calls/sensitive-days.ts';
import type { Occasion } from '../kernel.ts';
import { answerBy } from '../matching/match-proposal.ts';
import type { DestructionCause } from '../privacy/destruction-record.ts';
import { eraseOn, ruleOf } from '../privacy/retention.ts';
import type { RetentionKey } from '../privacy/retention-rules.ts';
import { TERMS, type Terms } from '../terms.ts';
import type { CallFacts, LetterFacts, PathwayEvents, UnreachedFacts } from './events.ts';
import type { CloseReason, Effect, QueuedLetter, TaskKind, TimerKind } from './pathway.ts';

type Facts<E extends keyof PathwayEvents> = PathwayEvents[E];

const termsOf = ({ terms = TERMS }: Occasion): Terms => terms;
const task = (kind: TaskKind, due: CivilDate, notBefore?: CivilDate): Effect => ({
  type: 'TaskOpened',
  task: kind,
  due,
  ...(notBefore && { notBefore }),
});
const timer = (kind: TimerKind, due: CivilDate): Effect => ({ type: 'TimerSet', timer: kind, due });
const letter = (kind: QueuedLetter, { today }: Occasion): Effect => ({
  type: 'LetterQueued',
  letter: kind,
  notBefore: notOnQuietDay(today),
});
/** A promise within so many working days, by the name of its term. */
const within = (occasion: Occasion, kind: TaskKind, term: keyof Terms): Effect =>
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

/** What has to be promised anew when a hold ends, never in the past. Somebody whose pathway rests is forgotten as before. */
export function resume(facts: Facts<'holdReleased'>, occasion: Occasion): Effect | null {
  switch (facts.before) {
    case 'TO_CHECK':
      return checkNotice(facts, occasion);
    case 'TO_INVITE':
      return sendLetter(facts, occasion);
    case 'INVITED':
      return setCallTimer(facts, occasion);
    case 'CALL_DUE':
      return contact(facts, occasion);
    case 'LATER':
      return resumeSnooze(facts, occasion);
    case 'NOT_TARGET':
      return eraseNotTarget(facts, occasion);
    case 'UNREACHED':
      return eraseUnreached(facts, occasion);
    default:
      return null;
  }
}

/** Whoever asked for a later day is not written or called before it, and not the moment a hold ends. */
function resumeSnooze(
  { until }: Facts<'holdReleased'>,
  { today, terms = TERMS }: Occasion,
): Effect {
  const soonest = addDays(today, terms.laterNotBefore);
  return timer('SNOOZE', onWorkingDay(until ? latest(until, soonest) : soonest));
}

export const checkNotice = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CHECK_NOTICE', 'checkWithinWorkingDays');

/** Whether somebody is known already is looked at as soon as what a rule could not decide. */
export const checkSamePerson = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CHECK_SAME_PERSON', 'checkWithinWorkingDays');
export const checkCorrection = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CHECK_CORRECTION', 'checkWithinWorkingDays');

/** Nobody under age gets the offer, but a person looks whether somebody else should do something. */
export const checkUnderage = (
  facts: { readonly underMinimumAge: boolean },
  occasion: Occasion,
): Effect | null => (facts.underMinimumAge ? checkNotice(facts, occasion) : null);

/** Somebody calls within the window of the call, first on a day and in a part of it that suit the resident. */
export function call({ wishes }: Facts<'callDue'>, occasion: Occasion): Effect {
  const { day, dayPart } = firstAttempt(onWorkingDay(occasion.today), wishes);
  const due = latest(byWorkingDay(occasion, termsOf(occasion).callWindowWeeks * 7), day);
  return { ...(task('CALL', due, day) as Extract<Effect, { type: 'TaskOpened' }>), dayPart };
}

/** So many days from today, or the last working day before: a promise is not kept on a holiday, nor after it. */
function byWorkingDay({ today }: Occasion, days: number): CivilDate {
  let due = addDays(today, days);
  while (due > today && !isWorkingDay(due)) due = addDays(due, -1);
  return onWorkingDay(due);
}

/** The name went from the municipality to the organisation that calls: it is written down with its ground. */
export const handOver = (): Effect => ({ type: 'HandedOver' });

/** Once, and by a person when its moment has long passed: never a burst of letters after a standstill. */
export function remindByCard(facts: Facts<'callDue'>, occasion: Occasion): Effect | null {
  if (facts.cardSent) return null;
  return facts.late ? sendCardByHand(facts, occasion) : letter('REMINDER_CARD', occasion);
}

const sendCardByHand = (_: unknown, occasion: Occasion) =>
  within(occasion, 'SEND_CARD', 'checkWithinWorkingDays');

/** Somebody whose number was wrong gets a card, unless there was one already. */
export const writeInstead = (facts: Facts<'attemptNotReached'>, occasion: Occasion) =>
  facts.cardSent ? null : letter('REMINDER_CARD', occasion);

export const dropPhone = (): Effect => ({ type: 'PhoneDropped' });

export const setSilenceTimer = (_: unknown, occasion: Occasion): Effect =>
  timer('SILENCE', addDays(occasion.today, termsOf(occasion).silenceWeeks * 7));

export const contact = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CONTACT', 'contactWithinWorkingDays');
export const contactInThatWeek = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CONTACT', 'laterContactWorkingDays');
export const contactAboutSomeoneElse = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CONTACT', 'someoneElseContactWorkingDays');

export const snooze = ({ until }: Facts<'residentReplies'>, { today }: Occasion): Effect =>
  timer('SNOOZE', onWorkingDay(until ?? today));

export const tryAgain = ({ next }: Facts<'attemptNotReached'>): Effect => ({
  type: 'TaskOpened',
  task: 'CALL',
  due: next.day,
  notBefore: next.day,
  dayPart: next.dayPart,
});

export const callBack = ({ on, dayPart }: Facts<'callBackAsked'>): Effect => ({
  type: 'TaskOpened',
  task: 'CALL',
  due: on,
  notBefore: on,
  dayPart,
});

export const sendTriedToCall = (_: unknown, occasion: Occasion) =>
  letter('TRIED_TO_CALL_CARD', occasion);
export const sendInformation = (_: unknown, occasion: Occasion) => letter('LEAFLET', occasion);
export const sendAgreement = (facts: Facts<'planAgreed'>, occasion: Occasion) =>
  facts.onPaper ? letter('AGREEMENT_LETTER', occasion) : null;
export const sendApology = (facts: Facts<'deathNoticeWithdrawn'>, occasion: Occasion) =>
  facts.letterWasSent ? letter('APOLOGY_LETTER', occasion) : null;

export const holdTalk = (_: unknown, occasion: Occasion) =>
  within(occasion, 'HOLD_TALK', 'talkWithinWorkingDays');
export const makePlan = (_: unknown, occasion: Occasion) =>
  within(occasion, 'MAKE_PLAN', 'planWithinWorkingDays');
export const findVolunteer = (_: unknown, occasion: Occasion) =>
  within(occasion, 'FIND_VOLUNTEER', 'findVolunteerWorkingDays');
export const firstMeeting = (_: unknown, occasion: Occasion) =>
  within(occasion, 'FIRST_MEETING', 'firstMeetingWorkingDays');
export const checkIn = (_: unknown, occasion: Occasion) =>
  within(occasion, 'CHECK_IN', 'checkInWorkingDays');

/** Whoever waits hears from us at least so often (DOMAIN 10). */
export const keepInTouch = (_: unknown, occasion: Occasion): Effect =>
  task('WAITING_CONTACT', byWorkingDay(occasion, termsOf(occasion).waitingContactWeeks * 7));

/** Whoever gives the support hears from a person that it rests, goes on or goes at another pace. */
export const arrangePace = (_: unknown, occasion: Occasion) =>
  within(occasion, 'ARRANGE_PACE', 'arrangePaceWorkingDays');

/** The volunteer hears at once to look at their own page. */
export const tellVolunteer = (): Effect => ({ type: 'VolunteerTold' });

export const firstMeetingToCome = (facts: Facts<'planItemChanged'>, occasion: Occasion) =>
  facts.firstVisitToCome ? firstMeeting(facts, occasion) : null;

/** A proposal is over on the day after the last on which an answer counts. */
export const askForAnswer = (_: unknown, occasion: Occasion): Effect =>
  overAfter(answerBy(occasion.today, termsOf(occasion).proposalAnswerDays));

/** The day that both were told stays: that somebody heard how it stands gives nobody more or less time. */
export const keepAsking = (facts: Facts<'waitingContactMade'>): Effect | null =>
  facts.answerBy && overAfter(facts.answerBy);

const overAfter = (lastDay: CivilDate): Effect => timer('PROPOSAL', addDays(lastDay, 1));

export const planReview = (_: unknown, occasion: Occasion): Effect =>
  task('REVIEW', notOnQuietDay(addMonths(occasion.today, termsOf(occasion).reviewMonths)));

export const planLastVisits = (_: unknown, occasion: Occasion): Effect =>
  task('LAST_VISITS', onWorkingDay(addDays(occasion.today, termsOf(occasion).lastVisitsWeeks * 7)));

/** A call after some weeks, not within a week of a day that is hard. */
export function planAftercare({ daysToAvoid }: Facts<'finished'>, occasion: Occasion): Effect {
  let day = onWorkingDay(addDays(occasion.today, termsOf(occasion).aftercareWeeks * 7));
  while (isNearSensitiveDay(day, daysToAvoid)) day = onWorkingDay(addDays(day, 1));
  return task('AFTERCARE_CALL', day);
}

export const tellInPerson = (_: unknown, occasion: Occasion) =>
  within(occasion, 'TELL_IN_PERSON', 'tellInPersonWorkingDays');
export const cancelLetters = (): Effect => ({ type: 'LettersCancelled' });
export const dropBirthDate = (): Effect => ({ type: 'BirthDateDropped' });
export const closed = (reason: CloseReason) => (): Effect => ({ type: 'Closed', reason });
export const endMatch = (reason: CloseReason) => (): Effect => ({ type: 'MatchEnded', reason });

const erase = (rule: DestructionCause, day: CivilDate): Effect => ({
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
export const eraseErroneous = (
  { letterWasSent }: Facts<'deathNoticeWithdrawn'>,
  occasion: Occasion,
): Effect => {
  const { eraseErroneous: atOnce, eraseErroneousAfterLetter } = termsOf(occasion);
  const days = letterWasSent ? eraseErroneousAfterLetter : atOnce;
  return erase('NOTICE_WITHDRAWN', addDays(occasion.today, days));
};

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
export const keepObjection = (facts: Facts<'erasureGranted'>): Effect | null =>
  facts.wantsNoContact ? objectToContact() : null;
export const liftObjection = (): Effect => ({ type: 'ObjectionLifted' });
export const erasePerson = (): Effect => ({ type: 'PersonErased' });
