import type { CivilDate } from '../calendar/civil-date.ts';

/** How far someone is on the way through the offer. */
export type PathwayState =
  | 'NEW'
  | 'TO_CHECK'
  | 'NOT_TARGET'
  | 'HELD'
  | 'TO_INVITE'
  | 'INVITED'
  | 'CALL_DUE'
  | 'LATER'
  | 'UNREACHED'
  | 'TALK_PLANNED'
  | 'PLANNING'
  | 'WAITING'
  | 'PROPOSED'
  | 'ACTIVE'
  | 'ENDING'
  | 'AFTERCARE'
  | 'DECLINED'
  | 'CLOSED'
  | 'STOPPED'
  | 'ERASED';

/** What somebody promises to do next. */
export type TaskKind =
  | 'ANSWER_REQUEST'
  | 'CHECK_NOTICE'
  | 'SEND_LETTER'
  | 'CONTACT'
  | 'HOLD_TALK'
  | 'MAKE_PLAN';

/** What follows from a transition, for others to carry out in the same transaction. */
export type Effect =
  | {
      readonly type: 'TaskOpened';
      readonly task: TaskKind;
      readonly due: CivilDate;
      readonly notBefore?: CivilDate;
    }
  | { readonly type: 'EraseAfterSet'; readonly day: CivilDate }
  | { readonly type: 'ContactObjected' }
  | { readonly type: 'BirthDateDropped' };

/** The states before any support runs: a no of the resident leads out of each of them. */
export const BEFORE_ACTIVE = [
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
] as const satisfies readonly PathwayState[];

/** The states in which support runs or has just ended. */
export const FROM_ACTIVE_ON = [
  'ACTIVE',
  'ENDING',
  'AFTERCARE',
] as const satisfies readonly PathwayState[];

/** The states from which nothing more happens unless the person comes back. */
export const FINAL = [
  'DECLINED',
  'CLOSED',
  'STOPPED',
  'ERASED',
] as const satisfies readonly PathwayState[];
