import { describe, expect, test } from 'vitest';
import { letter, promise, timer } from '../../testing/effects.ts';
import { on, pathwayEvent } from '../../testing/pathway-events.ts';
import { addDays, civilDate, dayOf } from '../calendar/civil-date.ts';
import { termsWith } from '../terms.ts';
import * as effect from './effects.ts';
import { sendTriedToCall } from './events/attempt-not-reached.ts';
import { call, remindByCard } from './events/call-due.ts';
import { sendApology } from './events/death-notice-withdrawn.ts';
import { planAftercare } from './events/finished.ts';
import { checkIn } from './events/first-visit-held.ts';
import { resume } from './events/hold-released.ts';
import { contactAboutSomeoneElse } from './events/match-ends.ts';
import { contactInThatWeek } from './events/snooze-over.ts';
import { tellInPerson } from './events/survivor-died.ts';
import type { PathwayState } from './pathway.ts';

const BY_NAME = {
  ...effect,
  checkIn,
  contactAboutSomeoneElse,
  contactInThatWeek,
  tellInPerson,
};

const letterFacts = (death: string | null, received: string) => ({
  latestDeath: death === null ? null : civilDate(death),
  received: civilDate(received),
});
const callFacts = (death: string, sent: string | null, monthDaysToAvoid: string[] = []) => ({
  ...letterFacts(death, death),
  letterSentOn: sent === null ? null : civilDate(sent),
  monthDaysToAvoid,
});

describe('the offer letter', () => {
  test.each([
    ['2026-09-01', '2026-09-04', '2026-09-11', '2026-09-15', '2026-09-22', 'is in time'],
    ['2026-09-01', '2026-09-04', '2026-09-17', '2026-09-17', '2026-09-22', 'may go at once'],
    ['2026-09-01', '2026-09-04', '2026-11-21', '2026-11-23', '2026-11-23', 'is late already'],
    [null, '2026-09-04', '2026-09-04', '2026-09-18', '2026-09-25', 'counts from its notice'],
    ['2026-09-30', '2026-09-04', '2026-09-04', '2026-09-18', '2026-09-25', 'died before it came'],
    ['2026-09-01', '2026-09-14', '2026-09-14', '2026-09-16', '2026-09-22', 'was told of late'],
    ['2026-12-10', '2026-12-11', '2026-12-14', '2027-01-04', '2027-01-04', 'waits for January'],
    ['2026-03-23', '2026-03-24', '2026-03-24', '2026-04-07', '2026-04-13', 'waits for Easter'],
    ['2028-02-08', '2028-02-09', '2028-02-09', '2028-02-22', '2028-02-29', 'is of a leap day'],
  ])(
    'of a death on %s, told %s, decided %s, goes from %s and by %s: it %s',
    (death, told, decided, from, due, _) => {
      expect(effect.sendLetter(letterFacts(death, told), on(decided))).toEqual(
        promise('SEND_LETTER', due, from),
      );
    },
  );

  test('goes in the weeks that the municipality chose', () => {
    const terms = termsWith({ letterNotBefore: 28, letterTarget: 35 });

    expect(
      effect.sendLetter(letterFacts('2026-09-01', '2026-09-04'), on('2026-09-04', 'SYSTEM', terms)),
    ).toEqual(promise('SEND_LETTER', '2026-10-06', '2026-09-29'));
  });
});

describe('the call', () => {
  test.each([
    ['2026-09-01', '2026-09-22', [], '2026-12-01', 'thirteen weeks after the death'],
    ['2026-09-01', '2026-11-10', [], '2026-12-15', 'five weeks after a late letter'],
    ['2026-09-01', '2026-09-22', ['12-01'], '2026-12-02', 'not on a birthday'],
    [
      '2026-09-01',
      '2026-09-22',
      ['12-01', '12-02', '12-03', '12-04'],
      '2026-12-07',
      'nor after it on a Saturday',
    ],
    ['2026-09-24', '2026-10-15', [], '2027-01-04', 'not at Christmas'],
    ['2026-09-24', '2026-10-15', ['01-04'], '2027-01-05', 'nor on a wedding day after it'],
    ['2026-12-28', '2027-01-18', [], '2027-03-30', 'not on Easter Monday'],
    ['2027-11-30', '2027-12-21', [], '2028-02-29', 'on 29 February'],
    ['2027-11-30', '2027-12-21', ['02-29'], '2028-03-01', 'unless that is a birthday'],
    ['2026-07-27', '2026-08-17', [], '2026-10-26', 'the day after the clock went back'],
    ['2026-12-29', '2027-02-22', [], '2027-03-30', 'five weeks in which the clock went forward'],
  ])(
    'after a death on %s and a letter on %s, avoiding %j, is on %s: %s',
    (death, sent, avoid, due) => {
      expect(effect.setCallTimer(callFacts(death, sent, avoid), on(sent))).toEqual(
        timer('CALL', due),
      );
    },
  );

  test('is after ten weeks where the municipality says so', () => {
    const terms = termsWith({ callAfterWeeks: 10 });

    expect(
      effect.setCallTimer(callFacts('2026-09-01', '2026-09-22'), on('2026-09-22', 'SYSTEM', terms)),
    ).toEqual(timer('CALL', '2026-11-10'));
  });

  test('counts from today when no letter is known to have gone out before', () => {
    expect(effect.setCallTimer(callFacts('2026-09-01', null), on('2026-11-23'))).toEqual(
      timer('CALL', '2027-01-04'),
    );
  });

  test.each([
    ['2026-11-23', '2026-11-23', '2026-12-14', 'three weeks'],
    ['2026-04-14', '2026-04-14', '2026-05-04', 'a day less when that is 5 May'],
    ['2026-11-21', '2026-11-23', '2026-12-11', 'from a Saturday the weekend does not count'],
  ])('that is due on %s may be made from %s until %s: %s', (today, from, due) => {
    expect(call(pathwayEvent('callDue'), on(today))).toEqual({
      ...promise('CALL', due, from),
      dayPart: 'EVENING',
    });
  });

  test('that is due on a difficult day is made after it, also when that is after the window', () => {
    const days = Array.from({ length: 30 }, (_, n) => addDays(civilDate('2026-11-23'), n));
    const wishes = { bestTimes: [], daysToAvoid: days };

    expect(call(pathwayEvent('callDue', { wishes }), on('2026-11-23'))).toEqual({
      ...promise('CALL', '2026-12-23', '2026-12-23'),
      dayPart: 'MORNING',
    });
  });
});

