import * as effect from './effects.ts';
import * as guard from './guards.ts';
import { AT_REST, BEFORE_ACTIVE, FROM_ACTIVE_ON, type PathwayState, UNENDED } from './pathway.ts';
import { row } from './row.ts';

/** Everything but what is erased, or stopped already. */
const NOT_STOPPED = [...UNENDED, 'DECLINED', 'CLOSED'] as const;
/** After an objection, a hold, a death or the apology nobody writes by themselves any more. */
const NO_LETTERS = ['HELD', 'DECLINED', 'STOPPED'] as const satisfies readonly PathwayState[];
const MAY_WRITE = NOT_STOPPED.filter((state) => state !== 'HELD' && state !== 'DECLINED');

/** Rows 33-40: what may happen at nearly any moment. */
export const ANYTIME_ROWS = [
  row({
    row: 33,
    from: BEFORE_ACTIVE,
    event: 'residentStops',
    to: 'DECLINED',
    by: ['RESIDENT'],
    effects: [
      effect.cancelLetters,
      effect.endMatch('RESIDENT_STOPPED'),
      effect.objectToContact,
      effect.eraseDeclined,
    ],
  }),
  row({
    row: 33,
    from: FROM_ACTIVE_ON,
    event: 'residentStops',
    to: 'STOPPED',
    // A call is enough to stop, for the person who has no code or cannot use it.
    by: ['RESIDENT', 'COORDINATOR'],
    effects: [
      effect.cancelLetters,
      effect.endMatch('RESIDENT_STOPPED'),
      effect.closed('RESIDENT_STOPPED'),
      effect.eraseSupported,
    ],
  }),
  row({
    row: 34,
    from: NOT_STOPPED,
    event: 'survivorDied',
    to: 'STOPPED',
    by: ['SYSTEM', 'CLERK'],
    effects: [
      effect.cancelLetters,
      effect.endMatch('DECEASED'),
      effect.tellInPerson,
      effect.closed('DECEASED'),
      effect.eraseStopped,
    ],
  }),
  row({
    row: 35,
    from: BEFORE_ACTIVE,
    event: 'survivorMoved',
    to: 'STOPPED',
    by: ['SYSTEM', 'CLERK'],
    effects: [
      effect.cancelLetters,
      effect.endMatch('MOVED'),
      effect.closed('MOVED'),
      effect.eraseStopped,
    ],
  }),
  row({
    row: 36,
    from: NO_LETTERS,
    event: 'deathNoticeWithdrawn',
    guards: [guard.saidByTwo],
    to: 'STOPPED',
    by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
    // Letters were cancelled on the way here; what may wait still is the apology of an earlier withdrawal.
    effects: [effect.endMatch('ERRONEOUS'), effect.closed('ERRONEOUS'), effect.eraseErroneous],
  }),
  row({
    row: 36,
    from: MAY_WRITE,
    event: 'deathNoticeWithdrawn',
    guards: [guard.saidByTwo],
    to: 'STOPPED',
    by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
    effects: [
      effect.cancelLetters,
      effect.endMatch('ERRONEOUS'),
      effect.sendApology,
      effect.closed('ERRONEOUS'),
      effect.eraseErroneous,
    ],
  }),
  row({
    row: 37,
    from: UNENDED,
    event: 'safeguardingSignal',
    to: 'SAME',
    by: ['VOLUNTEER', 'COORDINATOR', 'PROFESSIONAL'],
    keeps: 'ALL',
  }),
  row({
    row: 38,
    from: AT_REST,
    event: 'retentionReached',
    guards: [guard.termIsOver, guard.noLegalHold],
    to: 'ERASED',
    by: ['SYSTEM'],
    effects: [effect.erasePerson],
  }),
  row({
    row: 39,
    from: [...NOT_STOPPED, 'STOPPED'],
    event: 'erasureGranted',
    to: 'ERASED',
    by: ['PRIVACY_OFFICER'],
    effects: [
      effect.cancelLetters,
      effect.endMatch('RESIDENT_STOPPED'),
      effect.keepObjection,
      effect.erasePerson,
    ],
  }),
  row({
    row: 40,
    from: [...NOT_STOPPED, 'STOPPED'],
    event: 'secrecyLifted',
    guards: [guard.reasonGiven, guard.secrecyStands],
    to: 'SAME',
    by: ['CLERK'],
    keeps: 'ALL',
  }),
];
