import {
  closed,
  ERASED,
  eraseAfter,
  LETTERS_CANCELLED,
  letter,
  matchEnded,
  OBJECTED,
  promise,
} from '../../testing/effects.ts';
import { pathwayEvent } from '../../testing/pathway-events.ts';
import { describeRows, type Example } from '../../testing/rows.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { TRANSITIONS } from './events.ts';

const BEFORE_ACTIVE = [
  'NEW',
  'TO_CHECK',
  'NOT_TARGET',
  'HELD',
  'TO_INVITE',
  'INVITED',
  'CALL_DUE',
  'LATER',
  'UNREACHED',
  'TALK_PLANNED',
  'PLANNING',
  'WAITING',
  'PROPOSED',
] as const;
const SUPPORTED = ['ACTIVE', 'ENDING', 'AFTERCARE'] as const;
const NOT_STOPPED = [...BEFORE_ACTIVE, ...SUPPORTED, 'DECLINED', 'CLOSED'] as const;
const MAY_WRITE = NOT_STOPPED.filter((state) => state !== 'HELD' && state !== 'DECLINED');
const withdrawn = (letterWasSent: boolean, confirmed = true) =>
  pathwayEvent('deathNoticeWithdrawn', { letterWasSent, confirmed });
const EITHER_REGISTRY = ['SYSTEM', 'CLERK'] as const;

