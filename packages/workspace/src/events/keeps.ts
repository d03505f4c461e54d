import type { NextStep, TaskKind } from '../generated/types.ts';

/** The step that keeps a promise, where the state of a person allows several. */
const KEEPS: Partial<Record<TaskKind, NextStep>> = {
  ANSWER_REQUEST: 'ACCEPT_SUPPORT_REQUEST',
  CALL: 'RECORD_ATTEMPT',
  CONTACT: 'RECORD_ATTEMPT',
  CHECK_NOTICE: 'DECIDE_ELIGIBILITY',
  CHECK_SAME_PERSON: 'DECIDE_SAME_PERSON',
  HOLD_TALK: 'RECORD_TALK',
  MAKE_PLAN: 'AGREE_PLAN',
  FIND_VOLUNTEER: 'PROPOSE_MATCH',
  WAITING_CONTACT: 'RECORD_WAITING_CONTACT',
  FIRST_MEETING: 'RECORD_FIRST_VISIT',
  CHECK_IN: 'RECORD_FIRST_VISIT',
  REVIEW: 'RECORD_REVIEW',
  LAST_VISITS: 'FINISH_SUPPORT',
  AFTERCARE_CALL: 'RECORD_AFTERCARE',
  ANSWER_APPLICATION: 'ANSWER_APPLICATION',
  RENEW_CERTIFICATE: 'RECORD_PAPERS',
  PEER_SUPERVISION: 'RECORD_PEER_SESSION',
  SUPERVISION_TALK: 'RECORD_SUPERVISION_TALK',
  LOOK_AT_REQUEST: 'ACCEPT_SUPPORT_REQUEST',
  LOOK_AT_APPLICATION: 'ANSWER_APPLICATION',
  LOOK_AT_WORRY: 'LOOK_AT_SIGNALS',
  ARRANGE_PACE: 'COMPLETE_TASK',
  CHECK_CORRECTION: 'COMPLETE_TASK',
  MAIL_NOT_SENT: 'COMPLETE_TASK',
  SEND_CARD: 'COMPLETE_TASK',
  TELL_IN_PERSON: 'COMPLETE_TASK',
};

export const stepFor = (kind: TaskKind | undefined): NextStep | undefined => kind && KEEPS[kind];

/** One obvious next step: what keeps the promise or, where that cannot be done yet, what can. None: it is kept elsewhere. */
export function stepKeeping(task: {
  readonly kind: TaskKind;
  readonly nextSteps: readonly NextStep[];
}): NextStep | undefined {
  const keeps = stepFor(task.kind);
  if (!keeps) return undefined;
  return task.nextSteps.includes(keeps) ? keeps : task.nextSteps[0];
}
