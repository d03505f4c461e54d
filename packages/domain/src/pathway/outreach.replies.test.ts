import {
  callOn,
  closed,
  eraseAfter,
  HANDED_OVER,
  LETTERS_CANCELLED,
  letter,
  matchEnded,
  OBJECTED,
  PHONE_DROPPED,
  promise,
  timer,
} from '../../testing/effects.ts';
import { pathwayEvent } from '../../testing/pathway-events.ts';
import { describeRows, type Example } from '../../testing/rows.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { TRANSITIONS } from './events.ts';

const MAY_REPLY = [
  'TO_CHECK',
  'TO_INVITE',
  'INVITED',
  'CALL_DUE',
  'LATER',
  'UNREACHED',
  'NOT_TARGET',
] as const;
const HAS_LETTER = ['INVITED', 'CALL_DUE', 'LATER', 'UNREACHED'] as const;
const later = (until: string | null) =>
  pathwayEvent('residentReplies', {
    reply: 'LATER',
    until: until === null ? null : civilDate(until),
  });

const EXAMPLES: readonly Example[] = [
  {
    row: 12,
    sentence: 'a yes is answered within two working days',
    from: MAY_REPLY,
    event: pathwayEvent('residentReplies'),
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'CALL_DUE',
    effects: [LETTERS_CANCELLED, HANDED_OVER, promise('CONTACT', '2026-11-25')],
  },
  {
    row: 12,
    sentence: 'a yes with a talk arranged leads to that talk',
    from: MAY_REPLY,
    event: pathwayEvent('residentReplies', { talkArranged: true }),
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'TALK_PLANNED',
    effects: [LETTERS_CANCELLED, HANDED_OVER, promise('HOLD_TALK', '2026-12-07')],
  },
  {
    row: 13,
    sentence: 'a later is kept until the week that the resident chose',
    from: HAS_LETTER,
    event: later('2027-01-11'),
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'LATER',
    effects: [LETTERS_CANCELLED, timer('SNOOZE', '2027-01-11')],
    needs: {
      dateWithinTwoWeeksAndAYear: [
        later(null),
        later('2026-11-22'),
        later('2026-12-06'),
        later('2027-11-24'),
      ],
    },
  },
  ...[
    ['two weeks', '2026-12-07', '2026-12-07'],
    ['a year', '2027-11-23', '2027-11-23'],
    ['a Saturday', '2027-02-06', '2027-02-08'],
    ['Easter Monday', '2027-03-29', '2027-03-30'],
  ].map(([when, until, due]) => ({
    row: 13,
    sentence: `a later may be ${when}`,
    from: HAS_LETTER,
    event: later(until!),
    by: ['RESIDENT', 'COORDINATOR'] as const,
    to: 'LATER' as const,
    effects: [LETTERS_CANCELLED, timer('SNOOZE', due!)],
  })),
  {
    row: 14,
    sentence: 'the week that the resident chose is there',
    from: ['LATER'],
    event: pathwayEvent('snoozeOver'),
    by: ['SYSTEM'],
    to: 'CALL_DUE',
    effects: [HANDED_OVER, promise('CONTACT', '2026-11-30')],
  },
  {
    row: 15,
    sentence: 'a no ends it, is remembered, and all is forgotten in six weeks',
    from: [...MAY_REPLY, 'NEW', 'HELD', 'TALK_PLANNED', 'PLANNING', 'WAITING', 'PROPOSED'],
    event: pathwayEvent('residentReplies', { reply: 'NO' }),
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'DECLINED',
    effects: [
      LETTERS_CANCELLED,
      matchEnded('RESIDENT_STOPPED'),
      OBJECTED,
      eraseAfter('DECLINED', '2027-01-04'),
    ],
  },
  ...[1, 2].map((attempts) => ({
    row: 16,
    sentence: `after attempt ${attempts} of 3 somebody tries again at another moment`,
    from: ['CALL_DUE'] as const,
    event: pathwayEvent('attemptNotReached', { attempts }),
    by: ['COORDINATOR'] as const,
    to: 'SAME' as const,
    effects: [callOn('2026-11-26', 'EVENING')],
  })),
  ...[1, 3].map((attempts) => ({
    row: 16,
    sentence: `a wrong number is forgotten and a card goes, at attempt ${attempts} too`,
    from: ['CALL_DUE'] as const,
    event: pathwayEvent('attemptNotReached', { attempts, wrongNumber: true }),
    by: ['COORDINATOR'] as const,
    to: 'INVITED' as const,
    effects: [PHONE_DROPPED, letter('REMINDER_CARD', '2026-11-23'), timer('SILENCE', '2027-01-04')],
  })),
  {
    row: 16,
    sentence: 'a wrong number brings no second card',
    from: ['CALL_DUE'],
    event: pathwayEvent('attemptNotReached', { wrongNumber: true, cardSent: true }),
    by: ['COORDINATOR'],
    to: 'INVITED',
    effects: [PHONE_DROPPED, timer('SILENCE', '2027-01-04')],
  },
  {
    row: 16,
    sentence: 'somebody is called back at the moment of their own choice, on a Saturday too',
    from: ['CALL_DUE'],
    event: pathwayEvent('callBackAsked'),
    by: ['COORDINATOR'],
    to: 'SAME',
    effects: [callOn('2026-11-28', 'MORNING')],
    needs: { callBackInTheFuture: pathwayEvent('callBackAsked', { on: civilDate('2026-11-22') }) },
  },
  ...[3, 4].map((attempts) => ({
    row: 17,
    sentence: `attempt ${attempts} was the last: a card without a subject, and rest`,
    from: ['CALL_DUE'] as const,
    event: pathwayEvent('attemptNotReached', { attempts }),
    by: ['COORDINATOR'] as const,
    to: 'UNREACHED' as const,
    effects: [
      letter('TRIED_TO_CALL_CARD', '2026-11-23'),
      eraseAfter('NEVER_REACHED', '2027-05-11'),
    ],
  })),
  {
    row: 18,
    sentence: 'who is reached and wants support gets a talk within ten working days',
    from: ['CALL_DUE'],
    event: pathwayEvent('reached'),
    by: ['COORDINATOR'],
    to: 'TALK_PLANNED',
    effects: [promise('HOLD_TALK', '2026-12-07')],
  },
  {
    row: 19,
    sentence: 'who is reached and wants information only gets it',
    from: ['CALL_DUE'],
    event: pathwayEvent('reached', { wants: 'INFORMATION' }),
    by: ['COORDINATOR'],
    to: 'CLOSED',
    effects: [
      letter('LEAFLET', '2026-11-23'),
      closed('NEED_MET'),
      eraseAfter('DECLINED', '2027-01-04'),
    ],
  },
  {
    row: 19,
    sentence: 'who asks for information only gets it and is not called',
    from: HAS_LETTER,
    event: pathwayEvent('residentReplies', { reply: 'INFORMATION' }),
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'CLOSED',
    effects: [
      LETTERS_CANCELLED,
      letter('LEAFLET', '2026-11-23'),
      closed('NEED_MET'),
      eraseAfter('DECLINED', '2027-01-04'),
    ],
  },
];

describeRows(
  TRANSITIONS.filter(({ row }) => row >= 12 && row <= 19),
  EXAMPLES,
);