const EXAMPLES: readonly Example[] = [
  {
    row: 33,
    sentence:
      'who stops before any support has declined, by a call to the coordinator too, and is not asked why',
    from: BEFORE_ACTIVE,
    event: pathwayEvent('residentStops'),
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'DECLINED',
    effects: [
      LETTERS_CANCELLED,
      matchEnded('RESIDENT_STOPPED'),
      OBJECTED,
      eraseAfter('DECLINED', '2027-01-04'),
    ],
  },
  {
    row: 33,
    sentence: 'who stops during support has stopped, by a call to the coordinator too',
    from: SUPPORTED,
    event: pathwayEvent('residentStops'),
    by: ['RESIDENT', 'COORDINATOR'],
    to: 'STOPPED',
    effects: [
      LETTERS_CANCELLED,
      matchEnded('RESIDENT_STOPPED'),
      closed('RESIDENT_STOPPED'),
      eraseAfter('SUPPORTED', '2028-11-23'),
    ],
  },
  {
    row: 34,
    sentence: 'the survivor died: all stops at once, and who knew them is told in person',
    from: NOT_STOPPED,
    event: pathwayEvent('survivorDied'),
    by: EITHER_REGISTRY,
    to: 'STOPPED',
    effects: [
      LETTERS_CANCELLED,
      matchEnded('DECEASED'),
      promise('TELL_IN_PERSON', '2026-11-24'),
      closed('DECEASED'),
      eraseAfter('DECLINED', '2027-01-04'),
    ],
  },
  {
    row: 35,
    sentence: 'the survivor moved before any support ran: it stops',
    from: BEFORE_ACTIVE,
    event: pathwayEvent('survivorMoved'),
    by: EITHER_REGISTRY,
    to: 'STOPPED',
    effects: [
      LETTERS_CANCELLED,
      matchEnded('MOVED'),
      closed('MOVED'),
      eraseAfter('DECLINED', '2027-01-04'),
    ],
  },
  {
    row: 36,
    sentence: 'the death was a mistake and a letter had gone out: an apology goes after it',
    from: MAY_WRITE,
    event: withdrawn(true),
    by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
    to: 'STOPPED',
    effects: [
      LETTERS_CANCELLED,
      matchEnded('ERRONEOUS'),
      letter('APOLOGY_LETTER', '2026-11-23'),
      closed('ERRONEOUS'),
      eraseAfter('NOTICE_WITHDRAWN', '2026-12-07'),
    ],
    needs: { saidByTwo: withdrawn(true, false) },
  },
  {
    row: 36,
    sentence: 'the death was a mistake and no letter had gone out: nobody hears of it',
    from: MAY_WRITE,
    event: withdrawn(false),
    by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
    to: 'STOPPED',
    effects: [
      LETTERS_CANCELLED,
      matchEnded('ERRONEOUS'),
      closed('ERRONEOUS'),
      eraseAfter('NOTICE_WITHDRAWN', '2026-11-23'),
    ],
    needs: { saidByTwo: withdrawn(false, false) },
  },
  {
    row: 36,
    sentence: 'who wants no contact, is held, or had the apology, gets no letter about the mistake',
    from: ['HELD', 'DECLINED', 'STOPPED'],
    event: withdrawn(true),
    by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
    to: 'STOPPED',
    effects: [
      matchEnded('ERRONEOUS'),
      closed('ERRONEOUS'),
      eraseAfter('NOTICE_WITHDRAWN', '2026-12-07'),
    ],
    needs: { saidByTwo: withdrawn(true, false) },
  },
  {
    row: 36,
    sentence: 'and without a letter before, they are forgotten at once',
    from: ['HELD', 'DECLINED', 'STOPPED'],
    event: withdrawn(false),
    by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
    to: 'STOPPED',
    effects: [
      matchEnded('ERRONEOUS'),
      closed('ERRONEOUS'),
      eraseAfter('NOTICE_WITHDRAWN', '2026-11-23'),
    ],
  },
  {
    row: 37,
    sentence: 'a signal about safety changes nothing in the pathway, and ends no promise',
    from: [...BEFORE_ACTIVE, ...SUPPORTED],
    event: pathwayEvent('safeguardingSignal'),
    by: ['VOLUNTEER', 'COORDINATOR', 'PROFESSIONAL'],
    to: 'SAME',
    keeps: 'ALL',
  },
  {
    row: 38,
    sentence: 'the term is over: all is erased',
    from: ['DECLINED', 'CLOSED', 'STOPPED', 'NOT_TARGET', 'UNREACHED'],
    event: pathwayEvent('retentionReached'),
    by: ['SYSTEM'],
    to: 'ERASED',
    effects: [ERASED],
    needs: {
      noLegalHold: pathwayEvent('retentionReached', { legalHold: true }),
      termIsOver: [
        pathwayEvent('retentionReached', { eraseAfter: civilDate('2026-11-23') }),
        pathwayEvent('retentionReached', { eraseAfter: civilDate('2026-11-24') }),
        pathwayEvent('retentionReached', { eraseAfter: null }),
      ],
    },
  },
  {
    row: 39,
    sentence: 'somebody is erased at their own request',
    from: [...NOT_STOPPED, 'STOPPED'],
    event: pathwayEvent('erasureGranted'),
    by: ['PRIVACY_OFFICER'],
    to: 'ERASED',
    effects: [LETTERS_CANCELLED, matchEnded('RESIDENT_STOPPED'), ERASED],
  },
  {
    row: 39,
    sentence: 'of the person who wants no contact only that is remembered',
    from: [...NOT_STOPPED, 'STOPPED'],
    event: pathwayEvent('erasureGranted', { wantsNoContact: true }),
    by: ['PRIVACY_OFFICER'],
    to: 'ERASED',
    effects: [LETTERS_CANCELLED, matchEnded('RESIDENT_STOPPED'), OBJECTED, ERASED],
  },
  {
    row: 40,
    sentence: 'secrecy ends when a clerk says so, with a reason, and nothing else changes',
    from: [...NOT_STOPPED, 'STOPPED'],
    event: pathwayEvent('secrecyLifted'),
    by: ['CLERK'],
    to: 'SAME',
    keeps: 'ALL',
    needs: {
      reasonGiven: pathwayEvent('secrecyLifted', { reason: ' ' }),
      secrecyStands: pathwayEvent('secrecyLifted', { restricted: false }),
    },
  },
];

describeRows(
  TRANSITIONS.filter(({ row }) => row >= 33 && row <= 40),
  EXAMPLES,
);
