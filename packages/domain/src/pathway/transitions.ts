import type { Occasion, Role } from '../kernel.ts';
import * as effect from './effects.ts';
import type { PathwayEvent, PathwayEvents } from './events.ts';
import * as guard from './guards.ts';
import { BEFORE_ACTIVE, type Effect, FROM_ACTIVE_ON, type PathwayState } from './pathway.ts';

/** One row of the table of DOMAIN 10. */
export interface Transition<E extends PathwayEvent = PathwayEvent> {
  /** Number of the row there. A row that leads to two states stands here twice. */
  readonly row: number;
  /** From which states; `null` opens a pathway. */
  readonly from: readonly PathwayState[] | null;
  readonly event: E;
  /** What has to be true; the first row whose `when` holds is taken. */
  readonly when?: readonly Guard<E>[];
  /** What has to be true besides; if not, it is refused by name. */
  readonly guards?: readonly Guard<E>[];
  readonly to: PathwayState;
  readonly by: readonly Role[];
  readonly effects?: readonly EffectOf<E>[];
}

export type Guard<E extends PathwayEvent> = (facts: PathwayEvents[E]) => boolean;
export type EffectOf<E extends PathwayEvent> = (
  facts: PathwayEvents[E],
  occasion: Occasion,
) => Effect | null;

// Keeps each row's facts typed by its own event, in a list that holds all of them.
const row = <E extends PathwayEvent>(transition: Transition<E>) =>
  transition as unknown as Transition;

/** Everything that may happen to a pathway. A new rule is a new row here. */
export const TRANSITIONS: readonly Transition[] = [
  row({
    row: 1,
    from: null,
    event: 'deathNoticeReceived',
    guards: [
      guard.newNotice,
      guard.partnerFound,
      guard.partnerLivesHere,
      guard.partnerAlive,
      guard.noObjection,
    ],
    to: 'NEW',
    by: ['SYSTEM', 'CLERK'],
  }),
  row({
    row: 2,
    from: ['NEW'],
    event: 'eligible',
    guards: [guard.outcomeIn, guard.noObjection, guard.notHeld],
    to: 'TO_INVITE',
    by: ['SYSTEM'],
    effects: [effect.sendLetter],
  }),
  row({
    row: 3,
    from: ['NEW'],
    event: 'unclear',
    guards: [guard.outcomeUnclear],
    to: 'TO_CHECK',
    by: ['SYSTEM'],
    effects: [effect.checkNotice],
  }),
  row({
    row: 4,
    from: ['TO_CHECK'],
    event: 'decide',
    when: [guard.decidedIn],
    guards: [guard.reasonGiven],
    to: 'TO_INVITE',
    by: ['CLERK', 'COORDINATOR'],
    effects: [effect.sendLetter],
  }),
  row({
    row: 4,
    from: ['TO_CHECK'],
    event: 'decide',
    when: [guard.decidedOut],
    guards: [guard.reasonGiven],
    to: 'NOT_TARGET',
    by: ['CLERK', 'COORDINATOR'],
    effects: [effect.dropBirthDate, effect.eraseNotTarget],
  }),
  row({
    row: 5,
    from: ['NEW'],
    event: 'notTarget',
    guards: [guard.outcomeOut],
    to: 'NOT_TARGET',
    by: ['SYSTEM'],
    effects: [effect.dropBirthDate, effect.eraseNotTarget, effect.checkUnderage],
  }),
  row({
    row: 12,
    from: ['INVITED', 'CALL_DUE', 'LATER', 'UNREACHED', 'NOT_TARGET'],
    event: 'residentReplies',
    when: [guard.yes, guard.talkArranged],
    to: 'TALK_PLANNED',
    by: ['RESIDENT', 'COORDINATOR'],
    effects: [effect.holdTalk],
  }),
  row({
    row: 12,
    from: ['INVITED', 'CALL_DUE', 'LATER', 'UNREACHED', 'NOT_TARGET'],
    event: 'residentReplies',
    when: [guard.yes, guard.talkNotArranged],
    to: 'CALL_DUE',
    by: ['RESIDENT', 'COORDINATOR'],
    effects: [effect.contact],
  }),
  row({
    row: 15,
    from: BEFORE_ACTIVE,
    event: 'residentReplies',
    when: [guard.no],
    to: 'DECLINED',
    by: ['RESIDENT', 'COORDINATOR'],
    effects: [effect.objectToContact, effect.eraseDeclined],
  }),
  row({
    row: 20,
    from: null,
    event: 'supportRequestAccepted',
    guards: [guard.adult, guard.livesOrWorksHere, guard.noOpenPathway],
    to: 'TALK_PLANNED',
    by: ['COORDINATOR'],
    effects: [effect.holdTalk],
  }),
  row({
    row: 21,
    from: ['TALK_PLANNED'],
    event: 'talkHeld',
    guards: [guard.needToldOrNone],
    to: 'PLANNING',
    by: ['COORDINATOR', 'PROFESSIONAL'],
    effects: [effect.makePlan],
  }),
  row({
    row: 33,
    from: BEFORE_ACTIVE,
    event: 'residentStops',
    to: 'DECLINED',
    by: ['RESIDENT'],
    effects: [effect.eraseDeclined],
  }),
  row({
    row: 33,
    from: FROM_ACTIVE_ON,
    event: 'residentStops',
    to: 'STOPPED',
    by: ['RESIDENT'],
  }),
];