describe('a promise within working days', () => {
  test.each([
    ['checkNotice', '2026-12-24', '2027-01-04', 'five over Christmas and New Year'],
    ['contact', '2026-12-24', '2026-12-29', 'two over Christmas'],
    ['contact', '2025-04-17', '2025-04-23', 'two over Easter'],
    ['contactInThatWeek', '2026-11-23', '2026-11-30', 'five'],
    ['contactAboutSomeoneElse', '2026-11-20', '2026-11-25', 'three over a weekend'],
    ['holdTalk', '2026-04-24', '2026-05-12', 'ten over King’s Day and 5 May'],
    ['makePlan', '2026-11-21', '2026-11-27', 'five from a Saturday'],
    [
      'findVolunteer',
      '2026-05-08',
      '2026-05-27',
      'ten over Ascension, the Friday after it and Whit Monday',
    ],
    ['firstMeeting', '2028-02-18', '2028-03-03', 'ten over 29 February'],
    ['checkIn', '2026-10-23', '2026-10-30', 'five over the night of the clock'],
    ['tellInPerson', '2026-11-20', '2026-11-23', 'one from a Friday'],
  ] as const)('%s on %s is due on %s: %s', (name, today, due, _) => {
    expect(BY_NAME[name](null, on(today))).toMatchObject({ type: 'TaskOpened', due });
  });

  test('is as long as the municipality says', () => {
    const soon = on('2026-11-23', 'COORDINATOR', termsWith({ talkWithinWorkingDays: 3 }));

    expect(effect.holdTalk(null, soon)).toEqual(promise('HOLD_TALK', '2026-11-26'));
  });
});

describe('a promise in weeks or months', () => {
  test.each([
    ['keepInTouch', '2026-11-23', '2026-12-14', 'three weeks'],
    ['keepInTouch', '2026-04-06', '2026-04-24', 'before King’s Day rather than after it'],
    ['keepInTouch', '2026-12-04', '2026-12-24', 'before Christmas rather than after it'],
    ['planReview', '2026-11-23', '2027-02-23', 'three months'],
    ['planReview', '2027-11-30', '2028-02-29', 'to the last day of February'],
    ['planReview', '2026-11-30', '2027-03-01', 'and of a short one, on a Monday'],
    ['planReview', '2027-01-27', '2027-04-28', 'not on King’s Day'],
    ['planLastVisits', '2026-11-13', '2026-12-28', 'six weeks, not on second Christmas Day'],
  ] as const)('%s on %s is due on %s: %s', (name, today, due, _) => {
    expect(BY_NAME[name](null, on(today))).toMatchObject({ type: 'TaskOpened', due });
  });

  test('may be set to nothing, and is still for a working day from now on', () => {
    const saturday = on('2026-11-21', 'COORDINATOR', termsWith({ waitingContactWeeks: 0 }));

    expect(effect.keepInTouch(null, saturday)).toEqual(promise('WAITING_CONTACT', '2026-11-23'));
  });
});

describe('the call after support', () => {
  test.each([
    ['2026-11-23', [], '2027-01-04', 'six weeks'],
    ['2026-11-14', [], '2026-12-28', 'not on second Christmas Day'],
    ['2026-11-23', ['2027-01-12'], '2027-01-04', 'eight days before a hard day'],
    ['2026-11-23', ['2027-01-11'], '2027-01-19', 'not a week before a hard day'],
    ['2026-11-23', ['2026-12-28'], '2027-01-05', 'nor a week after one'],
    ['2026-11-23', ['2027-01-04', '2027-01-15'], '2027-01-25', 'nor between two'],
  ])('when it ended on %s, avoiding %j, is on %s: %s', (today, avoid, due) => {
    const facts = pathwayEvent('finished', { daysToAvoid: avoid.map(civilDate) });

    expect(planAftercare(facts, on(today))).toEqual(promise('AFTERCARE_CALL', due));
  });
});

describe('a card or letter', () => {
  test.each([
    ['2026-11-23', '2026-11-23', 'at once'],
    ['2026-11-21', '2026-11-23', 'after the weekend'],
    ['2026-12-24', '2027-01-04', 'after the quiet days'],
    ['2027-01-02', '2027-01-04', 'after 2 January'],
    ['2027-03-26', '2027-03-30', 'after Easter'],
  ])('decided on %s goes from %s: %s', (today, from) => {
    const went = pathwayEvent('deathNoticeWithdrawn', { letterWasSent: true });

    expect(remindByCard(pathwayEvent('callDue'), on(today))).toEqual(letter('REMINDER_CARD', from));
    expect(sendTriedToCall(null, on(today))).toEqual(letter('TRIED_TO_CALL_CARD', from));
    expect(effect.sendInformation(null, on(today))).toEqual(letter('LEAFLET', from));
    expect(sendApology(went, on(today))).toEqual(letter('APOLOGY_LETTER', from));
  });
});

describe('when a hold ends', () => {
  test.each<[PathwayState, unknown]>([
    ['NEW', null],
    ['TO_CHECK', promise('CHECK_NOTICE', '2026-11-30')],
    ['TO_INVITE', promise('SEND_LETTER', '2026-11-23', '2026-11-23')],
    ['INVITED', timer('CALL', '2026-12-01')],
    ['CALL_DUE', promise('CONTACT', '2026-11-25')],
    ['LATER', timer('SNOOZE', '2026-12-07')],
    ['NOT_TARGET', { type: 'EraseAfterSet', rule: 'NOTICE_WITHOUT_TARGET', day: '2026-12-23' }],
    ['UNREACHED', { type: 'EraseAfterSet', rule: 'NEVER_REACHED', day: '2027-03-02' }],
  ])('in %s it goes on with %j', (before, expected) => {
    const facts = pathwayEvent('holdReleased', {
      before,
      ...callFacts('2026-09-01', '2026-09-22'),
    });

    expect(resume(facts, on('2026-11-23'))).toEqual(expected);
  });

  test('nothing of before fires at once: it was due long ago', () => {
    const facts = pathwayEvent('holdReleased', {
      before: 'INVITED',
      ...callFacts('2025-09-01', '2025-09-22'),
    });

    expect(resume(facts, on('2026-12-25'))).toEqual(timer('CALL', '2027-01-04'));
  });

  test.each([
    ['2027-05-10', '2027-05-10', 'is kept'],
    ['2027-05-08', '2027-05-10', 'of a Saturday is kept on Monday'],
    ['2026-11-24', '2026-12-07', 'of tomorrow becomes two weeks'],
  ])('a later until %s leads to %s: a promise %s', (until, due) => {
    const facts = pathwayEvent('holdReleased', { before: 'LATER', until: civilDate(until) });

    expect(resume(facts, on('2026-11-23'))).toEqual(timer('SNOOZE', due));
  });
});

describe('what is forgotten, and when', () => {
  test.each([
    ['eraseNotTarget', '2026-11-23', '2026-12-23', 'thirty days'],
    ['eraseDeclined', '2026-11-14', '2026-12-26', 'six weeks, whatever day that is'],
    ['eraseStopped', '2026-09-20', '2026-11-01', 'six weeks over the night of the clock'],
    ['eraseSupported', '2028-02-29', '2030-02-28', 'two years from 29 February'],
  ] as const)('%s on %s is on %s: %s', (name, today, day, _) => {
    expect(BY_NAME[name](null, on(today))).toMatchObject({ type: 'EraseAfterSet', day });
  });

  test.each([
    ['2026-09-01', '2027-03-02', '26 weeks after the death'],
    ['2026-05-01', '2027-01-04', 'but not within six weeks'],
    [null, '2027-05-24', '26 weeks from now, for the person who asked themselves'],
  ])('who was not reached after a death on %s, on %s: %s', (death, day, _) => {
    const facts = { latestDeath: death === null ? null : civilDate(death) };

    expect(effect.eraseUnreached(facts, on('2026-11-23'))).toMatchObject({
      type: 'EraseAfterSet',
      day,
    });
  });
});

test.each([
  ['2026-10-24T21:59:00Z', '2026-10-24', 'before midnight'],
  ['2026-10-24T22:01:00Z', '2026-10-25', 'after midnight'],
  ['2026-10-25T00:30:00Z', '2026-10-25', 'half past two'],
  ['2026-10-25T01:30:00Z', '2026-10-25', 'half past two once more'],
  ['2026-10-25T23:01:00Z', '2026-10-26', 'the day after'],
  ['2027-03-27T23:30:00Z', '2027-03-28', 'the short night'],
])('in the night of the clock (%s) it is %s (%s), and six weeks are 42 days', (moment, day) => {
  const today = dayOf(new Date(moment));

  expect(today).toBe(day);
  expect(effect.setSilenceTimer(null, on(today))).toEqual(timer('SILENCE', addDays(today, 42)));
});
